package import TextModel

/// Writes a tree as an HTML fragment, in the form of cmark's own output, so that the specifications' examples can be run.
package struct HTMLRenderer {
  let tree: NoteTree
  let source: ByteView
  var out: [UInt8] = []
  var inlines: InlineParser
  /// Footnotes in the order of their first reference.
  var footnoteOrder: [[UInt8]] = []
  var footnoteUses: [[UInt8]: Int] = [:]
  /// Where each footnote's definition is.
  var footnoteBlocks: [[UInt8]: (segment: Int, block: Int)] = [:]
  /// Whether each container that goes on into the segment at hand is a tight list, over all segments that it is in.
  private var continuedTight: [Bool] = []

  /// The HTML of a text.
  package static func render(_ text: SourceText, dialect: NoteDialect) -> [UInt8] {
    render(NoteTree.parse(text, dialect: dialect))
  }

  /// The HTML of a tree.
  package static func render(_ tree: NoteTree) -> [UInt8] {
    tree.text.utf8.withUnsafeBufferPointer { buffer in
      var renderer = HTMLRenderer(tree: tree, source: ByteView(buffer))
      renderer.renderAll()
      return renderer.out
    }
  }

  private init(tree: NoteTree, source: ByteView) {
    self.tree = tree
    self.source = source
    inlines = InlineParser(dialect: tree.dialect, definitions: tree.definitions)
    out.reserveCapacity(source.count + source.count / 4)
  }

  private mutating func renderAll() {
    for (index, segment) in tree.segments.enumerated() {
      let behind = index + 1 < tree.segments.count ? tree.segments[index + 1].continued.count : 0
      render(
        segment, index: index, from: 0, to: segment.blocks.count, base: tree.starts[index], continuedBehind: behind)
    }
    renderFootnotes()
  }

  // MARK: Blocks

  /// A block whose end is still to be written.
  private struct Pending {
    var block: Int
    var end: Int
    /// Of a list: tight, in whatever segments it is.
    var isTight: Bool
  }

  /// `continuedBehind`: how many of the blocks that are open at the end go on in the next segment.
  private mutating func render(
    _ segment: Segment, index: Int, from first: Int, to last: Int, base: Int, continuedBehind: Int = 0
  ) {
    var pending: [Pending] = []
    var block = first
    while block < last {
      while let top = pending.last, top.end <= block {
        close(segment, top.block)
        pending.removeLast()
      }
      let record = segment.blocks[block]
      if record.kind == .footnoteDefinition {
        let key = LinkScanner.key(source, (base + Int(record.infoStart))..<(base + Int(record.infoEnd)))
        if footnoteBlocks[key] == nil { footnoteBlocks[key] = (index, block) }
        block = max(block + 1, Int(record.subtreeEnd))
        continue
      }
      let end = max(block + 1, Int(record.subtreeEnd))
      let isInTightList =
        pending.count > 1 && segment.blocks[pending[pending.count - 1].block].kind == .item
        && pending[pending.count - 2].isTight
      if open(segment, block, isInTightList: isInTightList, base: base) {
        let goesOn = end == last && pending.count < continuedBehind
        let isTight = isTight(record, segment: index, depth: pending.count, goesOn: goesOn)
        pending.append(Pending(block: block, end: end, isTight: isTight))
        block += 1
      } else {
        block = end
      }
    }
    while pending.count > continuedBehind, let top = pending.popLast() { close(segment, top.block) }
    continuedTight = pending.map(\.isTight)
  }

  private func isTight(_ record: BlockRecord, segment: Int, depth: Int, goesOn: Bool) -> Bool {
    guard record.kind == .list else { return false }
    if record.flags.contains(.continued) { return continuedTight[depth] }
    guard record.flags.contains(.tight), goesOn else { return record.flags.contains(.tight) }
    return tree.partsBehind(segment: segment, depth: depth).allSatisfy { $0.block.flags.contains(.tight) }
  }

  /// Writes a block's start, or a leaf whole. True where its children follow.
  private mutating func open(
    _ segment: Segment, _ index: Int, isInTightList: Bool, base: Int
  ) -> Bool {
    let record = segment.blocks[index]
    if record.flags.contains(.continued) { return true }
    switch record.kind {
    case .quote:
      newline()
      if record.flags.contains(.callout) {
        write("<blockquote class=\"callout\" data-callout=\"")
        escape(source, (base + Int(record.infoStart))..<(base + Int(record.infoEnd)))
        write("\">\n")
      } else {
        write("<blockquote>\n")
      }
      return true
    case .list:
      newline()
      if !record.flags.contains(.ordered) {
        write("<ul>\n")
      } else if record.number == 1 {
        write("<ol>\n")
      } else {
        write("<ol start=\"\(record.number)\">\n")
      }
      return true
    case .item:
      newline()
      write("<li>")
      if record.flags.contains(.task) {
        write(
          record.flags.contains(.checked)
            ? "<input checked=\"\" disabled=\"\" type=\"checkbox\"> " : "<input disabled=\"\" type=\"checkbox\"> ")
      }
      return true
    case .table:
      newline()
      renderTable(segment, index, base: base)
      return false
    default:
      renderLeaf(record, segment, base: base, isTight: isInTightList)
      return false
    }
  }

  private mutating func close(_ segment: Segment, _ index: Int) {
    let record = segment.blocks[index]
    switch record.kind {
    case .quote:
      newline()
      write("</blockquote>\n")
    case .list: write(record.flags.contains(.ordered) ? "</ol>\n" : "</ul>\n")
    case .item: write("</li>\n")
    default: break
    }
  }

  private mutating func renderLeaf(_ record: BlockRecord, _ segment: Segment, base: Int, isTight: Bool) {
    switch record.kind {
    case .paragraph:
      if isTight { return renderInlines(record, segment, base: base) }
      newline()
      write("<p>")
      renderInlines(record, segment, base: base)
      write("</p>\n")
    case .heading, .bracketHeading, .bulletHeading:
      let level = record.kind == .heading ? record.detail : record.kind == .bracketHeading ? 1 : 2
      newline()
      write("<h\(level)>")
      renderInlines(record, segment, base: base)
      write("</h\(level)>\n")
    case .thematicBreak:
      newline()
      write("<hr />\n")
    case .indentedCode, .fencedCode: renderCode(record, segment, base: base)
    case .html:
      newline()
      renderRaw(record, segment, base: base)
    case .environment:
      newline()
      write("<p><span class=\"math display\">")
      for index in Int(record.firstPiece)..<Int(record.endPiece) {
        if index > Int(record.firstPiece) { out.append(0x0A) }
        escape(source, segment.pieces[index].range.shifted(by: base))
      }
      write("</span></p>\n")
    default: break
    }
  }

  private mutating func renderCode(_ record: BlockRecord, _ segment: Segment, base: Int) {
    newline()
    write("<pre><code")
    var infoEnd = Int(record.infoStart)
    while infoEnd < Int(record.infoEnd), !Ascii.isSpace(source[base + infoEnd]) { infoEnd += 1 }
    if infoEnd > Int(record.infoStart) {
      write(" class=\"language-")
      let info = LinkScanner.unescaped(source, (base + Int(record.infoStart))..<(base + infoEnd))
      escape(info)
      write("\"")
    }
    write(">")
    for piece in segment.pieces[Int(record.firstPiece)..<Int(record.endPiece)] {
      for _ in 0..<piece.padding { out.append(0x20) }
      escape(source, piece.range.shifted(by: base))
      out.append(0x0A)
    }
    write("</code></pre>\n")
  }

  private mutating func renderRaw(_ record: BlockRecord, _ segment: Segment, base: Int) {
    for piece in segment.pieces[Int(record.firstPiece)..<Int(record.endPiece)] {
      for _ in 0..<piece.padding { out.append(0x20) }
      appendHTML(piece.range.shifted(by: base), of: source)
      out.append(0x0A)
    }
  }

  private mutating func renderTable(_ segment: Segment, _ table: Int, base: Int) {
    write("<table>\n<thead>\n")
    let end = Int(segment.blocks[table].subtreeEnd)
    var row = table + 1
    var columns = 0
    var hasBody = false
    while row < end {
      let isHeader = segment.blocks[row].flags.contains(.header)
      let rowEnd = Int(segment.blocks[row].subtreeEnd)
      if !isHeader, !hasBody {
        hasBody = true
        write("</thead>\n<tbody>\n")
      }
      if isHeader { columns = rowEnd - row - 1 }
      renderRow(segment, row, columns: columns, base: base)
      row = max(row + 1, rowEnd)
    }
    write(hasBody ? "</tbody>\n</table>\n" : "</thead>\n</table>\n")
  }

  private mutating func renderRow(_ segment: Segment, _ row: Int, columns: Int, base: Int) {
    let isHeader = segment.blocks[row].flags.contains(.header)
    let cells = Int(segment.blocks[row].subtreeEnd) - row - 1
    write("<tr>\n")
    inlines.isCell = true
    for column in 0..<columns {
      write(isHeader ? "<th" : "<td")
      if column < cells {
        let cell = segment.blocks[row + 1 + column]
        switch (cell.flags.contains(.alignLeft), cell.flags.contains(.alignRight)) {
        case (true, true): write(" align=\"center\"")
        case (true, false): write(" align=\"left\"")
        case (false, true): write(" align=\"right\"")
        default: break
        }
        write(">")
        renderInlines(cell, segment, base: base)
      } else {
        write(">")
      }
      write(isHeader ? "</th>\n" : "</td>\n")
    }
    inlines.isCell = false
    write("</tr>\n")
  }

  // MARK: Footnotes

  private mutating func renderFootnotes() {
    guard !footnoteOrder.isEmpty else { return }
    write("<section class=\"footnotes\" data-footnotes>\n<ol>\n")
    var index = 0
    // A footnote may refer to further ones while it is written.
    while index < footnoteOrder.count, index < 10_000 {
      let key = footnoteOrder[index]
      index += 1
      guard let place = footnoteBlocks[key] else { continue }
      write("<li id=\"fn-")
      escapeURL(key)
      write("\">\n")
      let segment = tree.segments[place.segment]
      let end = Int(segment.blocks[place.block].subtreeEnd)
      render(segment, index: place.segment, from: place.block + 1, to: end, base: tree.starts[place.segment])
      let backReference = " <a href=\"#fnref-"
      let isParagraph = out.suffix(5).elementsEqual("</p>\n".utf8)
      if isParagraph { out.removeLast(5) }
      write(backReference)
      escapeURL(key)
      write(
        "\" class=\"footnote-backref\" data-footnote-backref data-footnote-backref-idx=\"\(index)\" "
          + "aria-label=\"Back to reference \(index)\">↩</a>")
      if isParagraph { write("</p>") }
      write("\n</li>\n")
    }
    write("</ol>\n</section>\n")
  }

  // MARK: Writing

  mutating func write(_ text: String) { out.append(contentsOf: text.utf8) }

  mutating func newline() {
    if let last = out.last, last != 0x0A { out.append(0x0A) }
  }
}
