/// The starts of blocks (CommonMark, chapters 4 and 5).
extension BlockParser {
  /// Opens what the line opens, from the container at `depth` inwards.
  mutating func openBlocks(depth: inout Int, lazy: Bool, matched: Int) {
    var maybeLazy = lazy
    while true {
      let container = depth > 0 ? blocks[open[depth - 1]].kind : nil
      switch container {
      case .fencedCode, .indentedCode, .html, .environment, .comment: return
      default: break
      }
      findNonspace()
      let byte = bytes[nonspace]
      if blank { return }
      let isParagraph = container == .paragraph
      if indent < 4 {
        if openContainer(byte, depth: &depth, container: container, isParagraph: isParagraph) {
          maybeLazy = false
          continue
        }
        if openLeaf(
          byte, depth: &depth, isParagraph: isParagraph, maybeLazy: maybeLazy, allMatched: depth == open.count)
        {
          return
        }
      } else if !maybeLazy, container != .table, !(notes && isProseIndented()) {
        advance(columns: 4)
        addBlock(.indentedCode, depth: &depth, start: offset)
        return
      }
      return
    }
  }

  private mutating func openContainer(
    _ byte: UInt8, depth: inout Int, container: BlockKind?, isParagraph: Bool
  ) -> Bool {
    guard open.count < Self.maxDepth || depth < Self.maxDepth else { return false }
    switch byte {
    case UInt8(ascii: ">"):
      let index = addBlock(.quote, depth: &depth, start: nonspace)
      skipQuoteMark()
      blocks[index].end = i32(offset)
      if notes { markCallout(index) }
      return true
    case UInt8(ascii: "["):
      guard gfm, !isParagraph, let label = footnoteLabel(at: nonspace) else { return false }
      let index = addBlock(.footnoteDefinition, depth: &depth, start: nonspace)
      blocks[index].infoStart = i32(label.lowerBound)
      blocks[index].infoEnd = i32(label.upperBound)
      advance(to: nonspace)
      advance(to: label.upperBound + 2)
      // However many blanks follow, they make no code of what the footnote says.
      findNonspace()
      advance(to: nonspace)
      blocks[index].end = i32(offset)
      addFootnote(label, index: index)
      return true
    case UInt8(ascii: "*"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "0")...UInt8(ascii: "9"):
      if byte == UInt8(ascii: "*") || byte == UInt8(ascii: "-") {
        if isThematicBreak(byte) { return false }
        if byte == UInt8(ascii: "-"), isParagraph, isSetextLine(byte) { return false }
      }
      return openItem(byte, depth: &depth, container: container, isParagraph: isParagraph)
    default: return false
    }
  }

  // MARK: Lists

  private struct Marker {
    var end: Int
    var number: Int
    var detail: UInt8
  }

  private func marker(_ byte: UInt8, interrupts: Bool) -> Marker? {
    var end = nonspace + 1
    var number = 0
    var detail = byte
    if Ascii.isDigit(byte) {
      end = nonspace
      while Ascii.isDigit(bytes[end]), end - nonspace < 10 {
        number = number * 10 + Int(bytes[end] - 48)
        end += 1
      }
      detail = bytes[end]
      guard end - nonspace <= 9, detail == UInt8(ascii: ".") || detail == UInt8(ascii: ")") else { return nil }
      if interrupts, number != 1 { return nil }
      end += 1
    }
    guard end >= lineEnd || Ascii.isBlank(bytes[end]) else { return nil }
    if interrupts, bytes.trimmed(end..<max(end, lineEnd)).isEmpty { return nil }
    return Marker(end: end, number: number, detail: detail)
  }

  private mutating func openItem(
    _ byte: UInt8, depth: inout Int, container: BlockKind?, isParagraph: Bool
  ) -> Bool {
    guard let marker = marker(byte, interrupts: isParagraph) else { return false }
    let start = nonspace
    let markerIndent = indent
    advance(to: nonspace)
    advance(to: marker.end)
    let width = marker.end - start
    let saved = (offset, column, partialTab)
    while column - saved.1 <= 5, offset < lineEnd, Ascii.isBlank(bytes[offset]) { advance(columns: 1) }
    let spaces = column - saved.1
    var padding = width + spaces
    if spaces >= 5 || spaces < 1 || offset >= lineEnd {
      padding = width + 1
      (offset, column, partialTab) = saved
      if spaces > 0 { advance(columns: 1) }
    }
    let isOrdered = Ascii.isDigit(byte)
    let continues = container == .list && blocks[open[depth - 1]].detail == marker.detail
    if !continues {
      let list = addBlock(.list, depth: &depth, start: start)
      blocks[list].detail = marker.detail
      blocks[list].number = i32(marker.number)
      if isOrdered { blocks[list].flags.insert(.ordered) }
    }
    let item = addBlock(.item, depth: &depth, start: start)
    blocks[item].number = i32(markerIndent + padding)
    blocks[item].detail = marker.detail
    blocks[item].end = i32(marker.end)
    if gfm { markTask(item) }
    return true
  }

  /// `[ ]` or `[x]` at an item's start, with text behind (GFM, section 5.3).
  private mutating func markTask(_ item: Int) {
    findNonspace()
    let at = nonspace
    guard indent < 4, bytes[at] == UInt8(ascii: "["), bytes[at + 2] == UInt8(ascii: "]"), Ascii.isBlank(bytes[at + 3])
    else { return }
    let mark = bytes[at + 1]
    guard mark == 0x20 || mark | 0x20 == UInt8(ascii: "x"), !bytes.trimmed((at + 3)..<max(lineEnd, at + 3)).isEmpty
    else { return }
    blocks[item].flags.insert(.task)
    if mark != 0x20 { blocks[item].flags.insert(.checked) }
    blocks[item].infoStart = i32(at)
    blocks[item].infoEnd = i32(at + 3)
    advance(to: nonspace)
    advance(to: at + 4)
  }

