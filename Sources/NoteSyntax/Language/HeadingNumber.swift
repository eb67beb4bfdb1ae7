/// The number that starts a heading's text: `2.`, `3.2`, `（4）`, `一、`, `第 3 章`, `2-7`.
enum HeadingNumber {
  /// The offset behind the number and blanks; 0 where there is none.
  static func end(_ bytes: ByteView) -> Int {
    let whole = 0..<bytes.count
    if let end = Numbering.end(bytes, whole) {
      // `3.微批次` and `1.4 概述`; `3D 卷积` keeps its digit.
      return end
    }
    var at = 0
    while Ascii.isDigit(bytes[at]) || (at > 0 && (bytes[at] == UInt8(ascii: ".") || bytes[at] == UInt8(ascii: "-"))) {
      at += 1
    }
    guard at > 0 else { return 0 }
    if Ascii.isBlank(bytes[at]) || bytes[at - 1] == UInt8(ascii: ".") {
      while Ascii.isBlank(bytes[at]) { at += 1 }
      return at
    }
    return 0
  }
}
