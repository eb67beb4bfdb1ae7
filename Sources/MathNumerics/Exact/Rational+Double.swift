extension Rational {
  /// The fraction that the double is, exactly; nil for infinities and NaN.
  public init?(exactly value: Double) {
    guard value.isFinite else { return nil }
    if let integer = BigInt(exactly: value) {
      self.init(integer)
      return
    }
    // A value with a fraction is below 2^53, so the exponent of its last bit is negative.
    let shift = value.exponent < -1022 ? 1074 : 52 - Int(value.exponent)
    let isSubnormal = value.isSubnormal
    let significand = isSubnormal ? value.significandBitPattern : value.significandBitPattern | 1 << 52
    let top = BigInt(isNegative: value < 0, limbs: [UInt(significand)])
    let bottom = BigInt(isNegative: false, limbs: Limbs.shiftLeft([1], bits: isSubnormal ? 1074 : shift))
    self.init(reducing: top, bottom)
  }

  /// The nearest double, ties to even, also for parts that are far outside the double range.
  public var double: Double {
    if isInteger { return numerator.double }
    if numerator.bitWidth <= 53, denominator.bitWidth <= 53 { return numerator.double / denominator.double }
    // Scale so that the quotient has 64 or 65 bits, of which 64 and a sticky bit are kept.
    let shift = 65 - (numerator.bitWidth - denominator.bitWidth)
    var (top, bottom) = (numerator.magnitude, denominator.magnitude)
    if shift >= 0 { top = Limbs.shiftLeft(top, bits: shift) } else { bottom = Limbs.shiftLeft(bottom, bits: -shift) }
    let (quotient, remainder) = Limbs.divide(top, by: bottom)
    let drop = max(0, Limbs.bitWidth(quotient) - 64)
    let lead = Limbs.shiftRight(quotient, bits: drop).first ?? 0
    let size = Double(
      significand: UInt64(lead), hasLowerBits: !remainder.isEmpty || Limbs.hasLowBits(quotient, below: drop),
      exponent: drop - shift)
    return isNegative ? -size : size
  }
}
