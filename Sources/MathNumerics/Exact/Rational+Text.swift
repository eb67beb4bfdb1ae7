extension Rational {
  /// The exact value of a decimal literal: optional sign, digits with an optional point, optional exponent (`0.1`, `.5`,
  /// `3.`, `1e-3`).
  ///
  /// Nil if the text is none, or its value needs more than `maximumDigits` digits or zeros.
  public init?(decimal text: some Collection<UInt8>, maximumDigits: Int = 10_000) {
    var bytes = Array(text)[...]
    let isNegative = bytes.first == UInt8(ascii: "-")
    if isNegative || bytes.first == UInt8(ascii: "+") { bytes.removeFirst() }
    var exponent = 0
    if let mark = bytes.firstIndex(where: { $0 == UInt8(ascii: "e") || $0 == UInt8(ascii: "E") }) {
      guard let written = Self.exponent(bytes[(mark + 1)...], bound: 4 * maximumDigits) else { return nil }
      exponent = written
      bytes = bytes[..<mark]
    }
    var digits = Array(bytes)
    if let point = digits.firstIndex(of: UInt8(ascii: ".")) {
      exponent -= digits.count - point - 1
      digits.remove(at: point)
    }
    guard let first = digits.first, first &- UInt8(ascii: "0") <= 9,
      let significand = BigInt(decimal: digits, maximumDigits: maximumDigits)
    else { return nil }
    if significand.isZero {
      self = 0
      return
    }
    guard abs(exponent) <= maximumDigits, let scale = BigInt(10).power(abs(exponent)) else { return nil }
    let value = isNegative ? -significand : significand
    if exponent >= 0 { self.init(value * scale) } else { self.init(reducing: value, scale) }
  }

  public init?(decimal text: String, maximumDigits: Int = 10_000) {
    self.init(decimal: Array(text.utf8), maximumDigits: maximumDigits)
  }

  /// The finite decimal that the fraction is, such as `-0.125`; nil if it does not end within `maximumPlaces` places.
  public func finiteDecimal(maximumPlaces: Int = 40) -> String? {
    let twos = denominator.trailingZeroBitCount
    var rest = denominator.shiftedRight(by: twos)
    var fives = 0
    while !rest.isOne {
      guard fives < maximumPlaces, let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: 5),
        remainder.isZero
      else { return nil }
      rest = quotient
      fives += 1
    }
    let places = max(twos, fives)
    return places > maximumPlaces ? nil : decimal(places: places)
  }

  /// The decimal with exactly this many places (at least 0), rounded once, ties to even.
  public func decimal(places: Int) -> String {
    let places = max(0, min(places, 100_000))
    guard let scale = BigInt(10).power(places) else { return description }
    let scaled = (self * Rational(scale)).rounded
    var digits = scaled.absoluteValue.decimalDigits
    if places > 0 {
      if digits.count <= places {
        digits = [UInt8](repeating: UInt8(ascii: "0"), count: places + 1 - digits.count) + digits
      }
      digits.insert(UInt8(ascii: "."), at: digits.count - places)
    }
    return (isNegative && !scaled.isZero ? "-" : "") + String(decoding: digits, as: UTF8.self)
  }

  private static func exponent(_ text: ArraySlice<UInt8>, bound: Int) -> Int? {
    guard let value = BigInt(decimal: text, maximumDigits: 20)?.int, abs(value.clamped) <= bound else { return nil }
    return value
  }
}

extension Int {
  /// The value with room to negate it.
  fileprivate var clamped: Int { Swift.max(self, -Int.max) }
}
