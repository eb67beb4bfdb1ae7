import MathSyntax

/// A number as it is written down, and how far its digits reach: `0.693`, `66\%`, `1.0 \times 10^{12}`, `10^3`.
struct WrittenDigits {
  /// One unit of the last written place; 1 for a whole number.
  var unit: Double
  /// One unit of the last digit that is not a trailing zero of a whole number.
  var significantUnit: Double
  /// Whether the digits end behind a point, or are a percentage, so that they may be rounded there.
  var isDecimal: Bool
  /// `10^{12}`, `2\times 10^9`: an order of magnitude.
  var isPowerOfTen = false

  init?(_ term: Term) {
    guard let digits = Self.of(term) else { return nil }
    self = digits
  }

  private init(unit: Double, significantUnit: Double, isDecimal: Bool, isPowerOfTen: Bool = false) {
    self.unit = unit
    self.significantUnit = significantUnit
    self.isDecimal = isDecimal
    self.isPowerOfTen = isPowerOfTen
  }

  private static func of(_ term: Term) -> WrittenDigits? {
    switch term.kind {
    case .number(let digits): return of(digits)
    case .negate(let inner): return of(inner)
    case .percent(let inner):
      guard var digits = of(inner) else { return nil }
      digits.scale(by: 0.01)
      digits.isDecimal = true
      return digits
    case .binary(.times, let left, let right), .binary(.dot, let left, let right),
      .binary(.multiply, let left, let right):
      guard let scale = powerOfTen(right), var digits = of(left) else { return nil }
      digits.scale(by: scale)
      digits.isPowerOfTen = true
      return digits
    default:
      return powerOfTen(term).map {
        WrittenDigits(unit: $0, significantUnit: $0, isDecimal: false, isPowerOfTen: true)
      }
    }
  }

  private mutating func scale(by factor: Double) {
    unit *= factor
    significantUnit *= factor
  }

  private static func of(_ digits: String) -> WrittenDigits? {
    let bytes = Array(digits.utf8)
    let mantissa = bytes.prefix { $0 | 0x20 != UInt8(ascii: "e") }
    let exponent =
      bytes.count > mantissa.count ? Int(String(decoding: bytes[(mantissa.count + 1)...], as: UTF8.self)) : 0
    guard let exponent, abs(exponent) < 300 else { return nil }
    let places = mantissa.firstIndex(of: UInt8(ascii: ".")).map { mantissa.count - $0 - 1 } ?? 0
    let unit = ten(exponent - places)
    let zeros = places > 0 ? 0 : mantissa.reversed().prefix { $0 == UInt8(ascii: "0") }.count
    return WrittenDigits(
      unit: unit, significantUnit: zeros < mantissa.count ? unit * ten(zeros) : unit,
      isDecimal: places > 0 || exponent != 0)
  }

  private static func powerOfTen(_ term: Term) -> Double? {
    guard case .power(let base, let exponent) = term.kind, case .number("10") = base.kind else { return nil }
    switch exponent.kind {
    case .number(let digits): return Int(digits).flatMap { abs($0) < 300 ? ten($0) : nil }
    case .negate(let inner):
      guard case .number(let digits) = inner.kind, let power = Int(digits), power < 300 else { return nil }
      return ten(-power)
    default: return nil
    }
  }

  private static func ten(_ power: Int) -> Double {
    var result = 1.0
    for _ in 0..<abs(power) { result *= 10 }
    return power < 0 ? 1 / result : result
  }
}
