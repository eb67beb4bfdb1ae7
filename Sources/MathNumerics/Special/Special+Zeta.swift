import Glibc

extension Special {
  /// The Riemann zeta function on the real line; NaN at 1. Euler–Maclaurin for s > 0, reflection (DLMF 25.4.1) below.
  public static func zeta(_ s: Double) -> Double {
    if s.isNaN || s == 1 { return .nan }
    if s == .infinity { return 1 }
    if s >= 0 { return s == 0 ? -0.5 : hurwitzZeta(s, 1) }
    // The trivial zeros.
    if s / 2 == (s / 2).rounded() { return 0 }
    let quarter = s.truncatingRemainder(dividingBy: 4)
    let sine = sin(Double.pi / 2 * quarter)
    if s < -168 {
      let size = exp(s * log(2 * Double.pi) + logGamma(1 - s))
      return size / Double.pi * sine * hurwitzZeta(1 - s, 1)
    }
    return pow(2 * Double.pi, s) / Double.pi * sine * tgamma(1 - s) * hurwitzZeta(1 - s, 1)
  }

  /// Hurwitz's ζ(s, q) = Σ (k+q)^-s for s > 0, s ≠ 1 (continued where s < 1), q > 0, by Euler–Maclaurin summation (DLMF
  /// 25.11.7 with the sum cut where its terms are small).
  public static func hurwitzZeta(_ s: Double, _ q: Double) -> Double {
    if !(s > 0) || s == 1 || !(q > 0) { return .nan }
    if q == .infinity { return s > 1 ? 0 : .nan }
    var terms: [Double] = []
    var base = q
    // Past 10 + s the remainder below is under one rounding; large s needs no more than its first terms.
    while base < 10 + min(s, 200) {
      let term = pow(base, -s)
      terms.append(term)
      if term < 1e-18 * (terms.first ?? 0), s > 1 { return Kernels.sum(terms) }
      base += 1
    }
    let last = pow(base, -s)
    terms.append(base * last / (s - 1))
    terms.append(0.5 * last)
    var factor = s
    var power = last / base
    for k in bernoulli.indices {
      let order = Double(2 * k + 2)
      // B₂ₖ/(2k)! · s(s+1)…(s+2k-2) · base^-(s+2k-1)
      let term = bernoulli[k] * factor * power / factorials[2 * k + 2]
      if !term.isFinite { break }
      terms.append(term)
      if abs(term) < 1e-18 * abs(terms[0]) { break }
      factor *= (s + order - 1) * (s + order)
      power /= base * base
    }
    return Kernels.sum(terms)
  }

  private static let factorials: [Double] = (0...26).map { tgamma(Double($0 + 1)) }
}
