extension BigInt: CustomStringConvertible {
  /// Ten to this power is the largest that a limb holds.
  private static let limbDigits = 19
  private static let limbRadix: UInt = 10_000_000_000_000_000_000

  /// The integer that a sign and ASCII digits spell; nil if there is no digit, another byte, or more than
  /// `maximumDigits` digits.
  public init?(decimal text: some Collection<UInt8>, maximumDigits: Int = 1_000_000) {
    var bytes = Array(text)
    var isNegative = false
    if let first = bytes.first, first == UInt8(ascii: "-") || first == UInt8(ascii: "+") {
      isNegative = first == UInt8(ascii: "-")
      bytes.removeFirst()
    }
    if bytes.isEmpty || bytes.count > maximumDigits { return nil }
    for index in bytes.indices {
      let digit = bytes[index] &- UInt8(ascii: "0")
      if digit > 9 { return nil }
      bytes[index] = digit
    }
    var powers = DecimalPowers()
    self.init(isNegative: isNegative, limbs: Self.parse(bytes[...], &powers))
  }

  public init?(decimal text: String, maximumDigits: Int = 1_000_000) {
    self.init(decimal: Array(text.utf8), maximumDigits: maximumDigits)
  }

  public var description: String { String(decoding: decimalDigits, as: UTF8.self) }

  /// The decimal spelling as ASCII bytes, with `-` before a negative number.
  public var decimalDigits: [UInt8] {
    switch storage {
    case .small(let value): return Array(String(value).utf8)
    case .large(let isNegative, let magnitude):
      var text: [UInt8] = isNegative ? [UInt8(ascii: "-")] : []
      var powers = DecimalPowers()
      Self.write(magnitude, digits: 0, &powers, to: &text)
      return text
    }
  }

  /// An upper bound of the number of decimal digits, at most one too large for numbers of a practical size. Costs O(1).
  public var decimalDigitCountBound: Int { Int(Double(bitWidth) * 0.301_029_995_663_981_2) + 1 }

  private static func parse(_ digits: ArraySlice<UInt8>, _ powers: inout DecimalPowers) -> [UInt] {
    if digits.count <= limbDigits * 32 { return parseShort(digits) }
    // The low part takes a power of two of limb groups, so that few powers of ten are needed.
    var level = 0
    while (limbDigits << (level + 1)) < digits.count { level += 1 }
    let cut = digits.endIndex - (limbDigits << level)
    let high = parse(digits[digits.startIndex..<cut], &powers)
    let low = parse(digits[cut...], &powers)
    return Limbs.add(Limbs.multiply(high, powers[level]), low)
  }

  private static func parseShort(_ digits: ArraySlice<UInt8>) -> [UInt] {
    var limbs: [UInt] = []
    var index = digits.startIndex
    var length = digits.count % limbDigits
    if length == 0 { length = limbDigits }
    while index < digits.endIndex {
      var group: UInt = 0
      for digit in digits[index..<min(index + length, digits.endIndex)] { group = group &* 10 &+ UInt(digit) }
      limbs = Limbs.multiply(limbs, by: limbRadix, adding: group)
      index += length
      length = limbDigits
    }
    return limbs
  }

  /// Appends the digits, padded on the left with zeros to `digits`.
  private static func write(_ limbs: [UInt], digits: Int, _ powers: inout DecimalPowers, to text: inout [UInt8]) {
    if limbs.count <= 24 { return writeShort(limbs, digits: digits, to: &text) }
    var level = 0
    // 10^(19 * 2^k) has nearly 2^k limbs: the divisor is at most about half as long as the number.
    while (1 << (level + 1)) <= (limbs.count + 1) / 2 { level += 1 }
    let lowDigits = limbDigits << level
    let (high, low) = Limbs.divide(limbs, by: powers[level])
    write(high, digits: max(0, digits - lowDigits), &powers, to: &text)
    write(low, digits: lowDigits, &powers, to: &text)
  }

  private static func writeShort(_ limbs: [UInt], digits: Int, to text: inout [UInt8]) {
    var rest = limbs
    var reversed: [UInt8] = []
    while !rest.isEmpty {
      var group: UInt
      (rest, group) = Limbs.divide(rest, by: limbRadix)
      var count = 0
      while rest.isEmpty ? group > 0 : count < limbDigits {
        reversed.append(UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: group % 10))
        group /= 10
        count += 1
      }
    }
    text.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: max(0, digits - reversed.count)))
    text.append(contentsOf: reversed.reversed())
  }

  /// 10^(19 * 2^k), found by squaring when first asked for.
  private struct DecimalPowers {
    var powers: [[UInt]] = [[limbRadix]]

    subscript(level: Int) -> [UInt] {
      mutating get {
        while powers.count <= level {
          powers.append(Limbs.multiply(powers[powers.count - 1], powers[powers.count - 1]))
        }
        return powers[level]
      }
    }
  }
}
