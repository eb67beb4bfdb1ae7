import Glibc
import MathNumerics
import MathSyntax

/// A value as a person reads it: six significant digits, fewer where it is exact.
public struct ValueFormatter: Sendable {
  /// Digits of a number that is not exact.
  public var significantDigits: Int
  /// Rows and columns beyond which a matrix is left out, with its shape.
  public var maximumExtent: Int

  public init(significantDigits: Int = 6, maximumExtent: Int = 6) {
    self.significantDigits = significantDigits
    self.maximumExtent = maximumExtent
  }

  public func text(_ value: Value) -> String {
    switch value {
    case .number(let number): text(number)
    case .boolean(let value): value ? "true" : "false"
    case .array(let array): text(array)
    case .words(let text): text
    case .set(let set): set.elements.isEmpty ? "∅" : "{\(set.elements.map(text).joined(separator: ", "))}"
    case .interval(let interval):
      "\(interval.closedBelow ? "[" : "(")\(text(interval.lower)), \(text(interval.upper))\(interval.closedAbove ? "]" : ")")"
    case .space: "ℝ"
    case .tuple(let parts): "(\(parts.map(text).joined(separator: ", ")))"
    case .function(let function): function.name
    case .table(let table): "(\(table.support.map(text).joined(separator: ", ")))"
    case .distribution(let law): law.text
    case .unsized(let kind, let scale, _): "\(scale == Number(1) ? "" : text(scale))\(kind == .identity ? "I" : "𝟏")"
    case .pair(let a, let b): "\(text(a)) | \(text(b))"
    }
  }

  public func text(_ number: Number) -> String {
    switch number {
    case .exact(let value): text(value)
    case .real(let value): text(value)
    case .complex(let value): text(value)
    }
  }

  /// The exact form where it differs from what is shown: `3/8`.
  public func exactText(_ value: Value) -> String? {
    guard case .number(.exact(let exact)) = value else { return nil }
    return exact.description
  }

  private func text(_ value: Rational) -> String {
    if value.isInteger {
      let digits = value.numerator.description
      return digits.utf8.count <= 15 ? digits : scientific(digits)
    }
    if let decimal = value.finiteDecimal(maximumPlaces: 6), decimal.utf8.count <= 12 { return decimal }
    return text(value.double)
  }

  /// A long whole number: all its digits up to thirty, then as a power of ten.
  private func scientific(_ digits: String) -> String {
    let isNegative = digits.hasPrefix("-")
    let bare = isNegative ? String(digits.dropFirst()) : digits
    let kept = bare.reversed().drop { $0 == "0" }.count
    if kept <= significantDigits {
      let mantissa = bare.prefix(kept)
      let text = mantissa.count > 1 ? "\(mantissa.prefix(1)).\(mantissa.dropFirst())" : String(mantissa)
      return "\(isNegative ? "-" : "")\(text)×10\(Self.superscript(bare.utf8.count - 1))"
    }
    if bare.utf8.count <= 30 { return digits }
    return Double(digits).flatMap { $0.isFinite ? text($0) : nil }
      ?? "\(isNegative ? "-" : "")\(bare.prefix(1)).\(bare.dropFirst().prefix(significantDigits - 1))×10\(Self.superscript(bare.utf8.count - 1))"
  }

  private func text(_ z: Complex) -> String {
    if z.im == 0 { return text(z.re) }
    let imaginary = abs(z.im) == 1 ? "" : text(abs(z.im))
    if z.re == 0 { return "\(z.im < 0 ? "-" : "")\(imaginary)i" }
    return "\(text(z.re)) \(z.im < 0 ? "-" : "+") \(imaginary)i"
  }

