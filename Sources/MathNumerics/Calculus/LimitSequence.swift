import Glibc

/// Values of a function at points that approach the place of a limit geometrically, and what they say.
struct LimitSequence {
  private let values: [Double]
  /// The finite values before the first that is none, past undefined ones at the start.
  private let regular: [Double]
  private let endsInInfinity: Bool

  init(_ values: [Double]) {
    self.values = values
    let start = values.firstIndex(where: \.isFinite) ?? values.count
    let end = values[start...].firstIndex { !$0.isFinite } ?? values.count
    regular = start < 16 ? Array(values[start..<end]) : []
    endsInInfinity = end < values.count && values[end].isInfinite
  }

  static func agreed(_ left: LimitSequence, _ right: LimitSequence, _ acceptedError: Double) -> Estimate {
    if let constant = left.constant, constant == right.constant { return .converged(constant, error: 0) }
    let scale = max(left.scale, right.scale)
    // The strictest agreement that is reached, and for it the fewest values: deeper ones carry more rounding.
    var tolerance = 1e-13
    while tolerance <= acceptedError {
      if let guess = agreed(left, right, tolerance, scale) { return guess }
      tolerance *= 10
    }
    if let a = left.settledEarly, let b = right.settledEarly, abs(a - b) <= 1e-13 * scale {
      return .converged(a, error: 1e-13 * scale)
    }
    if let a = left.infiniteSign, a == right.infiniteSign { return .converged(a * .infinity, error: 0) }
    if let a = left.squeezed, let b = right.squeezed, abs(a.value - b.value) <= a.error + b.error {
      return .converged(abs(a.value) <= a.error ? 0 : a.value, error: max(a.error, b.error))
    }
    if let a = left.logarithmic, let b = right.logarithmic {
      let gap = abs(a.value - b.value)
      if gap <= 1e-9 * scale, max(a.error, b.error) <= 1e-9 * scale {
        let isZero = abs(a.value) <= 1e-9 * scale
        return .converged(isZero ? 0 : a.value, error: max(gap, a.error, b.error))
      }
    }
    return left.oscillates && right.oscillates ? .divergent : .unsure
  }

  private var constant: Double? {
    guard values.count > 8, let last = values.last, last.isFinite,
      values.suffix(values.count - 4).allSatisfy({ $0 == last })
    else { return nil }
    return last
  }

  /// What the values have settled on before their parts overflow: steps that fall ever faster, down to nothing.
  private var settledEarly: Double? {
    guard regular.count >= 6, regular.count <= 20, values.count > regular.count, let last = regular.last else {
      return nil
    }
    let floor = 1e-15 * max(abs(last), 1e-300)
    let steps = zip(regular, regular.dropFirst()).map { abs($1 - $0) }
    guard steps.suffix(2).allSatisfy({ $0 <= 2 * floor }) else { return nil }
    let falling = steps.prefix { $0 > 2 * floor }
    guard falling.count >= 3 else { return nil }
    let ratios = zip(falling, falling.dropFirst()).map { $1 / $0 }
    return zip(ratios, ratios.dropFirst()).allSatisfy({ $1 < 0.9 * $0 }) ? last : nil
  }

  /// The size of the function near the place.
  private var scale: Double { regular.prefix(12).reduce(0) { max($0, abs($1)) } }

  private static func agreed(
    _ left: LimitSequence, _ right: LimitSequence, _ tolerance: Double, _ scale: Double
  ) -> Estimate? {
    for index in 0..<min(left.guesses.count, right.guesses.count) - 1 {
      let four = [left.guesses[index], left.guesses[index + 1], right.guesses[index], right.guesses[index + 1]]
      let guesses = four.compactMap { $0 }
      guard guesses.count == 4 else { continue }
      let (low, high) = (guesses.map(\.value).min() ?? 0, guesses.map(\.value).max() ?? 0)
      let error = guesses.map(\.error).max() ?? 0
      let size = max(abs(low), abs(high))
      // A limit of zero is judged beside the values that lead to it.
      let allowed = tolerance * (size > 1e-7 * scale ? size : scale)
      guard high - low <= allowed, error <= allowed else { continue }
      let value = guesses[1].value
      let isZero = abs(value) <= 1e-12 * scale + (high - low)
      return .converged(isZero ? 0 : value, error: high - low + error)
    }
    return nil
  }

