/// The byte offset at which each line starts.
///
/// A line ends at LF, CRLF or a lone CR, as LSP 3.17 counts them; the last line may be empty.
public struct LineTable: Sendable, Equatable {
  /// Byte offsets of line starts, ascending; the first is 0.
  public private(set) var starts: [Int]

  public init(utf8: [UInt8]) {
    starts = [0]
    // Thousands of tables are kept: none takes more memory than it has lines.
    starts.reserveCapacity(1 + Self.breakCount(utf8))
    Self.appendStarts(of: utf8, in: 0..<utf8.count, to: &starts)
  }

  public var count: Int { starts.count }

  /// The line, from 0, that holds the byte offset. An offset past the end belongs to the last line.
  public func line(at offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The bytes of a line without its line break; a line outside the table gives the nearest one.
  public func range(ofLine line: Int, in utf8: [UInt8]) -> Range<Int> {
    let line = min(max(line, 0), starts.count - 1)
    let start = starts[line]
    var end = line + 1 < starts.count ? starts[line + 1] : utf8.count
    if line + 1 < starts.count {
      if end > start, utf8[end - 1] == UInt8(ascii: "\n") { end -= 1 }
      if end > start, utf8[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    }
    return start..<end
  }

  /// Mends the table after `range` of the old text was replaced by `insertedCount` bytes; `utf8` is the new text.
  ///
  /// Whether a line starts at an offset depends on the two bytes around it, so every start outside
  /// `range.lowerBound...range.upperBound` stands, and those within are found anew.
  mutating func replace(_ range: Range<Int>, insertedCount: Int, in utf8: [UInt8]) {
    let delta = insertedCount - range.count
    let first = firstIndex(atOrAbove: max(1, range.lowerBound))
    let behind = firstIndex(atOrAbove: range.upperBound + 1)
    let fresh = (max(1, range.lowerBound)..<max(1, range.lowerBound + insertedCount + 1)).filter {
      Self.isStart($0, in: utf8)
    }
    for index in behind..<starts.count { starts[index] += delta }
    starts.replaceSubrange(first..<max(first, behind), with: fresh)
  }

  private func firstIndex(atOrAbove offset: Int) -> Int {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func isStart(_ offset: Int, in utf8: [UInt8]) -> Bool {
    guard offset > 0, offset <= utf8.count else { return false }
    if utf8[offset - 1] == 0x0A { return true }
    return utf8[offset - 1] == 0x0D && !(offset < utf8.count && utf8[offset] == 0x0A)
  }

  /// At least as many as there are line breaks, and where all are of one kind no more.
  private static func breakCount(_ utf8: [UInt8]) -> Int {
    utf8.withUnsafeBufferPointer { bytes in
      var feeds = 0
      for byte in bytes { feeds &+= byte == 0x0A ? 1 : 0 }
      if feeds > 0 { return feeds }
      for byte in bytes { feeds &+= byte == 0x0D ? 1 : 0 }
      return feeds
    }
  }

  private static func appendStarts(of utf8: [UInt8], in range: Range<Int>, to starts: inout [Int]) {
    utf8.withUnsafeBufferPointer { bytes in
      var index = range.lowerBound
      while index < range.upperBound {
        let byte = bytes[index]
        index += 1
        if byte == 0x0A {
          starts.append(index)
        } else if byte == 0x0D, !(index < bytes.count && bytes[index] == 0x0A) {
          starts.append(index)
        }
      }
    }
  }
}
