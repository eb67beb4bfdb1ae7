/// Reads blocks line by line, after CommonMark's appendix "A parsing strategy", with the conventions of notes added.
///
/// Where a line opens a block, and every block that is open goes on with that line, the parse depends on what is open and
/// the bytes behind alone. There a segment may be cut, which is what makes an edit local, in a list or a quote too
/// (`BlockParser+Segments`).
struct BlockParser {
  /// Deeper containers are read as text: nesting must not cost more than its bytes (issue: 10,000 nested quotes).
  static let maxDepth = 96
  /// How far a construct that runs over blank lines may look for its end.
  static let maxLookaheadLines = 400

  /// A segment that is complete, and where the parser had looked when it was.
  struct Emitted {
    var start: Int
    var segment: Segment
    /// The offset behind the last byte that the segment, or one before it, depends on.
    var reach: Int
  }

  let bytes: ByteView
  let dialect: NoteDialect
  /// In bytes.
  let leastSegment: Int
  let notes: Bool
  let gfm: Bool

  var blocks: [BlockRecord] = []
  var pieces: [Piece] = []
  var definitions: [RawDefinition] = []
  /// The last child of each block, -1 where none.
  var lastChild: [Int32] = []
  /// Indices of the open blocks, outermost first.
  var open: [Int] = []
  var emitted: [Emitted] = []
  var segmentStart: Int
  var reach = 0
  /// The parse before an edit, which this one may meet, and the segment of it that starts where this one stopped.
  let earlier: EarlierParse?
  var met: Int?
  /// Whether the line at hand has opened a block.
  var hasOpened = false
  var tableAlignments: [BlockRecord.Flags] = []
  /// Set by a leaf that took the whole line and closed itself.
  var consumed = false

  // The line at hand.
  var lineStart = 0
  var lineEnd = 0
  var nextLine = 0
  var offset = 0
  var column = 0
  var partialTab = false
  var nonspace = 0
  var nonspaceColumn = 0
  var blank = false
  var indent: Int { nonspaceColumn - column }

  init(
    _ bytes: ByteView, dialect: NoteDialect, leastSegment: Int, from start: Int = 0, earlier: EarlierParse? = nil
  ) {
    self.bytes = bytes
    self.dialect = dialect
    self.leastSegment = leastSegment
    self.earlier = earlier
    notes = dialect.readsNotes
    gfm = dialect.readsGFM
    segmentStart = start
    nextLine = start
  }

  /// Parses to the end, or to where the parse meets the earlier one.
  mutating func run() {
    if segmentStart == 0 { readStart() }
    while nextLine < bytes.count {
      hasOpened = false
      lineStart = nextLine
      lineEnd = bytes.lineEnd(from: lineStart)
      nextLine = bytes.nextLine(afterEnd: lineEnd)
      processLine()
      if met != nil { return }
    }
    closeDown(to: 0)
    reach = bytes.count + 1
    if segmentStart < bytes.count { emit(to: bytes.count) }
  }

  /// A byte order mark and front matter.
  private mutating func readStart() {
    if bytes.starts(with: "\u{FEFF}", at: 0) { nextLine = 3 }
    guard notes, let end = frontMatterEnd(from: nextLine) else { return }
    var record = BlockRecord(kind: .frontMatter, start: Int32(nextLine), end: Int32(truncatingIfNeeded: end.end))
    record.subtreeEnd = 1
    blocks.append(record)
    lastChild.append(-1)
    var line = bytes.nextLine(afterEnd: bytes.lineEnd(from: nextLine))
    record.firstPiece = 0
    while line < end.lastLine {
      let lineEnd = bytes.lineEnd(from: line)
      pieces.append(Piece(start: i32(line), end: i32(lineEnd)))
      line = bytes.nextLine(afterEnd: lineEnd)
    }
    blocks[0].endPiece = i32(pieces.count)
    nextLine = bytes.nextLine(afterEnd: end.end)
  }

