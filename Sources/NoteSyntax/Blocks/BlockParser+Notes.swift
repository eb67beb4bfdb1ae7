/// Blocks that notes add to Markdown (`Grammar/Notes.md`, chapter "Blocks").
extension BlockParser {
  mutating func openNoteLeaf(_ byte: UInt8, depth: inout Int, isParagraph: Bool) -> Bool {
    // A list that the line does not continue is left by the heading.
    let isTop = depth == 0 || (depth == 1 && (isParagraph || blocks[open[0]].kind == .list))
    switch byte {
    case 0xE3:
      guard isTop, let text = bracketText() else { return false }
      return takeLine(.bracketHeading, text: text, depth: &depth)
    case 0xEF, 0xEE:
      guard isTop else { return false }
      let (scalar, length) = bytes.scalar(at: nonspace)
      guard NoteMarks.privateBullets.contains(scalar) else { return false }
      let text = bytes.trimmed((nonspace + length)..<lineEnd)
      return takeLine(.bulletHeading, text: text, depth: &depth)
    case UInt8(ascii: "\\"):
      guard bytes.starts(with: "\\begin{", at: nonspace), let last = environmentEnd() else { return false }
      return takeLines(.environment, through: last, depth: &depth)
    case UInt8(ascii: "%"):
      guard bytes.starts(with: "%%", at: nonspace), let last = commentEnd() else { return false }
      return takeLines(.comment, through: last, depth: &depth)
    case UInt8(ascii: ":"):
      guard
        bytes.starts(with: ":::", at: nonspace) || bytes.starts(with: ":begin_tab:", at: nonspace)
          || bytes.starts(with: ":end_tab:", at: nonspace) || isRoleLine()
      else { return false }
      return takeLine(.directive, text: nonspace..<lineEnd, depth: &depth)
    default: return false
    }
  }

  private mutating func takeLine(_ kind: BlockKind, text: Range<Int>, depth: inout Int) -> Bool {
    let index = addBlock(kind, depth: &depth, start: nonspace)
    addPiece(Piece(start: i32(text.lowerBound), end: i32(text.upperBound)), to: index)
    blocks[index].end = i32(lineEnd)
    finishLine(depth: &depth)
    return true
  }

  /// Takes the lines up to the one that starts at `last`, whatever they hold.
  private mutating func takeLines(_ kind: BlockKind, through last: Int, depth: inout Int) -> Bool {
    let index = addBlock(kind, depth: &depth, start: nonspace)
    addPiece(Piece(start: i32(nonspace), end: i32(lineEnd)), to: index)
    takeRawLines(through: last, into: index)
    finishLine(depth: &depth)
    return true
  }

  mutating func takeRawLines(through last: Int, into index: Int) {
    while lineStart < last, nextLine < bytes.count {
      lineStart = nextLine
      lineEnd = bytes.lineEnd(from: lineStart)
      nextLine = bytes.nextLine(afterEnd: lineEnd)
      addPiece(Piece(start: i32(contentStart(ofLine: lineStart, end: lineEnd)), end: i32(lineEnd)), to: index)
    }
  }

  /// Behind the container prefixes that a raw line carries: quote marks and blanks.
  private func contentStart(ofLine start: Int, end: Int) -> Int {
    var at = start
    for index in open where blocks[index].kind == .quote {
      var mark = at
      while mark < end, Ascii.isBlank(bytes[mark]) { mark += 1 }
      guard bytes[mark] == UInt8(ascii: ">") else { break }
      at = mark + 1
    }
    while at < end, Ascii.isBlank(bytes[at]) { at += 1 }
    return at
  }

  /// `【…】` as the whole line: the range between the brackets.
  private func bracketText() -> Range<Int>? {
    let line = bytes.trimmed(nonspace..<lineEnd)
    guard line.count > 6, line.count <= 186, bytes.starts(with: "【", at: line.lowerBound),
      bytes.starts(with: "】", at: line.upperBound - 3)
    else { return nil }
    let text = (line.lowerBound + 3)..<(line.upperBound - 3)
    for at in text where bytes[at] == 0xE3 && (bytes.starts(with: "】", at: at) || bytes.starts(with: "【", at: at)) {
      return nil
    }
    let trimmed = bytes.trimmed(text)
    return trimmed.isEmpty ? nil : trimmed
  }

  /// d2l's `:label:` and its like, alone on a line.
  private func isRoleLine() -> Bool {
    let line = bytes.trimmed(nonspace..<lineEnd)
    guard line.count > 4, bytes[line.upperBound - 1] == UInt8(ascii: "`") else { return false }
    var at = line.lowerBound + 1
    while Ascii.isAlphanumeric(bytes[at]) || bytes[at] == UInt8(ascii: "_") { at += 1 }
    guard at > line.lowerBound + 1, bytes[at] == UInt8(ascii: ":"), bytes[at + 1] == UInt8(ascii: "`") else {
      return false
    }
    at += 2
    while at < line.upperBound - 1 {
      if bytes[at] == UInt8(ascii: "`") { return false }
      at += 1
    }
    return true
  }