  public func text(_ value: Double) -> String {
    if value.isNaN { return "undefined" }
    if value.isInfinite { return value < 0 ? "-∞" : "∞" }
    if value == 0 { return "0" }
    let (digits, exponent) = Self.digits(abs(value), count: significantDigits)
    let sign = value < 0 ? "-" : ""
    var kept = digits
    while kept.count > 1, kept.last == 48 { kept.removeLast() }
    if exponent < -5 || exponent >= 10 {
      let mantissa = String(decoding: kept, as: UTF8.self)
      let text = mantissa.count > 1 ? "\(mantissa.prefix(1)).\(mantissa.dropFirst())" : mantissa
      return "\(sign)\(text)×10\(Self.superscript(exponent))"
    }
    if exponent < 0 {
      return sign + "0." + String(repeating: "0", count: -exponent - 1) + String(decoding: kept, as: UTF8.self)
    }
    if exponent + 1 >= kept.count {
      if exponent + 1 > significantDigits, value.rounded() == value { return "\(sign)\(Int(abs(value)))" }
      return sign + String(decoding: kept, as: UTF8.self) + String(repeating: "0", count: exponent + 1 - kept.count)
    }
    return sign + String(decoding: kept[...exponent], as: UTF8.self) + "."
      + String(decoding: kept[(exponent + 1)...], as: UTF8.self)
  }

  /// The first `count` digits of a positive double, rounded from its shortest form, and the power of ten of the first.
  private static func digits(_ value: Double, count: Int) -> ([UInt8], Int) {
    var digits: [UInt8] = []
    var exponent = 0
    var point: Int?
    var mark = "\(value)".utf8[...]
    if let e = mark.firstIndex(of: UInt8(ascii: "e")) {
      exponent = Int(String(decoding: mark[mark.index(after: e)...], as: UTF8.self)) ?? 0
      mark = mark[..<e]
    }
    for byte in mark {
      if byte == UInt8(ascii: ".") { point = digits.count } else { digits.append(byte) }
    }
    var scale = exponent + (point ?? digits.count) - 1
    let leading = digits.prefix { $0 == 48 }.count
    digits.removeFirst(leading)
    scale -= leading
    guard digits.count > count else { return (digits, scale) }
    let isUp = digits[count] >= 53
    digits.removeLast(digits.count - count)
    if isUp {
      var place = count - 1
      while place >= 0, digits[place] == 57 {
        digits[place] = 48
        place -= 1
      }
      if place >= 0 {
        digits[place] += 1
      } else {
        digits.insert(49, at: 0)
        digits.removeLast()
        scale += 1
      }
    }
    return (digits, scale)
  }

  static func superscript(_ number: Int) -> String {
    let glyphs = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    let digits = String(number.magnitude).compactMap { $0.wholeNumberValue.map { glyphs[$0] } }.joined()
    return (number < 0 ? "⁻" : "") + digits
  }

  /// `(1, 2, 3, …, 100) ∈ ℝ¹⁰⁰`
  private func longVector(_ array: NumericArray) -> String {
    let numbers = array.numbers
    let shown = numbers.prefix(3).map(text) + ["…"] + numbers.suffix(1).map(text)
    return "(\(shown.joined(separator: ", "))) ∈ \(array.isComplex ? "ℂ" : "ℝ")\(Self.superscript(array.count))"
  }

  private func text(_ array: NumericArray) -> String {
    if array.isVector {
      guard array.count <= 4 * maximumExtent else { return longVector(array) }
      return "(\(array.numbers.map(text).joined(separator: ", ")))"
    }
    guard array.isMatrix, array.shape.allSatisfy({ $0 <= maximumExtent }) else { return array.shapeText }
    let columns = array.shape[1]
    let cells = array.numbers.map(text)
    let widths = (0..<columns).map { column in
      stride(from: column, to: cells.count, by: max(1, columns)).map { cells[$0].count }.max() ?? 0
    }
    let rows = (0..<array.shape[0]).map { row in
      (0..<columns).map { column in
        let cell = cells[row * columns + column]
        return String(repeating: " ", count: widths[column] - cell.count) + cell
      }.joined(separator: "  ")
    }
    return rows.map { "[\($0)]" }.joined(separator: "\n")
  }
}
