import MathNumerics

/// Raw moments in exact arithmetic where the parameters are exact.
enum Moments {
  /// Beyond this order no moment is taken in closed form.
  static let maximumOrder = 24

  static func power(_ base: Number, _ exponent: Int) -> Number {
    var result = Number(1)
    for _ in 0..<max(0, exponent) { result = result.multiplying(base) }
    return result
  }

  static func binomial(_ n: Int, _ k: Int) -> Number { .exact(Rational(BigInt.binomial(n, k) ?? 0)) }

  static func factorial(_ n: Int) -> Number { .exact(Rational(BigInt.factorial(n) ?? 0)) }

  /// E (shift + scale·Z)ᵏ from the moments of Z.
  static func affine(_ shift: Number, _ scale: Number, _ order: Int, _ moment: (Int) -> Number?) -> Number? {
    var sum = Number(0)
    for k in 0...order {
      guard let part = k == 0 ? Number(1) : moment(k) else { return nil }
      let coefficient = binomial(order, k).multiplying(power(scale, k)).multiplying(power(shift, order - k))
      sum = sum.adding(coefficient.multiplying(part))
    }
    return sum
  }

  /// m_k = μ m_{k−1} + (k−1) v m_{k−2} (Stein).
  static func normal(_ mean: Number, _ variance: Number, _ order: Int) -> Number {
    var (before, last) = (Number(1), mean)
    if order == 0 { return before }
    for k in stride(from: 2, through: order, by: 1) {
      let next = mean.multiplying(last).adding(variance.multiplying(Number(k - 1)).multiplying(before))
      (before, last) = (last, next)
    }
    return last
  }

  /// Σ S(k, r) E X(X−1)…(X−r+1), S the Stirling numbers of the second kind.
  static func fromFactorial(_ order: Int, _ factorial: (Int) -> Number?) -> Number? {
    var row = [Number(1)]
    for n in stride(from: 1, through: order, by: 1) {
      row = (0...n).map { r in
        let kept = r < row.count ? row[r].multiplying(Number(r)) : Number(0)
        return r > 0 ? kept.adding(row[r - 1]) : kept
      }
    }
    var sum = Number(0)
    for (r, count) in row.enumerated() where !count.isZero {
      guard let part = r == 0 ? Number(1) : factorial(r) else { return nil }
      sum = sum.adding(count.multiplying(part))
    }
    return sum
  }

  /// x(x+1)…(x+k−1)
  static func rising(_ x: Number, _ k: Int) -> Number {
    (0..<k).reduce(Number(1)) { $0.multiplying(x.adding(Number($1))) }
  }

  /// x(x−1)…(x−k+1)
  static func falling(_ x: Number, _ k: Int) -> Number {
    (0..<k).reduce(Number(1)) { $0.multiplying(x.subtracting(Number($1))) }
  }
}
