/// Tables (GFM, section 4.10).
extension BlockParser {
  /// Makes a table of the open paragraph's last line, where the line at hand is a delimiter row of as many cells.
  mutating func openTable(depth: inout Int) -> Bool {
    guard let paragraph = open.last, blocks[paragraph].kind == .paragraph,
      blocks[paragraph].endPiece > blocks[paragraph].firstPiece
    else { return false }
    let delimiter = bytes.trimmed(nonspace..<lineEnd)
    guard let alignments = Self.alignments(bytes, delimiter) else { return false }
    let header = pieces[Int(blocks[paragraph].endPiece) - 1]
    let cells = Self.cells(bytes, bytes.trimmed(header.range))
    guard cells.count == alignments.count else { return false }
    if cells.count == 1, bytes[delimiter.lowerBound] != UInt8(ascii: "|"), !Self.hasPipe(bytes, header.range) {
      return false
    }
    pieces.removeLast()
    blocks[paragraph].endPiece -= 1
    if blocks[paragraph].endPiece == blocks[paragraph].firstPiece {
      // The whole paragraph was the header: the table takes its place.
      blocks.removeLast()
      lastChild.removeLast()
      open.removeLast()
    } else {
      blocks[paragraph].end = pieces[pieces.count - 1].end
      close()
    }
    depth = open.count
    let table = addTableBlock(start: Int(header.start))
    blocks[table].infoStart = i32(delimiter.lowerBound)
    blocks[table].infoEnd = i32(delimiter.upperBound)
    tableAlignments = alignments
    appendRow(cells, in: header.range, to: table, flags: .header)
    blocks[table].end = i32(lineEnd)
    depth = open.count
    for parent in open { blocks[parent].flags.remove(.lastLineBlank) }
    consumed = true
    return true
  }

  /// A table never starts a segment of its own: its header line was a paragraph's.
  private mutating func addTableBlock(start: Int) -> Int {
    let index = blocks.count
    var record = BlockRecord(kind: .table, start: i32(start), end: i32(start))
    record.firstPiece = i32(pieces.count)
    record.endPiece = record.firstPiece
    blocks.append(record)
    lastChild.append(-1)
    if let parent = open.last { lastChild[parent] = i32(index) }
    open.append(index)
    return index
  }

  mutating func addRow(to table: Int) {
    let range = bytes.trimmed(nonspace..<lineEnd)
    appendRow(Self.cells(bytes, range), in: range, to: table, flags: [])
  }

  private mutating func appendRow(_ cells: [Range<Int>], in range: Range<Int>, to table: Int, flags: BlockRecord.Flags)
  {
    let row = blocks.count
    var record = BlockRecord(kind: .row, flags: flags, start: i32(range.lowerBound), end: i32(range.upperBound))
    record.firstPiece = i32(pieces.count)
    record.endPiece = record.firstPiece
    record.subtreeEnd = i32(row + 1 + cells.count)
    blocks.append(record)
    lastChild.append(i32(row + cells.count))
    lastChild[table] = i32(row)
    for (column, cell) in cells.enumerated() {
      var record = BlockRecord(kind: .cell, flags: flags, start: i32(cell.lowerBound), end: i32(cell.upperBound))
      if column < tableAlignments.count { record.flags.formUnion(tableAlignments[column]) }
      record.firstPiece = i32(pieces.count)
      record.endPiece = record.firstPiece + 1
      record.subtreeEnd = i32(blocks.count + 1)
      pieces.append(Piece(start: i32(cell.lowerBound), end: i32(cell.upperBound)))
      blocks.append(record)
      lastChild.append(-1)
    }
    blocks[table].end = i32(range.upperBound)
  }

  /// The alignment of each cell of a delimiter row; nil where the line is none.
  static func alignments(_ bytes: ByteView, _ range: Range<Int>) -> [BlockRecord.Flags]? {
    for at in range where !"|-: \t".utf8.contains(bytes[at]) { return nil }
    var alignments: [BlockRecord.Flags] = []
    for cell in cells(bytes, range) {
      var flags: BlockRecord.Flags = []
      var start = cell.lowerBound
      var end = cell.upperBound
      if start < end, bytes[start] == UInt8(ascii: ":") {
        flags.insert(.alignLeft)
        start += 1
      }
      if end > start, bytes[end - 1] == UInt8(ascii: ":") {
        flags.insert(.alignRight)
        end -= 1
      }
      guard end > start else { return nil }
      for at in start..<end where bytes[at] != UInt8(ascii: "-") { return nil }
      alignments.append(flags)
    }
    return alignments.isEmpty ? nil : alignments
  }

  /// The cells of a row, blanks taken off; a pipe behind a backslash divides nothing.
  static func cells(_ bytes: ByteView, _ range: Range<Int>) -> [Range<Int>] {
    var cells: [Range<Int>] = []
    var start = range.lowerBound
    var at = start
    if bytes[at] == UInt8(ascii: "|"), at < range.upperBound {
      start += 1
      at += 1
    }
    while at < range.upperBound {
      if bytes[at] == UInt8(ascii: "\\") {
        at += 2
        continue
      }
      if bytes[at] == UInt8(ascii: "|") {
        cells.append(bytes.trimmed(start..<at))
        start = at + 1
      }
      at += 1
    }
    if start < range.upperBound { cells.append(bytes.trimmed(start..<range.upperBound)) }
    return cells
  }

  private static func hasPipe(_ bytes: ByteView, _ range: Range<Int>) -> Bool {
    for at in range where bytes[at] == UInt8(ascii: "|") { return true }
    return false
  }
}
