/// The numbers that start a line: `一、` `1、` `1.1` `（1）` `[1]` `Q1:` `第一章` `①`.
enum Numbering {
  /// What a number looks like, which tells its depth in the outline.
  enum Style: Sendable, Hashable { case chapter, chinese, digit, dotted(Int), parenthesis, bracket, question, circled }

  static let chineseDigits = ScalarSet("一二三四五六七八九十百零〇")
  /// Behind a number: `、`, `.`, `．`, `)`, `）`, `:`, `：`.
  private static let marks = ScalarSet("、.．)）:：,，")
  private static let chapterUnits = ScalarSet("章节部讲课篇步回")

  /// The offset behind the number and the blanks that follow it, where the text starts with one.
  static func end(_ bytes: ByteView, _ text: Range<Int>) -> Int? { read(bytes, text)?.end }

  static func read(_ bytes: ByteView, _ text: Range<Int>) -> (end: Int, style: Style)? {
    guard let (end, style) = number(bytes, text) else { return nil }
    var at = end
    while at < text.upperBound {
      let (scalar, length) = bytes.scalar(at: at)
      guard scalar == 0x20 || scalar == 0x09 || scalar == 0x3000 || scalar == 0xA0 else { break }
      at += length
    }
    return at > text.upperBound ? nil : (at, style)
  }

  private static func number(_ bytes: ByteView, _ text: Range<Int>) -> (Int, Style)? {
    let start = text.lowerBound
    let (first, length) = bytes.scalar(at: start)
    switch first {
    case 0x30...0x39: return digits(bytes, text)
    case 0x28, 0xFF08: return parenthesis(bytes, text)
    case 0x5B:
      var at = start + 1
      while Ascii.isDigit(bytes[at]) { at += 1 }
      return at > start + 1 && bytes[at] == 0x5D && at < text.upperBound ? (at + 1, .bracket) : nil
    case 0x51, 0x71:
      var at = start + 1
      while Ascii.isDigit(bytes[at]) { at += 1 }
      let (mark, markLength) = bytes.scalar(at: at)
      return at > start + 1 && (marks.contains(mark) || mark == 0x20) ? (at + markLength, .question) : nil
    case 0x7B2C: return chapter(bytes, text)
    case 0x2460...0x2473: return (start + length, .circled)
    default: return chineseDigits.contains(first) ? chinese(bytes, text) : nil
    }
  }

  private static func digits(_ bytes: ByteView, _ text: Range<Int>) -> (Int, Style)? {
    var at = text.lowerBound
    var dots = 0
    while at < text.upperBound, Ascii.isDigit(bytes[at]) {
      while Ascii.isDigit(bytes[at]) { at += 1 }
      if bytes[at] == UInt8(ascii: "."), Ascii.isDigit(bytes[at + 1]) {
        dots += 1
        at += 1
      }
    }
    guard at < text.upperBound, at - text.lowerBound <= 9 else { return nil }
    let (mark, length) = bytes.scalar(at: at)
    if dots > 0 {
      if mark == 0x2E || mark == 0x3001 { return (at + length, .dotted(dots)) }
      // `1.1 标题` or `1.1标题`; `0.9 排在` is a number, so a zero starts none.
      guard bytes[text.lowerBound] != 0x30 else { return nil }
      return mark == 0x20 || mark == 0x09 || Script.isHan(mark) || mark == 0xA0 ? (at, .dotted(dots)) : nil
    }
    guard marks.contains(mark), mark != 0x2C, mark != 0xFF0C, mark != 0x3A, mark != 0xFF1A else { return nil }
    if mark == 0x2E, Ascii.isDigit(bytes[at + 1]) { return nil }
    return (at + length, .digit)
  }

  private static func parenthesis(_ bytes: ByteView, _ text: Range<Int>) -> (Int, Style)? {
    var at = text.lowerBound + bytes.scalar(at: text.lowerBound).length
    let start = at
    while at < text.upperBound {
      let (scalar, length) = bytes.scalar(at: at)
      guard Script.isDigit(scalar) || chineseDigits.contains(scalar) else { break }
      at += length
    }
    let (close, length) = bytes.scalar(at: at)
    guard at > start, at - start <= 9, close == 0x29 || close == 0xFF09 else { return nil }
    return (at + length, .parenthesis)
  }

  private static func chapter(_ bytes: ByteView, _ text: Range<Int>) -> (Int, Style)? {
    var at = text.lowerBound + 3
    while at < text.upperBound, bytes[at] == 0x20 { at += 1 }
    let start = at
    while at < text.upperBound {
      let (scalar, length) = bytes.scalar(at: at)
      guard Script.isDigit(scalar) || chineseDigits.contains(scalar) else { break }
      at += length
    }
    guard at > start else { return nil }
    while at < text.upperBound, bytes[at] == 0x20 { at += 1 }
    let (unit, length) = bytes.scalar(at: at)
    guard chapterUnits.contains(unit) else { return nil }
    at += length
    let (mark, markLength) = bytes.scalar(at: at)
    if at < text.upperBound, marks.contains(mark) { at += markLength }
    return (at, .chapter)
  }

  private static func chinese(_ bytes: ByteView, _ text: Range<Int>) -> (Int, Style)? {
    var at = text.lowerBound
    while at < text.upperBound, chineseDigits.contains(bytes.scalar(at: at).value) { at += bytes.scalar(at: at).length }
    let (mark, length) = bytes.scalar(at: at)
    guard at < text.upperBound, at - text.lowerBound <= 9,
      mark == 0x3001 || mark == 0x2E || mark == 0xFF0E || mark == 0xFF1A || mark == 0x3A
    else { return nil }
    return (at + length, .chinese)
  }
}