  // MARK: Leaves

  private mutating func openLeaf(
    _ byte: UInt8, depth: inout Int, isParagraph: Bool, maybeLazy: Bool, allMatched: Bool
  ) -> Bool {
    switch byte {
    case UInt8(ascii: "#"): if openATX(depth: &depth) { return true }
    case UInt8(ascii: "`"), UInt8(ascii: "~"):
      if openFence(byte, depth: &depth) { return true }
      if gfm, isParagraph, allMatched, openTable(depth: &depth) { return true }
      return false
    case UInt8(ascii: "<"):
      if let condition = htmlCondition(canBeSeven: !isParagraph && !maybeLazy) {
        let index = addBlock(.html, depth: &depth, start: nonspace)
        blocks[index].detail = condition
        return true
      }
    case UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "_"):
      if isParagraph, allMatched, isSetextLine(byte), makeSetext(depth: &depth, byte: byte) { return true }
      if isThematicBreak(byte) {
        // A delimiter row of one column, `---`, has no pipe and stays a break.
        let index = addBlock(.thematicBreak, depth: &depth, start: nonspace)
        blocks[index].end = i32(lineEnd)
        finishLine(depth: &depth)
        return true
      }
    default: break
    }
    if gfm, isParagraph, allMatched,
      byte == UInt8(ascii: "|") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ":"),
      openTable(depth: &depth)
    {
      return true
    }
    return notes && openNoteLeaf(byte, depth: &depth, isParagraph: isParagraph)
  }

  /// Closes the leaf that took the line.
  mutating func finishLine(depth: inout Int) {
    unmarkBlank(depth: depth)
    close()
    depth = open.count
    consumed = true
  }

  private mutating func unmarkBlank(depth: Int) {
    for parent in open { blocks[parent].flags.remove(.lastLineBlank) }
  }

  private mutating func openATX(depth: inout Int) -> Bool {
    var end = nonspace
    while bytes[end] == UInt8(ascii: "#"), end - nonspace < 7 { end += 1 }
    let level = end - nonspace
    guard level <= 6, end >= lineEnd || Ascii.isBlank(bytes[end]) else { return false }
    var text = bytes.trimmed(end..<lineEnd)
    // A closing run of # counts where a blank stands before it.
    var close = text.upperBound
    while close > text.lowerBound, bytes[close - 1] == UInt8(ascii: "#") { close -= 1 }
    if close == text.lowerBound {
      text = close..<close
    } else if close < text.upperBound, Ascii.isBlank(bytes[close - 1]) {
      text = bytes.trimmed(text.lowerBound..<close)
    }
    let index = addBlock(.heading, depth: &depth, start: nonspace)
    blocks[index].detail = UInt8(level)
    addPiece(Piece(start: i32(text.lowerBound), end: i32(text.upperBound)), to: index)
    blocks[index].end = i32(lineEnd)
    finishLine(depth: &depth)
    return true
  }

  private mutating func openFence(_ byte: UInt8, depth: inout Int) -> Bool {
    var end = nonspace
    while bytes[end] == byte { end += 1 }
    let length = end - nonspace
    guard length >= 3 else { return false }
    if byte == UInt8(ascii: "`") {
      for at in end..<max(lineEnd, end) where bytes[at] == byte { return false }
    }
    let info = bytes.trimmed(end..<max(lineEnd, end))
    let fenceIndent = indent
    let index = addBlock(.fencedCode, depth: &depth, start: nonspace)
    blocks[index].detail = byte
    blocks[index].number = i32(length)
    blocks[index].indent = i32(fenceIndent)
    blocks[index].infoStart = i32(info.lowerBound)
    blocks[index].infoEnd = i32(info.upperBound)
    blocks[index].end = i32(lineEnd)
    for parent in open.dropLast() { blocks[parent].flags.remove(.lastLineBlank) }
    consumed = true
    return true
  }

  private func isSetextLine(_ byte: UInt8) -> Bool {
    guard byte == UInt8(ascii: "=") || byte == UInt8(ascii: "-") else { return false }
    var end = nonspace
    while bytes[end] == byte, end < lineEnd { end += 1 }
    return bytes.trimmed(end..<lineEnd).isEmpty
  }

  private mutating func makeSetext(depth: inout Int, byte: UInt8) -> Bool {
    let before = open[open.count - 1]
    guard let index = resolveDefinitions(ofOpenParagraph: before) else {
      depth = open.count
      return false
    }
    blocks[index].kind = .heading
    blocks[index].flags.insert(.setext)
    blocks[index].detail = byte == UInt8(ascii: "=") ? 1 : 2
    blocks[index].end = i32(lineEnd)
    depth = open.count
    finishLine(depth: &depth)
    return true
  }

  private func isThematicBreak(_ byte: UInt8) -> Bool {
    guard byte == UInt8(ascii: "*") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") else { return false }
    var count = 0
    for at in nonspace..<lineEnd {
      if bytes[at] == byte { count += 1 } else if !Ascii.isBlank(bytes[at]) { return false }
    }
    return count >= 3
  }
}
