/// The text of a block as inlines read it: the source itself where the lines stand together, else a joined copy.
struct LeafText {
  /// Offsets of the joined text to offsets of the source.
  enum Map {
    case direct
    case joined(JoinedLines)
  }

  let map: Map

  /// Reads the block's text: `body` is given bytes, the range in them, and the way back to source offsets.
  static func with<T>(
    _ block: BlockRecord, of segment: Segment, base: Int, source: ByteView,
    _ body: (ByteView, Range<Int>, LeafText) -> T
  ) -> T {
    let first = Int(block.firstPiece)
    let end = Int(block.endPiece)
    guard end > first else { return body(source, base..<base, LeafText(map: .direct)) }
    if isContiguous(segment.pieces, first, end, base: base, source: source) {
      let range = (base + Int(segment.pieces[first].start))..<(base + Int(segment.pieces[end - 1].end))
      return body(source, range, LeafText(map: .direct))
    }
    let shift = Int32(truncatingIfNeeded: base)
    let lines = segment.pieces[first..<end].map { Piece(start: $0.start + shift, end: $0.end + shift) }
    let joined = JoinedLines(lines, of: source)
    return joined.withView { body($0, 0..<joined.bytes.count, LeafText(map: .joined(joined))) }
  }

  private static func isContiguous(_ pieces: [Piece], _ first: Int, _ end: Int, base: Int, source: ByteView) -> Bool {
    var index = first + 1
    while index < end {
      guard pieces[index].start == pieces[index - 1].end + 1, source[base + Int(pieces[index].start) - 1] == 0x0A
      else { return false }
      index += 1
    }
    return true
  }

  func source(_ offset: Int) -> Int {
    switch map {
    case .direct: offset
    case .joined(let lines): lines.source(offset)
    }
  }

  func source(_ range: Range<Int>) -> Range<Int> {
    switch map {
    case .direct: range
    case .joined(let lines): lines.source(range)
    }
  }

  /// The source ranges of a stretch, one a line.
  func pieces(_ range: Range<Int>, in view: ByteView) -> [Range<Int>] {
    guard case .joined(let lines) = map else { return [range] }
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, view[end] != 0x0A { end += 1 }
      // The line feed belongs to the piece, so that joined pieces are the text.
      let source = lines.source(start..<end)
      pieces.append(source)
      start = end + 1
    }
    return pieces
  }
}
