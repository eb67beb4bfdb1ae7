import Glibc

extension BigInt {
  /// `self^exponent`; nil if the exponent is negative or the result would have more than `maximumBitWidth` bits.
  ///
  /// The size is judged before anything is computed. `0^0` is 1.
  public func power(_ exponent: Int, maximumBitWidth: Int = defaultMaximumBitWidth) -> BigInt? {
    if exponent < 0 { return nil }
    if exponent == 0 || isOne { return 1 }
    if isZero { return 0 }
    if self == -1 { return exponent & 1 == 0 ? 1 : -1 }
    // |self| >= 2^(w-1), so the power has more than (w-1)*exponent bits.
    let (least, overflow) = (bitWidth - 1).multipliedReportingOverflow(by: exponent)
    if overflow || least >= maximumBitWidth || exponent > maximumBitWidth { return nil }
    let zeros = trailingZeroBitCount
    let odd = BigInt(isNegative: isNegative, limbs: Limbs.shiftRight(magnitude, bits: zeros))
    guard let power = odd.oddPower(exponent, maximumBitWidth: maximumBitWidth) else { return nil }
    let result = BigInt(isNegative: power.isNegative, limbs: Limbs.shiftLeft(power.magnitude, bits: zeros * exponent))
    return result.bitWidth > maximumBitWidth ? nil : result
  }

  private func oddPower(_ exponent: Int, maximumBitWidth: Int) -> BigInt? {
    var result = self
    var bit = Int.bitWidth - 2 - exponent.leadingZeroBitCount
    while bit >= 0 {
      result = result * result
      if exponent >> bit & 1 == 1 { result = result * self }
      if result.bitWidth > maximumBitWidth { return nil }
      bit -= 1
    }
    return result
  }

  /// `self^exponent mod modulus`, in `0..<|modulus|`; nil if the modulus is zero or the exponent negative.
  public func power(_ exponent: BigInt, modulus: BigInt) -> BigInt? {
    let modulus = modulus.absoluteValue
    guard !exponent.isNegative, let base = self.modulus(modulus) else { return nil }
    if modulus.isOne { return 0 }
    var result: BigInt = 1
    let limbs = exponent.magnitude
    var bit = exponent.bitWidth - 1
    while bit >= 0 {
      result = (result * result).modulus(modulus) ?? 0
      if limbs[bit / 64] >> UInt(bit % 64) & 1 == 1 { result = (result * base).modulus(modulus) ?? 0 }
      bit -= 1
    }
    return result
  }

  /// The inverse modulo `modulus`, in `0..<|modulus|`; nil if they share a factor.
  public func inverse(modulus: BigInt) -> BigInt? {
    let modulus = modulus.absoluteValue
    guard var rest = self.modulus(modulus) else { return nil }
    var (previous, factor, lastFactor) = (modulus, BigInt(1), BigInt(0))
    while !rest.isZero {
      guard let (quotient, remainder) = previous.quotientAndRemainder(dividingBy: rest) else { return nil }
      (previous, rest) = (rest, remainder)
      (lastFactor, factor) = (factor, lastFactor - quotient * factor)
    }
    return previous.isOne ? lastFactor.modulus(modulus) : nil
  }

  /// The floor of the square root, and whether it is exact; nil for a negative number.
  ///
  /// Source: Dickinson's adaptive-precision Newton iteration, as in CPython's `math.isqrt`.
  public var squareRoot: (root: BigInt, isExact: Bool)? {
    if isNegative { return nil }
    if isZero { return (0, true) }
    let limbs = magnitude
    let half = (bitWidth - 1) / 2
    var root: [UInt] = [1]
    var precision = 0
    var step = (Int.bitWidth - half.leadingZeroBitCount) - 1
    while step >= 0 {
      let previous = precision
      precision = half >> step
      let shifted = Limbs.shiftRight(limbs, bits: 2 * half - previous - precision + 1)
      let (quotient, _) = Limbs.divide(shifted, by: root)
      root = Limbs.add(Limbs.shiftLeft(root, bits: precision - previous - 1), quotient)
      step -= 1
    }
    var square = Limbs.multiply(root, root)
    if Limbs.compare(square, limbs) > 0 {
      root = Limbs.subtract(root, [1])
      square = Limbs.multiply(root, root)
    }
    return (BigInt(isNegative: false, limbs: root), square == limbs)
  }

  /// The `degree`-th root towards zero, and whether it is exact.
  ///
  /// Nil if the degree is below 1, or it is even and the number negative. Newton's iteration from above, *Modern Computer
  /// Arithmetic*, algorithm 1.14.
  public func root(_ degree: Int) -> (root: BigInt, isExact: Bool)? {
    if degree < 1 || (isNegative && degree & 1 == 0) { return nil }
    if degree == 1 || isZero || self == 1 || self == -1 { return (self, true) }
    if degree == 2 { return squareRoot }
    if degree >= bitWidth { return (BigInt(signum), false) }
    let target = absoluteValue
    let (significand, exponent) = target.scaledDouble
    let width = (target.bitWidth + degree - 1) / degree
    var guess = BigInt(isNegative: false, limbs: Limbs.shiftLeft([1], bits: width))
    if width <= 50 {
      let estimate = Self.root(significand, exponent, degree)
      if let close = BigInt(exactly: (estimate * (1 + 1e-13)).rounded(.up) + 1) { guess = min(guess, close) }
    } else {
      let shift = (exponent / degree - 50) * degree
      let lead = Self.root(significand, exponent - shift, degree)
      if let close = BigInt(exactly: (lead * (1 + 1e-13)).rounded(.up) + 1) {
        guess = min(guess, BigInt(isNegative: false, limbs: Limbs.shiftLeft(close.magnitude, bits: shift / degree)))
      }
    }
    while true {
      guard let power = guess.power(degree - 1, maximumBitWidth: .max / 2),
        let quotient = target.exactQuotient(dividingBy: power)
      else { return nil }
      let next = (BigInt(degree - 1) * guess + quotient).exactQuotient(dividingBy: BigInt(degree)) ?? 0
      if next >= guess {
        return (isNegative ? -guess : guess, power * guess == target)
      }
      guess = next
    }
  }

  /// `(significand * 2^exponent)^(1/degree)` where that is well inside the double range.
  private static func root(_ significand: Double, _ exponent: Int, _ degree: Int) -> Double {
    exp2((log2(significand) + Double(exponent)) / Double(degree))
  }
}
