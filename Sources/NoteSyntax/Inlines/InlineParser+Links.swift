/// Links and images (CommonMark, sections 6.3 and 6.4), wiki links and embeds, footnotes.
extension InlineParser {
  mutating func readOpenBracket() {
    if notes, view[position + 1] == UInt8(ascii: "["), readWikiLink(from: position, kind: .wikiLink) { return }
    if gfm, view[position + 1] == UInt8(ascii: "^"), readFootnote() { return }
    pushBracket(position..<(position + 1), isImage: false)
  }

  mutating func readBang() {
    guard view[position + 1] == UInt8(ascii: "["), position + 1 < end else {
      position += 1
      return
    }
    if notes, view[position + 2] == UInt8(ascii: "["), readWikiLink(from: position, kind: .embed) { return }
    // `Yes![^1]` ends a sentence with a footnote, unless a destination makes it an image.
    if gfm, view[position + 2] == UInt8(ascii: "^"), let close = footnoteEnd(from: position + 1),
      view[close + 1] != UInt8(ascii: "(")
    {
      position += 1
      return
    }
    pushBracket(position..<(position + 2), isImage: true)
  }

  private mutating func pushBracket(_ range: Range<Int>, isImage: Bool) {
    if let index = brackets.indices.last { brackets[index].hasBracketInside = true }
    let node = take(.text, range)
    brackets.append(Bracket(node: node, isImage: isImage, delimiter: lastDelimiter, position: range.upperBound))
  }

  mutating func readCloseBracket() {
    let close = position
    guard let bracket = brackets.last else {
      position += 1
      return
    }
    guard bracket.isActive else {
      brackets.removeLast()
      position += 1
      return
    }
    guard let (target, behind) = inlineTarget(at: close + 1) ?? referenceTarget(bracket, close: close) else {
      brackets.removeLast()
      position += 1
      return
    }
    flushText(to: close)
    makeLink(bracket, target, close: close, behind: behind)
  }

  private mutating func makeLink(_ bracket: Bracket, _ target: LinkTarget, close: Int, behind: Int) {
    let node = Int(bracket.node)
    let start = nodes[node].record.start
    nodes[node].record = InlineRecord(
      kind: bracket.isImage ? .image : .link, start: start, end: i32(behind), innerStart: i32(bracket.position),
      innerEnd: i32(close))
    nodes[node].record.target = i32(targets.count)
    targets.append(target)
    processEmphasis(above: bracket.delimiter)
    let firstInside = nodes[node].next
    if firstInside >= 0 {
      nodes[node].firstChild = firstInside
      nodes[node].lastChild = last
      nodes[Int(firstInside)].previous = -1
      nodes[node].next = -1
    }
    last = bracket.node
    position = behind
    textStart = behind
    brackets.removeLast()
    if !bracket.isImage {
      // No link in a link.
      var index = brackets.count - 1
      while index >= 0, brackets[index].isActive || brackets[index].isImage {
        if !brackets[index].isImage { brackets[index].isActive = false }
        index -= 1
      }
    }
  }

  private func inlineTarget(at start: Int) -> (LinkTarget, Int)? {
    guard view[start] == UInt8(ascii: "("), start < end else { return nil }
    var at = LinkScanner.skipSpace(view, from: start + 1, limit: end)
    var destination = at..<at
    if let found = LinkScanner.destination(view, at: at, limit: end) {
      destination = found.range
      at = found.end
    } else if view[at] == UInt8(ascii: "<") {
      return nil
    }
    let behind = LinkScanner.skipSpace(view, from: at, limit: end)
    var title: [UInt8]?
    if behind > at, let found = LinkScanner.title(view, at: behind, limit: end) {
      title = LinkScanner.unescaped(view, found.range)
      at = LinkScanner.skipSpace(view, from: found.end, limit: end)
    } else {
      at = behind
    }
    if at < end, view[at] == UInt8(ascii: ")") {
      let url = LinkScanner.unescaped(view, destination)
      return (LinkTarget(url: url, title: title, destination: destination, key: nil), at + 1)
    }
    return notes ? looseTarget(at: start) : nil
  }

