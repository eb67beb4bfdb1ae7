/// Display math that runs over lines: a `$$` pair wins over block structure (`Grammar/Notes.md`, chapter "Math").
extension BlockParser {
  /// Where the paragraph's last line leaves a `$$` open that a later line closes, takes the lines up to that one.
  mutating func absorbDisplay(into index: Int) {
    guard let piece = pieces.last, containsMark(piece.range) else { return }
    var isOpen = leavesOpen(piece.range, isOpen: false)
    while isOpen, let found = displayEnd() {
      takeRawLines(through: found.line, into: index)
      isOpen = leavesOpen(found.behind..<lineEnd, isOpen: false)
    }
  }

  private func containsMark(_ range: Range<Int>) -> Bool {
    var at = range.lowerBound
    while true {
      at = bytes.first(of: UInt8(ascii: "$"), UInt8(ascii: "<"), in: at..<range.upperBound)
      guard at < range.upperBound else { return false }
      if bytes[at + 1] == (bytes[at] == UInt8(ascii: "$") ? UInt8(ascii: "$") : UInt8(ascii: "%")) { return true }
      at += 1
    }
  }

  /// Whether a `$$` is open at the end of a stretch of one line. Mirrors what inlines do on one line.
  private func leavesOpen(_ range: Range<Int>, isOpen: Bool) -> Bool {
    var isOpen = isOpen
    var at = range.lowerBound
    let end = range.upperBound
    while at < end {
      let byte = bytes[at]
      if byte == UInt8(ascii: "\\") {
        at += 2
      } else if byte == UInt8(ascii: "`"), !isOpen {
        at = behindCode(at, end: end)
      } else if byte == UInt8(ascii: "$") {
        if bytes[at + 1] == byte {
          isOpen.toggle()
          at += 2
        } else if isOpen {
          at += 1
        } else {
          at = behindInline(at, end: end)
        }
      } else {
        at += 1
      }
    }
    return isOpen
  }

  private func behindCode(_ start: Int, end: Int) -> Int {
    var at = start
    while at < end, bytes[at] == UInt8(ascii: "`") { at += 1 }
    let length = at - start
    let behindOpen = at
    while at < end {
      guard bytes[at] == UInt8(ascii: "`") else {
        at += 1
        continue
      }
      let run = at
      while at < end, bytes[at] == UInt8(ascii: "`") { at += 1 }
      if at - run == length { return at }
    }
    return behindOpen
  }

  private func behindInline(_ start: Int, end: Int) -> Int {
    var at = start + 1
    while at < end {
      if bytes[at] == UInt8(ascii: "\\") {
        at += 2
        continue
      }
      if bytes[at] == UInt8(ascii: "$") { return at + 1 }
      at += 1
    }
    return start + 1
  }

  /// The line that closes the open `$$`, and the offset behind the mark. Gives up at what no formula holds: a heading, a
  /// fence, a lone `$`, a sentence of prose.
  private mutating func displayEnd() -> (line: Int, behind: Int)? {
    var start = nextLine
    var crossed = false
    // Inside an environment `$…$` may stand in a text column (`cases*`).
    var inEnvironment = pieces.last.map { contains("\\begin{", in: $0.range) } ?? false
    for _ in 0..<Self.maxLookaheadLines where start < bytes.count {
      let end = bytes.lineEnd(from: start)
      reach = max(reach, end + 2)
      let text = bytes.trimmed(start..<end)
      if text.isEmpty {
        crossed = true
      } else if startsOther(text) {
        return nil
      } else {
        if contains("\\begin{", in: text) { inEnvironment = true }
        switch mark(in: text, skipsSingle: inEnvironment) {
        case .pair(let at):
          if crossed, leavesOpen((at + 2)..<end, isOpen: false) { return nil }
          return (start, at + 2)
        case .single: return nil
        case nil: if crossed, Script.isSentence(bytes, text) { return nil }
        }
      }
      start = bytes.nextLine(afterEnd: end)
    }
    reach = max(reach, start + 1)
    return nil
  }

  private func startsOther(_ text: Range<Int>) -> Bool {
    let at = text.lowerBound
    if bytes.starts(with: "```", at: at) || bytes.starts(with: "~~~", at: at) || bytes.starts(with: "【", at: at) {
      return true
    }
    guard bytes[at] == UInt8(ascii: "#") else { return false }
    var end = at
    while bytes[end] == UInt8(ascii: "#") { end += 1 }
    return end - at <= 6 && bytes[end] == 0x20
  }

  private enum Mark { case pair(Int), single }

  /// The first unescaped dollar of a line outside `\text{…}`.
  private func mark(in range: Range<Int>, skipsSingle: Bool) -> Mark? {
    var at = range.lowerBound
    while at < range.upperBound {
      let byte = bytes[at]
      if byte == UInt8(ascii: "\\") {
        if let end = TeXScanner.textGroupEnd(bytes, at: at, limit: range.upperBound) {
          at = end
        } else {
          at += 2
        }
        continue
      }
      if byte == UInt8(ascii: "$") {
        if bytes[at + 1] == byte { return .pair(at) }
        if !skipsSingle { return .single }
      }
      at += 1
    }
    return nil
  }

  private func contains(_ text: StaticString, in range: Range<Int>) -> Bool {
    range.contains { bytes[$0] == text.utf8Start[0] && bytes.starts(with: text, at: $0) }
  }
}
