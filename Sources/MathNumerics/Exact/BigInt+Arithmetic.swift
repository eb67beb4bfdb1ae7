extension BigInt {
  public static prefix func - (operand: BigInt) -> BigInt {
    switch operand.storage {
    case .small(let value) where value != Int.min: BigInt(-value)
    default: BigInt(isNegative: !operand.isNegative, limbs: operand.magnitude)
    }
  }

  public var absoluteValue: BigInt { isNegative ? -self : self }

  public static func + (left: BigInt, right: BigInt) -> BigInt {
    if case (.small(let a), .small(let b)) = (left.storage, right.storage) {
      let (sum, overflow) = a.addingReportingOverflow(b)
      if !overflow { return BigInt(sum) }
    }
    return sum(left, right.isNegative, right.magnitude)
  }

  public static func - (left: BigInt, right: BigInt) -> BigInt {
    if case (.small(let a), .small(let b)) = (left.storage, right.storage) {
      let (difference, overflow) = a.subtractingReportingOverflow(b)
      if !overflow { return BigInt(difference) }
    }
    return sum(left, !right.isNegative, right.magnitude)
  }

  public static func * (left: BigInt, right: BigInt) -> BigInt {
    if case (.small(let a), .small(let b)) = (left.storage, right.storage) {
      let (product, overflow) = a.multipliedReportingOverflow(by: b)
      if !overflow { return BigInt(product) }
    }
    return BigInt(
      isNegative: left.isNegative != right.isNegative, limbs: Limbs.multiply(left.magnitude, right.magnitude))
  }

  public static func += (left: inout BigInt, right: BigInt) { left = left + right }

  public static func -= (left: inout BigInt, right: BigInt) { left = left - right }

  public static func *= (left: inout BigInt, right: BigInt) { left = left * right }

  /// Quotient towards zero, and the remainder with the dividend's sign; nil if the divisor is zero.
  public func quotientAndRemainder(dividingBy divisor: BigInt) -> (quotient: BigInt, remainder: BigInt)? {
    if divisor.isZero { return nil }
    if case (.small(let a), .small(let b)) = (storage, divisor.storage) {
      let (quotient, overflow) = a.dividedReportingOverflow(by: b)
      if !overflow { return (BigInt(quotient), BigInt(a.remainderReportingOverflow(dividingBy: b).partialValue)) }
    }
    let (quotient, remainder) = Limbs.divide(magnitude, by: divisor.magnitude)
    return (
      BigInt(isNegative: isNegative != divisor.isNegative, limbs: quotient),
      BigInt(isNegative: isNegative, limbs: remainder)
    )
  }

  /// Quotient towards negative infinity, and the remainder with the divisor's sign; nil if the divisor is zero.
  public func floorQuotientAndModulus(dividingBy divisor: BigInt) -> (quotient: BigInt, modulus: BigInt)? {
    guard let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor) else { return nil }
    if remainder.isZero || remainder.isNegative == divisor.isNegative { return (quotient, remainder) }
    return (quotient - 1, remainder + divisor)
  }

  /// The remainder in `0..<|divisor|`; nil if the divisor is zero.
  public func modulus(_ divisor: BigInt) -> BigInt? {
    floorQuotientAndModulus(dividingBy: divisor.absoluteValue)?.modulus
  }

  /// The quotient where it is known that nothing remains (a remainder is dropped); nil if the divisor is zero.
  public func exactQuotient(dividingBy divisor: BigInt) -> BigInt? {
    quotientAndRemainder(dividingBy: divisor)?.quotient
  }

  /// `self * 2^bits`; nil if the result has more than `maximumBitWidth` bits or `bits` is negative.
  public func shiftedLeft(by bits: Int, maximumBitWidth: Int = defaultMaximumBitWidth) -> BigInt? {
    if isZero || bits == 0 { return self }
    if bits < 0 || bits > max(0, maximumBitWidth) - bitWidth { return nil }
    return BigInt(isNegative: isNegative, limbs: Limbs.shiftLeft(magnitude, bits: bits))
  }

  /// The floor of `self / 2^bits`; a negative count is taken as 0.
  public func shiftedRight(by bits: Int) -> BigInt {
    if bits <= 0 { return self }
    let magnitude = magnitude
    let quotient = BigInt(isNegative: isNegative, limbs: Limbs.shiftRight(magnitude, bits: bits))
    return isNegative && Limbs.hasLowBits(magnitude, below: bits) ? quotient - 1 : quotient
  }

  private static func sum(_ left: BigInt, _ rightNegative: Bool, _ right: [UInt]) -> BigInt {
    let (leftNegative, left) = (left.isNegative, left.magnitude)
    if leftNegative == rightNegative { return BigInt(isNegative: leftNegative, limbs: Limbs.add(left, right)) }
    return Limbs.compare(left, right) >= 0
      ? BigInt(isNegative: leftNegative, limbs: Limbs.subtract(left, right))
      : BigInt(isNegative: rightNegative, limbs: Limbs.subtract(right, left))
  }
}
