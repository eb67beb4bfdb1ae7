/// One line: match the open containers, open new blocks, add the text.
extension BlockParser {
  mutating func processLine() {
    offset = lineStart
    column = 0
    partialTab = false
    findNonspace()
    guard let matched = matchOpen() else { return }
    var depth = matched
    let lazyParagraph = open.last.map { blocks[$0].kind == .paragraph } ?? false
    openBlocks(depth: &depth, lazy: lazyParagraph, matched: matched)
    // A block that took the whole line has set the offset to the line's end and closed itself.
    if consumed {
      consumed = false
      return
    }
    addText(depth: depth, matched: matched)
  }

  /// How many of the open blocks the line continues; nil where the line is used up.
  private mutating func matchOpen() -> Int? {
    var matched = 0
    while matched < open.count {
      let index = open[matched]
      switch blocks[index].kind {
      case .quote:
        guard indent <= 3, bytes[nonspace] == UInt8(ascii: ">") else { return matched }
        skipQuoteMark()
      case .item:
        let width = Int(blocks[index].number)
        if indent >= width {
          advance(columns: width)
        } else if blank, blocks.count > index + 1 {
          advance(to: nonspace)
        } else {
          return matched
        }
      case .footnoteDefinition:
        if indent >= 4 {
          advance(columns: 4)
        } else if blank {
          advance(to: nonspace)
        } else {
          return matched
        }
      case .list: break
      case .fencedCode:
        if closesFence(index) {
          blocks[index].end = i32(lineEnd)
          blocks[index].flags.insert(.closed)
          closeDown(to: matched)
          return nil
        }
        var left = Int(blocks[index].indent)
        while left > 0, offset < lineEnd, Ascii.isBlank(bytes[offset]) {
          advance(columns: 1)
          left -= 1
        }
      case .indentedCode:
        if indent >= 4 {
          advance(columns: 4)
        } else if blank {
          advance(to: nonspace)
        } else {
          return matched
        }
      case .html:
        if blank, blocks[index].detail >= 6 { return matched }
      case .paragraph:
        if blank {
          if runsOnOverBlank() { return nil }
          return matched
        }
      case .table:
        if blank { return matched }
      default: return matched
      }
      matched += 1
      findNonspace()
    }
    return matched
  }

  mutating func skipQuoteMark() {
    advance(to: nonspace)
    advance(columns: 1)
    if Ascii.isBlank(bytes[offset]), offset < lineEnd { advance(columns: 1) }
  }

  private func closesFence(_ index: Int) -> Bool {
    guard indent <= 3, bytes[nonspace] == blocks[index].detail else { return false }
    var end = nonspace
    while bytes[end] == blocks[index].detail, end < lineEnd { end += 1 }
    guard end - nonspace >= Int(blocks[index].number) else { return false }
    return bytes.trimmed(end..<lineEnd).isEmpty
  }

  // MARK: Text

  private mutating func addText(depth: Int, matched: Int) {
    findNonspace()
    markBlank(depth: depth)
    let isLazy = open.count > depth && depth == matched && !blank && blocks[open[open.count - 1]].kind == .paragraph
    if isLazy {
      addParagraphLine(open[open.count - 1])
      return
    }
    closeDown(to: depth)
    guard let last = open.last else {
      if !blank { startParagraph(depth: 0) }
      return
    }
    switch blocks[last].kind {
    case .fencedCode, .indentedCode: addPiece(restOfLine(), to: last)
    case .html:
      addPiece(restOfLine(), to: last)
      blocks[last].end = i32(lineEnd)
      if endsHTML(condition: blocks[last].detail, in: nonspace..<lineEnd) { close() }
    case .paragraph: if !blank { addParagraphLine(last) }
    case .table: if !blank { addRow(to: last) }
    default: if !blank { startParagraph(depth: open.count) }
    }
  }

  /// Bookkeeping for tight and loose lists, as cmark does it.
  private mutating func markBlank(depth: Int) {
    guard depth > 0 else { return }
    let container = open[depth - 1]
    if blank, lastChild[container] >= 0 { blocks[Int(lastChild[container])].flags.insert(.lastLineBlank) }
    let kind = blocks[container].kind
    let isFreshItem = kind == .item && lastChild[container] < 0 && Int(blocks[container].start) >= lineStart
    if blank, kind != .quote, kind != .fencedCode, !isFreshItem {
      blocks[container].flags.insert(.lastLineBlank)
    } else {
      blocks[container].flags.remove(.lastLineBlank)
    }
    for parent in open[..<(depth - 1)] { blocks[parent].flags.remove(.lastLineBlank) }
  }

  mutating func addPiece(_ piece: Piece, to index: Int) {
    pieces.append(piece)
    blocks[index].endPiece = i32(pieces.count)
    blocks[index].end = piece.end
  }

  private mutating func startParagraph(depth: Int) {
    var depth = depth
    let index = addBlock(.paragraph, depth: &depth, start: nonspace)
    addParagraphLine(index)
  }

  private mutating func addParagraphLine(_ index: Int) {
    addPiece(Piece(start: i32(nonspace), end: i32(lineEnd)), to: index)
    if notes { absorbDisplay(into: index) }
  }
}
