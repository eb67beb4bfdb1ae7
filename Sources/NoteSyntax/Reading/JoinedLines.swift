/// A block's lines joined with line feeds, container prefixes left out, and the way back to the source.
struct JoinedLines {
  let bytes: [UInt8]
  /// Where each line starts in `bytes`.
  let starts: [Int]
  /// Where each line starts in the source.
  let sources: [Int]

  init(_ lines: [Piece], of source: ByteView) {
    var bytes: [UInt8] = []
    var starts: [Int] = []
    var sources: [Int] = []
    bytes.reserveCapacity(lines.reduce(0) { $0 + Int($1.end - $1.start) + 1 })
    for (index, line) in lines.enumerated() {
      if index > 0 { bytes.append(0x0A) }
      starts.append(bytes.count)
      sources.append(Int(line.start))
      for at in line.range { bytes.append(source[at]) }
    }
    self.bytes = bytes
    self.starts = starts
    self.sources = sources
  }

  func withView<T>(_ body: (ByteView) -> T) -> T {
    bytes.withUnsafeBufferPointer { body(ByteView($0)) }
  }

  /// The source offset of an offset in the joined text.
  func source(_ offset: Int) -> Int {
    var low = 0
    var high = starts.count
    guard high > 0 else { return 0 }
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return sources[low] + (offset - starts[low])
  }

  /// The source range of a range: the end is that of the last byte, so that it never takes in a prefix behind it.
  func source(_ range: Range<Int>) -> Range<Int> {
    let start = source(range.lowerBound)
    guard range.upperBound > range.lowerBound else { return start..<start }
    return start..<max(start, source(range.upperBound - 1) + 1)
  }
}
