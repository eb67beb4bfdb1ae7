/// Classes of scalars that rules for Chinese and Latin text need (Unicode 16, Blocks.txt).
enum Script {
  /// A Chinese character, radicals and compatibility forms included.
  @inline(__always)
  static func isHan(_ scalar: UInt32) -> Bool {
    (scalar >= 0x4E00 && scalar <= 0x9FFF) || (scalar >= 0x3400 && scalar <= 0x4DBF)
      || (scalar >= 0x2E80 && scalar <= 0x2FDF) || (scalar >= 0xF900 && scalar <= 0xFAFF)
      || (scalar >= 0x20000 && scalar <= 0x323AF) || scalar == 0x3007
  }

  /// A character set in a square: Chinese, kana, hangul, CJK punctuation, full-width forms.
  @inline(__always)
  static func isWide(_ scalar: UInt32) -> Bool {
    isHan(scalar) || (scalar >= 0x3000 && scalar <= 0x30FF) || (scalar >= 0xFF00 && scalar <= 0xFF60)
      || (scalar >= 0xAC00 && scalar <= 0xD7A3) || (scalar >= 0xFFE0 && scalar <= 0xFFE6)
  }

  /// Punctuation of Chinese text.
  @inline(__always)
  static func isWidePunctuation(_ scalar: UInt32) -> Bool {
    (scalar >= 0x3001 && scalar <= 0x3003) || (scalar >= 0x3008 && scalar <= 0x3011)
      || (scalar >= 0x3014 && scalar <= 0x301F) || (scalar >= 0xFF01 && scalar <= 0xFF0F)
      || (scalar >= 0xFF1A && scalar <= 0xFF20) || (scalar >= 0xFF3B && scalar <= 0xFF40)
      || (scalar >= 0xFF5B && scalar <= 0xFF65) || scalar == 0x2014 || scalar == 0x2026
      || (scalar >= 0x2018 && scalar <= 0x201D)
  }

  static func isLatinLetter(_ scalar: UInt32) -> Bool {
    (scalar < 0x80 && Ascii.isLetter(UInt8(truncatingIfNeeded: scalar)))
      || (scalar >= 0xC0 && scalar <= 0x24F && scalar != 0xD7 && scalar != 0xF7)
      || (scalar >= 0xFF21 && scalar <= 0xFF3A) || (scalar >= 0xFF41 && scalar <= 0xFF5A)
  }

  static func isGreekLetter(_ scalar: UInt32) -> Bool { scalar >= 0x370 && scalar <= 0x3FF }

  /// ASCII or full-width digits.
  static func isDigit(_ scalar: UInt32) -> Bool {
    (scalar >= 0x30 && scalar <= 0x39) || (scalar >= 0xFF10 && scalar <= 0xFF19)
  }

  /// The columns that a stretch takes in a fixed-width font.
  static func width(_ bytes: ByteView, _ range: Range<Int>) -> Int {
    var width = 0
    var at = range.lowerBound
    while at < range.upperBound {
      let (scalar, length) = bytes.scalar(at: at)
      width += isWide(scalar) ? 2 : 1
      at += length
    }
    return width
  }

  /// Whether a line reads as prose: a Chinese full stop or a dozen Chinese characters outside `\text{…}`, or a row of
  /// English words.
  static func isSentence(_ bytes: ByteView, _ range: Range<Int>) -> Bool {
    var han = 0
    var words = 0
    var at = range.lowerBound
    while at < range.upperBound {
      let byte = bytes[at]
      if byte == UInt8(ascii: "\\") {
        if let end = TeXScanner.textGroupEnd(bytes, at: at, limit: range.upperBound) {
          at = end
          continue
        }
        at += 1
        while Ascii.isLetter(bytes[at]) { at += 1 }
        continue
      }
      if Ascii.isLetter(byte) {
        let start = at
        while at < range.upperBound, Ascii.isLetter(bytes[at]) { at += 1 }
        if at - start >= 2, bytes[at] == 0x20 { words += 1 }
        continue
      }
      let (scalar, length) = bytes.scalar(at: at)
      if scalar == 0x3002 { return true }
      if isHan(scalar) { han += 1 }
      at += length
    }
    return han >= 12 || words >= 5
  }
}