  /// Extrapolations of growing beginnings of the sequence, down to where rounding may have taken over.
  private var guesses: [Extrapolation.Guess?] {
    (6..<22).map { end in
      guard end <= regular.count else { return nil }
      let window = Array(regular[max(0, end - 14)..<end])
      // A sequence that spreads has no limit, though the algorithm may find its antilimit.
      let steps = zip(window, window.dropFirst()).map { abs($1 - $0) }
      let third = max(1, steps.count / 3)
      guard (steps.suffix(third).max() ?? 0) <= 0.95 * (steps.prefix(third).max() ?? 0) || steps.allSatisfy({ $0 == 0 })
      else { return nil }
      return Extrapolation.epsilon(window)
    }
  }

  private var logarithmic: Extrapolation.Guess? {
    guard regular.count >= 40 else { return nil }
    return Extrapolation.rho(stride(from: 3, to: regular.count, by: 3).map { regular[$0] })
  }

  /// 1 or -1 where the values grow like a power, faster, or steadily like a logarithm.
  private var infiniteSign: Double? {
    let window = Array(regular.dropFirst(3).prefix(22))
    guard window.count >= 8 || (endsInInfinity && window.count >= 3), let last = window.last, last != 0 else {
      return nil
    }
    let tail = Array(window.suffix(10))
    guard tail.allSatisfy({ $0 * last > 0 }) else { return nil }
    let sign = last < 0 ? -1.0 : 1.0
    let ratios = zip(tail, tail.dropFirst()).map { $1 / $0 }
    let isSteady = zip(ratios, ratios.dropFirst()).allSatisfy { $1 > $0 - 0.02 * $0 }
    if ratios.allSatisfy({ $0 > 1.05 }), isSteady, abs(last) > 10 * abs(tail[0]) || endsInInfinity { return sign }
    // Like a logarithm (or its power, or a slow root): the differences do not fall.
    let steps = zip(tail, tail.dropFirst()).map { ($1 - $0) * sign }
    guard steps.allSatisfy({ $0 > 0 }), regular.count >= 30 else { return nil }
    let decays = zip(steps, steps.dropFirst()).allSatisfy { $1 < $0 * (1 - 1e-4) }
    let relative = (steps.max() ?? 0) - (steps.min() ?? 0)
    return !decays && (relative < 1e-3 * (steps.max() ?? 0) || (steps.last ?? 0) > steps[0]) ? sign : nil
  }

  /// A limit between bounds that close in steadily, such as x·sin(1/x).
  private var squeezed: Extrapolation.Guess? {
    guard regular.count >= 40, regular.count == values.count || regular.count >= 60 else { return nil }
    func spread(_ range: Range<Int>) -> Double {
      let part = regular[range]
      return (part.max() ?? 0) - (part.min() ?? 0)
    }
    let windows = stride(from: 4, through: regular.count - 8, by: 8).map { spread($0..<($0 + 8)) }
    // Each step narrows, and none abruptly: rounding to a constant is no convergence.
    for (wide, narrow) in zip(windows, windows.dropFirst()) where !(narrow < wide / 4 && narrow > wide * 1e-9) {
      return nil
    }
    guard let width = windows.last, let last = regular.last else { return nil }
    return width <= 1e-9 * scale ? Extrapolation.Guess(value: last, error: 2 * width) : nil
  }

  /// Whether the values keep moving to and fro without narrowing.
  private var oscillates: Bool {
    guard regular.count >= 40 else { return false }
    func spread(_ range: Range<Int>) -> Double {
      let part = regular[range]
      return (part.max() ?? 0) - (part.min() ?? 0)
    }
    let (early, middle, late) = (spread(2..<14), spread(14..<26), spread(26..<40))
    let steps = zip(regular.dropFirst(2), regular.dropFirst(3)).map { $1 - $0 }
    let turns = zip(steps, steps.dropFirst()).count { $0 * $1 < 0 }
    return middle > 0.3 * early && late > 0.3 * middle && turns > steps.count / 4 && early > 1e-3 * scale
  }
}
