/// Links without angle brackets (GFM, section 6.9).
extension InlineParser {
  mutating func readBareLink(_ byte: UInt8) {
    // Link text holds no link of its own, nor does an image's description.
    if brackets.reversed().prefix(while: { $0.position > position - 1_000 }).contains(where: \.isActive) {
      position += 1
      return
    }
    switch byte {
    case UInt8(ascii: ":"): if readScheme() { return }
    case UInt8(ascii: "w"): if readWWW() { return }
    default: if readAddress() { return }
    }
    position += 1
  }

  private mutating func readScheme() -> Bool {
    guard view[position + 1] == UInt8(ascii: "/"), view[position + 2] == UInt8(ascii: "/") else { return false }
    var start = position
    while start > textStart, Ascii.isLetter(view[start - 1]) { start -= 1 }
    // Behind a word, the last letters may be the scheme: only a whole word counts.
    guard ["http", "https", "ftp"].contains(where: { matches($0, start..<position) }) else { return false }
    guard domainEnd(from: position + 3, needsDot: false) != nil else { return false }
    let close = linkEnd(from: position + 3)
    guard close > position + 3 else { return false }
    takeAutolink(start..<close, whole: start..<close, prefix: "")
    return true
  }

  private func matches(_ text: StaticString, _ range: Range<Int>) -> Bool {
    range.count == text.utf8CodeUnitCount && view.startsFolded(with: text, at: range.lowerBound)
  }

  private mutating func readWWW() -> Bool {
    guard view.starts(with: "www.", at: position) else { return false }
    if position > 0 {
      let before = view.scalar(before: position).value
      guard
        Unicodes.isSpace(before) || before == 0x2A || before == 0x5F || before == 0x7E || before == 0x28
          || (notes && Script.isWide(before))
      else { return false }
    }
    guard domainEnd(from: position, needsDot: true) != nil else { return false }
    let close = linkEnd(from: position)
    takeAutolink(position..<close, whole: position..<close, prefix: "http://")
    nodes[Int(last)].record.detail = 1
    return true
  }

  private mutating func readAddress() -> Bool {
    var start = position
    // A run of `_` before the sign was taken for a delimiter; in an address it is none.
    let floor = lastSolidEnd
    while start > floor, Ascii.isAlphanumeric(view[start - 1]) || ".-_+".utf8.contains(view[start - 1]) {
      start -= 1
    }
    guard start < position else { return false }
    var at = position + 1
    var dots = 0
    while at < end, Ascii.isAlphanumeric(view[at]) || "-_.".utf8.contains(view[at]) {
      if view[at] == UInt8(ascii: "."), Ascii.isAlphanumeric(view[at + 1]), at + 1 < end { dots += 1 }
      if view[at] == UInt8(ascii: "."), at + 1 >= end || !Ascii.isAlphanumeric(view[at + 1]) { break }
      at += 1
    }
    guard dots > 0, at > position + 1, view[at - 1] != UInt8(ascii: "-"), view[at - 1] != UInt8(ascii: "_") else {
      return false
    }
    takeBackText(to: start)
    takeAutolink(start..<at, whole: start..<at, prefix: "mailto:")
    nodes[Int(last)].record.detail = 1
    return true
  }

  /// Where the last node ends that is neither text nor a run of `_`.
  private var lastSolidEnd: Int {
    var node = last
    while node >= 0, nodes[Int(node)].record.kind == .text {
      let record = nodes[Int(node)].record
      if view[Int(record.start)] == UInt8(ascii: "[") || view[Int(record.start)] == UInt8(ascii: "!") { break }
      if view[Int(record.start)] == UInt8(ascii: "*") || view[Int(record.start)] == UInt8(ascii: "~") { break }
      node = nodes[Int(node)].previous
      if position - Int(record.start) > 256 { return Int(record.start) }
    }
    if node >= 0 { return Int(nodes[Int(node)].record.end) }
    return first >= 0 ? Int(nodes[Int(first)].record.start) : textStart
  }

  /// Takes text nodes behind an offset back, with the delimiters that they stand for.
  private mutating func takeBackText(to start: Int) {
    while last >= 0, nodes[Int(last)].record.kind == .text, Int(nodes[Int(last)].record.end) > start {
      let node = last
      if lastDelimiter >= 0, delimiters[Int(lastDelimiter)].node == node {
        let previous = delimiters[Int(lastDelimiter)].previous
        if previous >= 0 { delimiters[Int(previous)].next = -1 }
        lastDelimiter = previous
      }
      let nodeStart = Int(nodes[Int(node)].record.start)
      unlink(node)
      textStart = nodeStart
    }
  }

  /// The end of a domain: labels of letters, digits, `-` and `_` (none in the last two), and dots.
  private func domainEnd(from start: Int, needsDot: Bool) -> Int? {
    var at = start
    var dots = 0
    var underscores = (before: 0, last: 0)
    while at < end {
      let byte = view[at]
      if byte == UInt8(ascii: ".") {
        dots += 1
        underscores = (underscores.last, 0)
      } else if byte == UInt8(ascii: "_") {
        underscores.last += 1
      } else if !(Ascii.isAlphanumeric(byte) || byte == UInt8(ascii: "-") || (byte >= 0x80 && !notes)) {
        break
      }
      at += 1
    }
    guard at > start, dots > 0 || !needsDot, underscores.before == 0, underscores.last == 0 else { return nil }
    return at
  }

  /// The end of the link: at white space or `<`, trailing punctuation left off. In notes also at Chinese text.
  private func linkEnd(from start: Int) -> Int {
    var at = start
    while at < end {
      let byte = view[at]
      if Ascii.isSpace(byte) || byte == UInt8(ascii: "<") { break }
      if notes {
        if byte == UInt8(ascii: "`") || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: ">") { break }
        if byte >= 0x80 {
          let (scalar, length) = view.scalar(at: at)
          if Script.isWide(scalar) || Script.isWidePunctuation(scalar) { break }
          at += length
          continue
        }
      }
      at += 1
    }
    return trimLink(from: start, to: at)
  }

  private func trimLink(from start: Int, to close: Int) -> Int {
    var close = close
    var opened = 0
    var closed = 0
    for at in start..<close {
      if view[at] == UInt8(ascii: "(") { opened += 1 }
      if view[at] == UInt8(ascii: ")") { closed += 1 }
    }
    while close > start {
      let byte = view[close - 1]
      if byte == UInt8(ascii: ")") {
        guard closed > opened else { return close }
        closed -= 1
        close -= 1
      } else if byte == UInt8(ascii: ";") {
        var at = close - 2
        while at > start, Ascii.isAlphanumeric(view[at]) { at -= 1 }
        close = at < close - 2 && view[at] == UInt8(ascii: "&") ? at : close - 1
      } else if "?!.,:*_~'\"".utf8.contains(byte) {
        close -= 1
      } else {
        return close
      }
    }
    return close
  }
}