  /// `[!kind]` behind a quote's first mark, with the title behind it.
  mutating func markCallout(_ quote: Int) {
    findNonspace()
    guard bytes[nonspace] == UInt8(ascii: "["), bytes[nonspace + 1] == UInt8(ascii: "!") else { return }
    var at = nonspace + 2
    while at < lineEnd, Ascii.isLetter(bytes[at]) || bytes[at] == UInt8(ascii: "-") { at += 1 }
    guard at > nonspace + 2, bytes[at] == UInt8(ascii: "]") else { return }
    blocks[quote].flags.insert(.callout)
    blocks[quote].infoStart = i32(nonspace + 2)
    blocks[quote].infoEnd = i32(at)
    at += 1
    if bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") { at += 1 }
    let title = bytes.trimmed(min(at, lineEnd)..<lineEnd)
    if !title.isEmpty {
      var depth = open.count
      let index = addBlock(.paragraph, depth: &depth, start: title.lowerBound)
      blocks[index].flags.insert(.header)
      addPiece(Piece(start: i32(title.lowerBound), end: i32(title.upperBound)), to: index)
      blocks[index].subtreeEnd = i32(index + 1)
      open.removeLast()
    }
    blocks[quote].end = i32(lineEnd)
    offset = lineEnd
  }

  /// Whether a line indented by four is Chinese prose (no code): most of it is Chinese, and no comment mark starts it.
  func isProseIndented() -> Bool {
    let lead = bytes[nonspace]
    guard lead != UInt8(ascii: "#"), lead != UInt8(ascii: "/"), lead != UInt8(ascii: "\""), lead != UInt8(ascii: "'")
    else { return false }
    var chinese = 0
    var other = 0
    var at = nonspace
    while at < lineEnd {
      let (scalar, length) = bytes.scalar(at: at)
      if Script.isHan(scalar) { chinese += 1 } else if scalar > 0x20 && scalar < 0x80 { other += 1 }
      at += length
    }
    return chinese >= 4 && chinese * 3 >= other
  }

  // MARK: Ends that are looked for ahead

  private mutating func environmentEnd() -> Int? {
    let nameStart = nonspace + 7
    var at = nameStart
    while Ascii.isLetter(bytes[at]) { at += 1 }
    let name = bytes.bytes(nameStart..<at)
    if bytes[at] == UInt8(ascii: "*") { at += 1 }
    guard bytes[at] == UInt8(ascii: "}"), NoteMarks.displayEnvironments.contains(name)
    else { return nil }
    let full = bytes.bytes(nameStart..<(at + 1))
    let begin = Array("\\begin{".utf8) + full
    let end = Array("\\end{".utf8) + full
    var depth = 0
    var line = nonspace
    var lineEnd = self.lineEnd
    var start = lineStart
    for _ in 0..<Self.maxLookaheadLines {
      var at = line
      var behindEnd: Int?
      while at < lineEnd {
        guard bytes[at] == UInt8(ascii: "\\") else {
          at += 1
          continue
        }
        if bytes.starts(with: begin, at: at) { depth += 1 }
        if bytes.starts(with: end, at: at) {
          depth -= 1
          if depth == 0 { behindEnd = at + end.count }
        }
        at += 2
      }
      reach = max(reach, lineEnd + 2)
      if let behindEnd {
        let tail = bytes.trimmed(behindEnd..<max(lineEnd, behindEnd))
        return tail.count <= 3 && !tail.contains { Ascii.isLetter(bytes[$0]) } ? start : nil
      }
      guard lineEnd < bytes.count else { break }
      start = bytes.nextLine(afterEnd: lineEnd)
      line = start
      lineEnd = bytes.lineEnd(from: start)
      if bytes.trimmed(start..<lineEnd).isEmpty { break }
    }
    return nil
  }

  private mutating func commentEnd() -> Int? {
    var at = nonspace + 2
    while at < lineEnd {
      // Closed on its own line: an inline comment, unless nothing is behind it.
      if bytes.starts(with: "%%", at: at) { return bytes.trimmed((at + 2)..<lineEnd).isEmpty ? lineStart : nil }
      at += 1
    }
    var start = nextLine
    for _ in 0..<Self.maxLookaheadLines where start < bytes.count {
      let end = bytes.lineEnd(from: start)
      reach = max(reach, end + 2)
      for at in start..<end where bytes[at] == UInt8(ascii: "%") && bytes[at + 1] == UInt8(ascii: "%") { return start }
      start = bytes.nextLine(afterEnd: end)
    }
    reach = max(reach, start + 1)
    return nil
  }

  // MARK: Paragraphs that run on over blank lines

  /// Whether the blank line at hand stands inside a paragraph that PDF extraction broke: the line before is long and ends
  /// no sentence, and the next line starts nothing new.
  mutating func runsOnOverBlank() -> Bool {
    guard dialect == .bracketText, let last = open.last, blocks[last].kind == .paragraph else { return false }
    let before = bytes.trimmed(pieces[Int(blocks[last].endPiece) - 1].range)
    guard !NoteMarks.sentenceEnds.contains(bytes.scalar(before: before.upperBound).value),
      Script.width(bytes, before) >= 50, !bytes.starts(with: "http", at: before.lowerBound)
    else { return false }
    var start = nextLine
    for _ in 0..<4 where start < bytes.count {
      let end = bytes.lineEnd(from: start)
      reach = max(reach, end + 2)
      let text = bytes.trimmed(start..<end)
      if !text.isEmpty { return text.lowerBound - start < 2 && continuesParagraph(text) }
      start = bytes.nextLine(afterEnd: end)
    }
    reach = max(reach, start + 1)
    return false
  }

  private func continuesParagraph(_ text: Range<Int>) -> Bool {
    let (scalar, length) = bytes.scalar(at: text.lowerBound)
    if NoteMarks.lineOpeners.contains(scalar) || NoteMarks.privateBullets.contains(scalar) { return false }
    if bytes.starts(with: "http", at: text.lowerBound) { return false }
    return Numbering.end(bytes, text) == nil && length > 0
  }
}
