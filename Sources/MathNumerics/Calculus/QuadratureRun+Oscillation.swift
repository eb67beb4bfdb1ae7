import Glibc

extension QuadratureRun {
  /// From a point to infinity for an integrand that keeps changing sign: integrals between zeros, summed with acceleration.
  mutating func oscillatingTail<Failure: Error>(
    from start: Double, _ f: (Double) throws(Failure) -> Double
  ) throws(Failure) -> Estimate {
    guard var spacing = try firstSpacing(from: start, f) else { return .unsure }
    var parts: [Double] = []
    var error = 0.0
    var low = start
    while parts.count < 90, evaluations < settings.maximumEvaluations {
      guard let zero = try nextZero(after: low, step: spacing / 6, f) else { break }
      let part = try interval(low, zero, panels: 2, depth: 2, f)
      guard case .converged(let value, let partError) = part else { return part }
      parts.append(value)
      error += partError
      if parts.count > 1 { spacing = zero - low }
      low = zero
    }
    guard parts.count >= 40 else { return .unsure }
    let alternates = (parts.count / 2..<parts.count - 1).allSatisfy { parts[$0] * parts[$0 + 1] < 0 }
    let sizes = parts.map(abs)
    switch Decay(sizes) {
    case .none: return .divergent
    case .unclear: return .unsure
    case .some: break
    }
    guard alternates, let first = Extrapolation.epsilon(Self.partialSums(Array(parts.prefix(parts.count - 1)))),
      let second = Extrapolation.epsilon(Self.partialSums(Array(parts.prefix(parts.count / 2))))
    else { return .unsure }
    let gap = abs(first.value - second.value)
    guard gap <= 1e-8 * max(abs(first.value), sizes.max() ?? 0) else { return .unsure }
    return .converged(first.value, error: max(first.error, min(gap, 1e-3 * gap + error)) + error)
  }

  private static func partialSums(_ terms: [Double]) -> [Double] {
    var sum = 0.0
    // The later sums suffice for the transformation, and the table stays small.
    return Array(
      terms.map { term in
        sum += term
        return sum
      }.suffix(31))
  }

  /// About the distance of two sign changes, found with steps that grow.
  private mutating func firstSpacing<Failure: Error>(
    from start: Double, _ f: (Double) throws(Failure) -> Double
  ) throws(Failure) -> Double? {
    var step = 1e-3
    while step < 1e6 {
      var changes: [Double] = []
      var last = 0.0
      for index in 1...120 {
        let x = start + step * Double(index)
        let value = try f(x)
        evaluations += 1
        if value.isFinite, value != 0 {
          if last != 0, (value < 0) != (last < 0) { changes.append(x) }
          last = value
        }
      }
      if changes.count >= 3 { return (changes[2] - changes[0]) / 2 }
      step *= 4
    }
    return nil
  }

  /// The next sign change, by steps and then the Illinois rule.
  private mutating func nextZero<Failure: Error>(
    after low: Double, step: Double, _ f: (Double) throws(Failure) -> Double
  ) throws(Failure) -> Double? {
    var a = low + step / 3
    var fa = try f(a)
    for _ in 0..<200 {
      var b = a + step
      guard b > a else { return nil }
      var fb = try f(b)
      evaluations += 1
      if fa.isFinite, fb.isFinite, fa * fb < 0 {
        for _ in 0..<12 {
          let x = (a * fb - b * fa) / (fb - fa)
          let fx = try f(x)
          evaluations += 1
          if fx == 0 || !(x > a && x < b) { return x > low ? x : b }
          if fx * fb < 0 {
            (a, fa) = (b, fb)
          } else {
            fa /= 2
          }
          (b, fb) = (x, fx)
          if a > b {
            swap(&a, &b)
            swap(&fa, &fb)
          }
          if b - a < 1e-14 * abs(b) { break }
        }
        return b
      }
      (a, fa) = (b, fb)
    }
    return nil
  }
}

/// Whether the sizes of a sequence's members tend to zero.
enum Decay {
  case some, none, unclear

  init(_ sizes: [Double]) {
    let count = sizes.count
    func largest(_ range: Range<Int>) -> Double { sizes[range].max() ?? 0 }
    let third = largest(count / 8..<count / 4)
    let second = largest(count / 4..<count / 2)
    let first = largest(count / 2..<count)
    if first == 0 {
      self = .some
      return
    }
    if !first.isFinite || !second.isFinite || !third.isFinite {
      self = .none
      return
    }
    let (late, early) = (log2(second / first), log2(third / second))
    if late <= 1e-4 {
      // Constant or growing, and so before.
      self = early <= 1e-3 ? .none : .unclear
    } else if late < 0.02 {
      // A decay that itself dies away leaves a limit other than zero.
      self = early > 1.5 * late ? .none : .unclear
    } else {
      self = late > 0.05 || early < 1.5 * late ? .some : .unclear
    }
  }
}
