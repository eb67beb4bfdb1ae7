/// Link reference definitions (CommonMark, section 4.7) and footnotes.
extension BlockParser {
  /// Takes the definitions off the start of the paragraph, which is the last block. True where nothing was taken and the
  /// paragraph stays; the paragraph is closed by the caller then.
  mutating func extractDefinitions(at index: Int) -> Bool {
    blocks[index].subtreeEnd = i32(index + 1)
    guard bytes[Int(blocks[index].start)] == UInt8(ascii: "["), index == blocks.count - 1 else { return true }
    return !takeDefinitions(from: index)
  }

  /// The same for a paragraph that is still open; its new index, or nil where nothing but definitions was in it.
  mutating func resolveDefinitions(ofOpenParagraph index: Int) -> Int? {
    guard bytes[Int(blocks[index].start)] == UInt8(ascii: "[") else { return index }
    let parentDepth = open.count - 1
    guard takeDefinitions(from: index) else { return index }
    open.removeLast()
    guard let last = blocks.indices.last, blocks[last].kind == .paragraph else {
      if parentDepth > 0 { lastChild[open[parentDepth - 1]] = i32(blocks.count - 1) }
      return nil
    }
    open.append(last)
    if parentDepth > 0 { lastChild[open[parentDepth - 1]] = i32(last) }
    return last
  }

  private mutating func takeDefinitions(from index: Int) -> Bool {
    let paragraph = blocks[index]
    let lines = Array(pieces[Int(paragraph.firstPiece)..<Int(paragraph.endPiece)])
    let content = JoinedLines(lines, of: bytes)
    let found = content.withView { view in Self.definitions(in: view) }
    guard !found.isEmpty else { return false }
    blocks.removeLast()
    lastChild.removeLast()
    pieces.removeLast(lines.count)
    for definition in found { appendDefinition(definition, content, lines) }
    let taken = found[found.count - 1].endLine
    guard taken < lines.count else { return true }
    var rest = paragraph
    rest.start = lines[taken].start
    rest.firstPiece = i32(pieces.count)
    pieces.append(contentsOf: lines[taken...])
    rest.endPiece = i32(pieces.count)
    rest.subtreeEnd = i32(blocks.count + 1)
    blocks.append(rest)
    lastChild.append(-1)
    return true
  }

  private mutating func appendDefinition(_ found: FoundDefinition, _ content: JoinedLines, _ lines: [Piece]) {
    let range = content.source(found.range)
    var record = BlockRecord(kind: .linkDefinition, start: i32(range.lowerBound), end: i32(range.upperBound))
    record.firstPiece = i32(pieces.count)
    pieces.append(contentsOf: lines[found.startLine..<found.endLine])
    record.endPiece = i32(pieces.count)
    record.subtreeEnd = i32(blocks.count + 1)
    let label = content.source(found.label)
    record.infoStart = i32(label.lowerBound)
    record.infoEnd = i32(label.upperBound)
    blocks.append(record)
    lastChild.append(-1)
    definitions.append(
      RawDefinition(
        kind: .link, key: found.key, label: label, destination: content.source(found.destination),
        title: content.source(found.title ?? found.range.upperBound..<found.range.upperBound), range: range,
        url: found.url, titleText: found.titleText))
  }

  struct FoundDefinition {
    var range: Range<Int>
    var label: Range<Int>
    var destination: Range<Int>
    var title: Range<Int>?
    var key: [UInt8]
    var url: [UInt8]
    var titleText: [UInt8]?
    var startLine: Int
    var endLine: Int
  }

  private static func definitions(in view: ByteView) -> [FoundDefinition] {
    var found: [FoundDefinition] = []
    var at = 0
    var line = 0
    while at < view.count, var definition = definition(in: view, at: at) {
      definition.startLine = line
      for index in at..<definition.range.upperBound where view[index] == 0x0A { line += 1 }
      line += 1
      definition.endLine = line
      found.append(definition)
      at = definition.range.upperBound + 1
    }
    return found
  }

  private static func definition(in view: ByteView, at start: Int) -> FoundDefinition? {
    let limit = view.count
    guard let label = LinkScanner.label(view, at: start, limit: limit),
      view[label.upperBound + 1] == UInt8(ascii: ":")
    else { return nil }
    var at = LinkScanner.skipSpace(view, from: label.upperBound + 2, limit: limit)
    guard let destination = LinkScanner.destination(view, at: at, limit: limit) else { return nil }
    at = destination.end
    let lineEnd = Self.blankTail(view, from: at)
    var title: (range: Range<Int>, end: Int)?
    var end = lineEnd
    let titleStart = LinkScanner.skipSpace(view, from: at, limit: limit)
    if titleStart > at, let scanned = LinkScanner.title(view, at: titleStart, limit: limit),
      let tail = blankTail(view, from: scanned.end)
    {
      title = scanned
      end = tail
    }
    guard let end else { return nil }
    return FoundDefinition(
      range: start..<end, label: label, destination: destination.range, title: title?.range,
      key: LinkScanner.key(view, label), url: LinkScanner.unescaped(view, destination.range),
      titleText: title.map { LinkScanner.unescaped(view, $0.range) }, startLine: 0, endLine: 0)
  }

  /// The line's end where only blanks are left on it.
  private static func blankTail(_ view: ByteView, from start: Int) -> Int? {
    var at = start
    while at < view.count, Ascii.isBlank(view[at]) { at += 1 }
    return at >= view.count || view[at] == 0x0A ? min(at, view.count) : nil
  }

  // MARK: Footnotes

  /// `[^label]:` at an offset: the label's range.
  func footnoteLabel(at start: Int) -> Range<Int>? {
    guard bytes[start + 1] == UInt8(ascii: "^") else { return nil }
    var at = start + 2
    while at < lineEnd, bytes[at] != UInt8(ascii: "]") {
      if Ascii.isSpace(bytes[at]) || bytes[at] == UInt8(ascii: "[") { return nil }
      at += 1
    }
    guard at > start + 2, bytes[at] == UInt8(ascii: "]"), bytes[at + 1] == UInt8(ascii: ":") else { return nil }
    return (start + 2)..<at
  }

  mutating func addFootnote(_ label: Range<Int>, index: Int) {
    definitions.append(
      RawDefinition(
        kind: .footnote, key: LinkScanner.key(bytes, label), label: label,
        destination: label.upperBound..<label.upperBound, title: label.upperBound..<label.upperBound,
        range: (label.lowerBound - 2)..<(label.upperBound + 2), url: [], titleText: nil))
  }
}

extension RawDefinition {
  mutating func shift(by delta: Int) {
    label = label.shifted(by: delta)
    destination = destination.shifted(by: delta)
    title = title.shifted(by: delta)
    range = range.shifted(by: delta)
  }
}

extension Range<Int> {
  @inline(__always)
  func shifted(by delta: Int) -> Range<Int> { (lowerBound + delta)..<(upperBound + delta) }
}
