import TextModel

/// Obsidian's block names: `^name` behind white space at a line's end.
struct BlockMarks {
  private(set) var names: [String] = []
  /// Where each named block's line starts.
  private(set) var offsets: [Int] = []

  init(in text: SourceText) {
    let bytes = text.utf8
    // Most notes have none: a look over the bytes without their checks.
    var index = bytes.withUnsafeBufferPointer { $0.firstIndex(of: UInt8(ascii: "^")) }
    while let mark = index {
      var end = mark + 1
      while end < bytes.count, Self.isNameByte(bytes[end]) { end += 1 }
      let line = text.lines.line(at: mark)
      let range = text.lines.range(ofLine: line, in: bytes)
      let opens = mark == range.lowerBound || bytes[mark - 1] == 0x20
      if opens, end > mark + 1, bytes[end..<max(end, range.upperBound)].allSatisfy({ $0 == 0x20 }) {
        names.append(String(decoding: bytes[mark..<end], as: UTF8.self))
        offsets.append(range.lowerBound)
      }
      index = bytes[end...].firstIndex(of: UInt8(ascii: "^"))
    }
  }

  private static func isNameByte(_ byte: UInt8) -> Bool {
    byte &- 0x30 < 10 || (byte | 0x20) &- 0x61 < 26 || byte == UInt8(ascii: "-")
  }
}
