/// When a numbered or bold line stands in the outline (`Grammar/Notes.md`, "Line headings").
enum LineHeading {
  /// At most 24 Chinese or 60 Latin characters: a Chinese one counts as two and a half.
  static func isShort(_ flat: FlatText, _ text: Range<Int>) -> Bool {
    var halves = 0
    for index in text {
      halves += Script.isWide(flat[index]) ? 5 : 2
      if halves > 120 { return false }
    }
    return true
  }

  private static let wideStops = ScalarSet("。！？；：，…")
  private static let narrowStops = ScalarSet(".,;:!?")

  /// A question's own mark at its end does not count; nor does an ASCII mark inside a word or number.
  static func hasSentencePunctuation(_ flat: FlatText, _ text: Range<Int>, style: Numbering.Style?) -> Bool {
    var start = text.lowerBound
    if style != nil { start = behindNumber(flat, text) }
    for index in start..<max(start, text.upperBound) {
      let scalar = flat[index]
      let isLast = index == text.upperBound - 1
      if isLast, style == .question, scalar == 0xFF1F || scalar == 0x3F { continue }
      if wideStops.contains(scalar) { return true }
      if narrowStops.contains(scalar), isLast || Unicodes.isSpace(flat[index + 1]) || Script.isHan(flat[index + 1]) {
        return true
      }
    }
    return false
  }

  /// Behind the digits and marks at the start.
  static func behindNumber(_ flat: FlatText, _ text: Range<Int>) -> Int {
    var index = text.lowerBound
    if flat[index] == 0x51 || flat[index] == 0x71 || flat[index] == 0x7B2C { index += 1 }
    while index < text.upperBound {
      let scalar = flat[index]
      guard
        Script.isDigit(scalar) || Numbering.chineseDigits.contains(scalar) || Unicodes.isSpace(scalar)
          || "、.．)）(（[]:：".unicodeScalars.contains(where: { $0.value == scalar })
      else { break }
      index += 1
    }
    return index
  }
}
