import MathEngine
import MathNumerics
import MathSyntax

/// A value in the form in which a person wrote an older one: as many decimal places, percent where it was percent.
enum WrittenNumber {
  /// `written` is a literal of the tree's text. Where the old form cannot hold the value, the formatter's form is used.
  static func like(_ written: Term, _ value: Value, in tree: MathTree) -> String {
    if let text = scientific(written, value, in: tree) { return text }
    guard case .number(let number) = value, !number.isComplex, let digits = digits(of: written) else {
      return ValueFormatter().text(value)
    }
    let places =
      digits.utf8.lastIndex(of: UInt8(ascii: ".")).map { digits.utf8.distance(from: $0, to: digits.utf8.endIndex) - 1 }
      ?? 0
    let scale = written.isPercentage ? 100 : 1
    guard let exact = number.exact ?? Rational(exactly: number.double) else { return ValueFormatter().text(value) }
    let scaled = exact * Rational(scale)
    // A whole number that is no longer whole needs places of its own.
    if places == 0, !scaled.isInteger, !written.isPercentage { return ValueFormatter().text(value) }
    let text = scaled.decimal(places: places)
    let source = String(decoding: tree.source[written.range.clamped(to: 0..<tree.source.count)], as: UTF8.self)
    return written.isPercentage ? text + (source.contains("\\%") ? "\\%" : "%") : text
  }

  /// `1.0\times 10^{12}`, with as many digits before the power of ten as there were.
  private static func scientific(_ written: Term, _ value: Value, in tree: MathTree) -> String? {
    guard case .number(let number) = value, !number.isComplex, number.double.isFinite, number.double != 0,
      case .binary(_, let left, let right) = written.kind, case .number(let digits) = left.kind,
      case .power = right.kind, left.range.upperBound <= right.range.lowerBound,
      right.range.upperBound <= tree.source.count
    else { return nil }
    let places = digits.utf8.firstIndex(of: UInt8(ascii: ".")).map {
      digits.utf8.distance(from: $0, to: digits.utf8.endIndex) - 1
    }
    var (mantissa, power) = (abs(number.double), 0)
    while mantissa >= 10 { (mantissa, power) = (mantissa / 10, power + 1) }
    while mantissa < 1 { (mantissa, power) = (mantissa * 10, power - 1) }
    guard let exact = Rational(exactly: mantissa) else { return nil }
    let sign = String(decoding: tree.source[left.range.upperBound..<right.range.lowerBound], as: UTF8.self)
    return (number.double < 0 ? "-" : "") + exact.decimal(places: places ?? 0) + sign + "10^{\(power)}"
  }

  private static func digits(of term: Term) -> String? {
    switch term.kind {
    case .number(let digits): digits.utf8.contains(UInt8(ascii: "e")) ? nil : digits
    case .negate(let inner), .percent(let inner): digits(of: inner)
    default: nil
    }
  }
}

extension Term {
  fileprivate var isPercentage: Bool {
    if case .percent = kind { return true }
    return false
  }
}
