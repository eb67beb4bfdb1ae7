/// Numbers as headings write them.
enum ChineseNumber {
  private static let digits = Array("零一二三四五六七八九".unicodeScalars)

  /// The digits of a number under 100 in digits or Chinese numerals; nil for anything else.
  static func value(_ text: String) -> String? {
    let scalars = text.unicodeScalars.filter { $0 != " " }
    if !scalars.isEmpty, scalars.allSatisfy({ $0.value &- 0x30 < 10 }) {
      return String(String.UnicodeScalarView(scalars))
    }
    var value = 0
    var last = 0
    for scalar in scalars {
      if let digit = digits.firstIndex(of: scalar) {
        last = digit
      } else if scalar == "十" {
        value += max(last, 1) * 10
        last = 0
      } else {
        return nil
      }
      if value > 99 { return nil }
    }
    return scalars.isEmpty ? nil : String(value + last)
  }
}