  private mutating func frontMatterEnd(from start: Int) -> (lastLine: Int, end: Int)? {
    guard bytes.starts(with: "---", at: start) else { return nil }
    var end = bytes.lineEnd(from: start)
    guard bytes.trimmed((start + 3)..<max(end, start + 3)).isEmpty else { return nil }
    var lines = 0
    while end < bytes.count, lines < 2_000 {
      let line = bytes.nextLine(afterEnd: end)
      end = bytes.lineEnd(from: line)
      reach = max(reach, end + 2)
      let trimmed = bytes.trimmed(line..<end)
      if trimmed.count == 3, trimmed.lowerBound == line,
        bytes.starts(with: "---", at: line) || bytes.starts(with: "...", at: line)
      {
        return (line, end)
      }
      lines += 1
    }
    return nil
  }

  @inline(__always)
  func i32(_ value: Int) -> Int32 { Int32(truncatingIfNeeded: value) }

  // MARK: Opening and closing

  /// Opens a block in the container at `depth`, which moves out of containers that cannot hold it.
  @discardableResult
  mutating func addBlock(_ kind: BlockKind, depth: inout Int, start: Int) -> Int {
    closeDown(to: depth)
    while depth > 0, !canContain(blocks[open[depth - 1]].kind, kind) {
      depth -= 1
      closeDown(to: depth)
    }
    if !hasOpened {
      hasOpened = true
      cutIfDue()
    }
    let index = blocks.count
    var record = BlockRecord(kind: kind, start: i32(start), end: i32(start))
    record.firstPiece = i32(pieces.count)
    record.endPiece = record.firstPiece
    blocks.append(record)
    lastChild.append(-1)
    if let parent = open.last { lastChild[parent] = i32(index) }
    open.append(index)
    depth = open.count
    return index
  }

  private func canContain(_ parent: BlockKind, _ child: BlockKind) -> Bool {
    switch parent {
    case .list: child == .item
    case .quote, .item, .footnoteDefinition: child != .item
    case .table: child == .row
    case .row: child == .cell
    default: false
    }
  }

  /// Closes the innermost block.
  mutating func close() {
    guard let index = open.popLast() else { return }
    switch blocks[index].kind {
    case .paragraph:
      if !extractDefinitions(at: index) {
        if let parent = open.last, lastChild[parent] == i32(index) || blocks.count <= Int(lastChild[parent]) {
          lastChild[parent] = blocks.count > parent + 1 ? lastRoot(in: parent) : -1
        }
        for parent in open { blocks[parent].end = max(blocks[parent].end, blocks.last?.end ?? 0) }
        return
      }
    case .indentedCode:
      while blocks[index].endPiece > blocks[index].firstPiece, isBlankPiece(Int(blocks[index].endPiece) - 1) {
        blocks[index].endPiece -= 1
        pieces.removeLast()
      }
      blocks[index].end = pieces.last?.end ?? blocks[index].start
    case .list:
      blocks[index].subtreeEnd = i32(blocks.count)
      if isTight(list: index, followed: .none) { blocks[index].flags.insert(.tight) }
    default: break
    }
    let last = blocks.count - 1
    if blocks[index].kind.isContainer { blocks[index].subtreeEnd = i32(blocks.count) }
    if blocks[index].subtreeEnd == 0 { blocks[index].subtreeEnd = i32(index + 1) }
    if let parent = open.last { blocks[parent].end = max(blocks[parent].end, blocks[index].end, blocks[last].end) }
  }

  private func lastRoot(in parent: Int) -> Int32 {
    var child = parent + 1
    var last = -1
    while child < blocks.count {
      last = child
      child = max(child + 1, Int(blocks[child].subtreeEnd))
    }
    return i32(last)
  }

  private func isBlankPiece(_ index: Int) -> Bool {
    bytes.trimmed(pieces[index].range).isEmpty
  }

  mutating func closeDown(to depth: Int) {
    while open.count > depth { close() }
  }
}
