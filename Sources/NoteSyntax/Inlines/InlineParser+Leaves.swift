/// Line breaks, escapes, code, HTML, entities (CommonMark, chapter 6).
extension InlineParser {
  mutating func readLineBreak() {
    var textEnd = position
    while textEnd > textStart, view[textEnd - 1] == 0x20 { textEnd -= 1 }
    let isHard = position - textEnd >= 2
    var next = position + 1
    if view[position] == 0x0D, view[next] == 0x0A { next += 1 }
    while next < end, Ascii.isBlank(view[next]) { next += 1 }
    flushText(to: textEnd)
    append(isHard ? .hardBreak : .softBreak, textEnd..<next)
    position = next
    textStart = next
  }

  mutating func readBackslash() {
    let next = view[position + 1]
    if position + 1 < end, Ascii.isLineEnd(next) {
      var behind = position + 2
      if next == 0x0D, view[behind] == 0x0A { behind += 1 }
      while behind < end, Ascii.isBlank(view[behind]) { behind += 1 }
      take(.hardBreak, position..<behind)
    } else if notes, next == UInt8(ascii: "(") || next == UInt8(ascii: "["), readTeXBrackets(next) {
      return
    } else if position + 1 < end, Ascii.isPunctuation(next) {
      take(.escape, position..<(position + 2), inner: (position + 1)..<(position + 2))
    } else {
      position += 1
    }
  }

  mutating func readEntity() {
    guard let entity = Entities.decode(view, at: position, limit: end) else {
      position += 1
      return
    }
    take(.entity, position..<entity.end)
  }

  // MARK: Code

  mutating func readCode() {
    let start = position
    var at = start
    while at < end, view[at] == UInt8(ascii: "`") { at += 1 }
    let length = at - start
    guard let close = codeEnd(length: length, from: at) else {
      position = at
      return
    }
    take(.code, start..<close, inner: at..<(close - length))
  }

  /// The end of the next run of as many backticks.
  private mutating func codeEnd(length: Int, from start: Int) -> Int? {
    guard length < 80 else { return nil }
    if scannedBackticks, length < backticks.count ? backticks[length] <= start : true { return nil }
    var at = start
    while at < end {
      guard view[at] == UInt8(ascii: "`") else {
        at += 1
        continue
      }
      let run = at
      while at < end, view[at] == UInt8(ascii: "`") { at += 1 }
      let found = at - run
      if found < 80 {
        if backticks.count <= found {
          backticks.append(contentsOf: repeatElement(0, count: found + 1 - backticks.count))
        }
        backticks[found] = run
      }
      if found == length { return at }
    }
    scannedBackticks = true
    return nil
  }

  // MARK: <

  mutating func readAngle() {
    if readAutolink() { return }
    if let close = htmlEnd() {
      take(.html, position..<close)
    } else if notes, view[position + 1] == UInt8(ascii: "%"), let close = find("%>", from: position + 2, .template) {
      take(.template, position..<close)
    } else {
      position += 1
    }
  }

  private mutating func htmlEnd() -> Int? {
    let at = position + 1
    switch view[at] {
    case UInt8(ascii: "?"): return find("?>", from: at + 1, .instruction)
    case UInt8(ascii: "!"):
      if view.starts(with: "--", at: at + 1) {
        if view[at + 3] == UInt8(ascii: ">") { return at + 4 }
        if view.starts(with: "->", at: at + 3) { return at + 5 }
        return find("-->", from: at + 3, .comment)
      }
      if view.starts(with: "[CDATA[", at: at + 1) { return find("]]>", from: at + 8, .cdata) }
      return Ascii.isLetter(view[at + 1]) ? find(">", from: at + 2, .declaration) : nil
    default: return HTMLTags.tagEnd(view, at: position, limit: end)
    }
  }

  mutating func find(_ text: StaticString, from start: Int, _ flag: Absent) -> Int? {
    guard !absent.contains(flag) else { return nil }
    let length = text.utf8CodeUnitCount
    var at = start
    while at + length <= end {
      if view[at] == text.utf8Start[0], view.starts(with: text, at: at) { return at + length }
      at += 1
    }
    absent.insert(flag)
    return nil
  }

  /// `<scheme:…>` and `<address@host>`.
  private mutating func readAutolink() -> Bool {
    let start = position + 1
    var at = start
    guard Ascii.isAlphanumeric(view[at]) || ".!#$%&'*+/=?^_`{|}~-".utf8.contains(view[at]) else { return false }
    while at < end, Ascii.isAlphanumeric(view[at]) || "+.-".utf8.contains(view[at]) { at += 1 }
    if view[at] == UInt8(ascii: ":"), at - start >= 2, at - start <= 32, Ascii.isLetter(view[start]) {
      while at < end, view[at] > 0x20, view[at] != UInt8(ascii: "<"), view[at] != UInt8(ascii: ">") { at += 1 }
      guard view[at] == UInt8(ascii: ">"), at < end else { return false }
      takeAutolink(start..<at, whole: position..<(at + 1), prefix: "")
      return true
    }
    guard let close = addressEnd(from: start), view[close] == UInt8(ascii: ">"), close < end else { return false }
    takeAutolink(start..<close, whole: position..<(close + 1), prefix: "mailto:")
    return true
  }

  mutating func takeAutolink(_ inner: Range<Int>, whole: Range<Int>, prefix: StaticString) {
    var url: [UInt8] = Array(UnsafeBufferPointer(start: prefix.utf8Start, count: prefix.utf8CodeUnitCount))
    url.append(contentsOf: view.bytes(inner))
    let node = take(.autolink, whole, inner: inner)
    nodes[Int(node)].record.target = i32(targets.count)
    targets.append(LinkTarget(url: url, title: nil, destination: inner, key: nil))
  }

  /// The end of an address by HTML5's pattern.
  private func addressEnd(from start: Int) -> Int? {
    var at = start
    while at < end, Ascii.isAlphanumeric(view[at]) || ".!#$%&'*+/=?^_`{|}~-".utf8.contains(view[at]) { at += 1 }
    guard at > start, view[at] == UInt8(ascii: "@") else { return nil }
    at += 1
    while true {
      let label = at
      while at < end, Ascii.isAlphanumeric(view[at]) || view[at] == UInt8(ascii: "-") { at += 1 }
      guard at > label, at - label <= 63, view[label] != UInt8(ascii: "-"), view[at - 1] != UInt8(ascii: "-") else {
        return nil
      }
      guard view[at] == UInt8(ascii: "."), at < end else { return at }
      at += 1
    }
  }
}
