/// The byte offset at which each line starts.
///
/// A line ends at LF, CRLF or a lone CR, as LSP 3.17 counts them; the last line may be empty.
public struct LineTable: Sendable, Equatable {
  /// Byte offsets of line starts, ascending; the first is 0.
  public private(set) var starts: [Int]

  public init(utf8: [UInt8]) {
    starts = [0]
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

  /// The bytes of a line without its line break.
  public func range(ofLine line: Int, in utf8: [UInt8]) -> Range<Int> {
    let start = starts[line]
    var end = line + 1 < starts.count ? starts[line + 1] : utf8.count
    if line + 1 < starts.count {
      if end > start, utf8[end - 1] == UInt8(ascii: "\n") { end -= 1 }
      if end > start, utf8[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    }
    return start..<end
  }

  /// Mends the table after `range` of the old text was replaced by `insertedCount` bytes; `utf8` is the new text.
  mutating func replace(_ range: Range<Int>, insertedCount: Int, in utf8: [UInt8]) {
    let delta = insertedCount - range.count
    // A CR before or an LF behind the edit may gain or lose its partner: one more byte on both sides is looked at.
    let from = max(0, range.lowerBound - 1)
    let oldEnd = range.upperBound + 1
    var first = line(at: from)
    if first == 0 { first = 0 }
    let keep = first + 1
    var behind = keep
    while behind < starts.count, starts[behind] <= oldEnd { behind += 1 }
    var fresh: [Int] = []
    let scanEnd = behind < starts.count ? min(utf8.count, oldEnd + delta) : utf8.count
    Self.appendStarts(of: utf8, in: starts[first]..<max(starts[first], scanEnd), to: &fresh)
    let tail = starts[behind...].map { $0 + delta }
    if let last = fresh.last, let next = tail.first, last >= next { fresh.removeLast() }
    starts.replaceSubrange(keep..., with: fresh + tail)
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