  /// `[t](my file.md)`: notes write destinations with blanks.
  private func looseTarget(at start: Int) -> (LinkTarget, Int)? {
    var at = start + 1
    var depth = 0
    while at < end, !Ascii.isLineEnd(view[at]), at - start < 500 {
      let byte = view[at]
      if byte == UInt8(ascii: "(") { depth += 1 }
      if byte == UInt8(ascii: "<") || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "\"") { return nil }
      if byte == UInt8(ascii: ")") {
        if depth == 0 { break }
        depth -= 1
      }
      at += 1
    }
    guard at < end, view[at] == UInt8(ascii: ")") else { return nil }
    let destination = view.trimmed((start + 1)..<at)
    guard Self.looksLikeFile(view, destination) else { return nil }
    let url = LinkScanner.unescaped(view, destination)
    return (LinkTarget(url: url, title: nil, destination: destination, key: nil), at + 1)
  }

  /// Whether a destination with blanks has a file's ending, a folder or an anchor.
  private static func looksLikeFile(_ view: ByteView, _ range: Range<Int>) -> Bool {
    var dot = -1
    for at in range {
      if view[at] == UInt8(ascii: "/") || view[at] == UInt8(ascii: "#") { return true }
      if view[at] == UInt8(ascii: ".") { dot = at }
    }
    guard dot >= 0, range.upperBound - dot >= 2, range.upperBound - dot <= 9 else { return false }
    return ((dot + 1)..<range.upperBound).allSatisfy { Ascii.isAlphanumeric(view[$0]) }
  }

  private func referenceTarget(_ bracket: Bracket, close: Int) -> (LinkTarget, Int)? {
    guard !definitions.links.isEmpty else { return nil }
    var label: Range<Int>?
    var behind = close + 1
    if view[close + 1] == UInt8(ascii: "["), close + 1 < end {
      if let range = LinkScanner.label(view, at: close + 1, limit: end) {
        label = range
        behind = range.upperBound + 1
      } else if view[close + 2] == UInt8(ascii: "]"), close + 2 < end {
        behind = close + 3
      }
    }
    if label == nil, !bracket.hasBracketInside || behind == close + 3 {
      guard !bracket.hasBracketInside, close > bracket.position, close - bracket.position <= 999 else { return nil }
      label = bracket.position..<close
    }
    guard let label else { return nil }
    let key = LinkScanner.key(view, label)
    guard let target = definitions.links[key] else { return nil }
    return (
      LinkTarget(url: target.url, title: target.title, destination: label.upperBound..<label.upperBound, key: key),
      behind
    )
  }

  // MARK: Notes

  /// `[[target#anchor|text]]` on one line, without brackets inside.
  private mutating func readWikiLink(from start: Int, kind: InlineKind) -> Bool {
    let inner = start + (kind == .embed ? 3 : 2)
    var at = inner
    var bar: Int?
    while at < end, at - inner < 1_000 {
      let byte = view[at]
      if byte == UInt8(ascii: "]"), view[at + 1] == byte { break }
      if Ascii.isLineEnd(byte) || byte == UInt8(ascii: "[") || byte == UInt8(ascii: "]") { return false }
      if byte == UInt8(ascii: "|"), bar == nil { bar = at }
      at += 1
    }
    guard view[at] == UInt8(ascii: "]"), at + 1 < end, !view.trimmed(inner..<at).isEmpty else { return false }
    var targetEnd = bar ?? at
    if let bar, isCell, bar > inner, view[bar - 1] == UInt8(ascii: "\\") { targetEnd = bar - 1 }
    let target = view.trimmed(inner..<targetEnd)
    let node = take(kind, start..<(at + 2), inner: target)
    nodes[Int(node)].record.target = i32(targets.count)
    targets.append(LinkTarget(url: view.bytes(target), title: nil, destination: target, key: nil))
    let display = view.trimmed((bar.map { $0 + 1 } ?? inner)..<at)
    guard !display.isEmpty else { return true }
    let child = i32(nodes.count)
    nodes.append(
      Node(
        record: InlineRecord(
          kind: .text, start: i32(display.lowerBound), end: i32(display.upperBound),
          innerStart: i32(display.lowerBound), innerEnd: i32(display.upperBound))))
    nodes[Int(node)].firstChild = child
    nodes[Int(node)].lastChild = child
    return true
  }

  private mutating func readFootnote() -> Bool {
    guard let at = footnoteEnd(from: position) else { return false }
    let inner = position + 2
    let key = LinkScanner.key(view, inner..<at)
    let node = take(.footnoteReference, position..<(at + 1), inner: inner..<at)
    nodes[Int(node)].record.target = i32(targets.count)
    targets.append(LinkTarget(url: [], title: nil, destination: inner..<at, key: key))
    return true
  }

  /// The closing bracket of a reference to a footnote that is defined, whose opening one stands at an offset.
  private func footnoteEnd(from start: Int) -> Int? {
    guard !definitions.footnotes.isEmpty else { return nil }
    let inner = start + 2
    var at = inner
    while at < end, view[at] != UInt8(ascii: "]"), at - inner < 200 {
      if Ascii.isSpace(view[at]) || view[at] == UInt8(ascii: "[") { return nil }
      at += 1
    }
    guard at > inner, view[at] == UInt8(ascii: "]"), at < end else { return nil }
    return definitions.footnotes.contains(LinkScanner.key(view, inner..<at)) ? at : nil
  }
}
