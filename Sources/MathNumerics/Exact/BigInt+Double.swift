extension BigInt {
  /// The integer that the double is; nil if it has a fraction, is infinite or NaN.
  public init?(exactly value: Double) {
    guard value.isFinite, value == value.rounded(.towardZero) else { return nil }
    if let small = Int(exactly: value) {
      self.init(small)
      return
    }
    let limbs = Limbs.shiftLeft([UInt(value.significandBitPattern | 1 << 52)], bits: Int(value.exponent) - 52)
    self.init(isNegative: value < 0, limbs: limbs)
  }

  /// The nearest double, ties to even; infinite above the largest double.
  public var double: Double {
    switch storage {
    case .small(let value): return Double(value)
    case .large(let isNegative, let magnitude):
      let width = Limbs.bitWidth(magnitude)
      let shift = max(0, width - 64)
      let top = Limbs.shiftRight(magnitude, bits: shift).first ?? 0
      let value = Double(
        significand: UInt64(top), hasLowerBits: Limbs.hasLowBits(magnitude, below: shift), exponent: shift)
      return isNegative ? -value : value
    }
  }

  /// `self ≈ significand * 2^exponent` with the significand in 0.5..<1 in size; (0, 0) for zero. Never overflows.
  public var scaledDouble: (significand: Double, exponent: Int) {
    if isZero { return (0, 0) }
    let width = bitWidth
    let shift = max(0, width - 64)
    let magnitude = magnitude
    let top = Limbs.shiftRight(magnitude, bits: shift).first ?? 0
    let size = Double(
      significand: UInt64(top), hasLowerBits: Limbs.hasLowBits(magnitude, below: shift), exponent: shift - width)
    return (isNegative ? -size : size, width)
  }
}

extension Double {
  /// `(significand + ε) * 2^exponent` rounded once to nearest, ties to even, where 0 < ε < 1 if there are lower bits.
  ///
  /// The significand has at least 55 bits wherever there are lower bits, so one sticky bit decides each tie.
  init(significand: UInt64, hasLowerBits: Bool, exponent: Int) {
    if significand == 0 {
      self = 0
      return
    }
    let width = 64 - significand.leadingZeroBitCount
    let top = width - 1 + exponent
    if top > 1023 {
      self = .infinity
      return
    }
    if top >= -1022 {
      let value = Double(significand | (hasLowerBits ? 1 : 0))
      // Scaling in two steps: each factor is a power of two in range, and the product is normal or infinite.
      let half = exponent / 2
      self = value * Self.powerOfTwo(half) * Self.powerOfTwo(exponent - half)
      return
    }
    // A subnormal result counts units of 2^-1074.
    let drop = -1074 - exponent
    if drop <= 0 {
      self = Double(significand << UInt64(-drop)) * .leastNonzeroMagnitude
      return
    }
    if drop > 64 {
      self = 0
      return
    }
    let kept = drop == 64 ? 0 : significand >> UInt64(drop)
    let dropped = significand & (drop == 64 ? .max : (1 << UInt64(drop)) - 1)
    let half: UInt64 = 1 << UInt64(drop - 1)
    let roundsUp = dropped > half || (dropped == half && (hasLowerBits || kept & 1 == 1))
    self = Double(kept + (roundsUp ? 1 : 0)) * .leastNonzeroMagnitude
  }

  /// 2^exponent for exponents in -1022...1023; others are clamped.
  static func powerOfTwo(_ exponent: Int) -> Double {
    Double(sign: .plus, exponent: Swift.max(-1022, Swift.min(1023, exponent)), significand: 1)
  }
}
