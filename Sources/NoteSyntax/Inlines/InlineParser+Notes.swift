/// Math and Obsidian's marks (`Grammar/Notes.md`, chapters "Math" and "Marks").
extension InlineParser {
  // MARK: $

  mutating func readDollar() {
    let start = position
    if view[start + 1] == UInt8(ascii: "`"), readDollarBacktick() { return }
    if view[start + 1] == UInt8(ascii: "$"), start + 1 < end {
      if let close = doubleDollarEnd(from: start + 2) {
        takeMath(.doubleDollar, start..<close, width: 2)
        return
      }
    } else if let close = dollarEnd(from: start + 1) {
      takeMath(.dollar, start..<close, width: 1)
      return
    }
    position += 1
  }

  private mutating func takeMath(_ mark: MathMark, _ range: Range<Int>, width: Int) {
    let node = take(.math, range, inner: (range.lowerBound + width)..<(range.upperBound - width))
    nodes[Int(node)].record.detail = mark.rawValue
  }

  /// `` $`…`$ ``
  private mutating func readDollarBacktick() -> Bool {
    var at = position + 2
    while at + 1 < end {
      if view[at] == UInt8(ascii: "`") {
        guard view[at + 1] == UInt8(ascii: "$"), at > position + 2 else { return false }
        takeMath(.dollarBacktick, position..<(at + 2), width: 2)
        return true
      }
      at += 1
    }
    return false
  }

  /// The end of the next `$$`.
  private mutating func doubleDollarEnd(from start: Int) -> Int? {
    guard noPairBefore <= start else { return nil }
    var at = start
    while at + 1 < end {
      let byte = view[at]
      if byte == UInt8(ascii: "\\") {
        at = TeXScanner.textGroupEnd(view, at: at, limit: end) ?? (at + 2)
      } else if byte == UInt8(ascii: "$"), view[at + 1] == byte {
        let isEmpty = view.trimmed(start..<at).isEmpty
        return isEmpty ? nil : at + 2
      } else {
        at += 1
      }
    }
    noPairBefore = end
    return nil
  }

  /// The end of the next `$`, where what stands between is a formula.
  private func dollarEnd(from start: Int) -> Int? {
    var at = start
    while at < end {
      let byte = view[at]
      if byte == UInt8(ascii: "\\") {
        at = TeXScanner.textGroupEnd(view, at: at, limit: end) ?? (at + 2)
      } else if byte == UInt8(ascii: "$") {
        guard at > start, FormulaTest.isFormula(view, start..<at, behind: at + 1 < end ? view[at + 1] : 0) else {
          return nil
        }
        return at + 1
      } else {
        at += 1
      }
    }
    return nil
  }

  // MARK: \( and \[

  mutating func readTeXBrackets(_ open: UInt8) -> Bool {
    let isDisplay = open == UInt8(ascii: "[")
    let start = position
    guard let close = find(isDisplay ? "\\]" : "\\)", from: start + 2, isDisplay ? .bracket : .parenthesis) else {
      return false
    }
    let inner = (start + 2)..<(close - 2)
    let standsAlone = isDisplay && isLine(start..<close)
    guard FormulaTest.isTeX(view, inner) || (standsAlone && !view.trimmed(inner).isEmpty) else { return false }
    takeMath(isDisplay ? .bracket : .parenthesis, start..<close, width: 2)
    return true
  }

  /// Whether a stretch takes whole lines, and more than one.
  private func isLine(_ range: Range<Int>) -> Bool {
    var at = range.lowerBound - 1
    while at >= 0, Ascii.isBlank(view[at]) { at -= 1 }
    guard at < 0 || Ascii.isLineEnd(view[at]) else { return false }
    at = range.upperBound
    while at < end, Ascii.isBlank(view[at]) { at += 1 }
    guard at >= end || Ascii.isLineEnd(view[at]) else { return false }
    return range.contains { Ascii.isLineEnd(view[$0]) }
  }

  // MARK: Obsidian

  mutating func readHighlight() {
    let start = position
    var at = start
    while at < end, view[at] == UInt8(ascii: "=") { at += 1 }
    guard at - start == 2 else {
      position = at
      return
    }
    let (canOpen, canClose) = flanking(start, at, UInt8(ascii: "="))
    pushDelimiter(UInt8(ascii: "="), start..<at, canOpen: canOpen, canClose: canClose)
  }

  mutating func readPercent() {
    guard view[position + 1] == UInt8(ascii: "%"), let close = find("%%", from: position + 2, .percent) else {
      position += 1
      return
    }
    take(.comment, position..<close)
  }

  mutating func readTag() {
    let start = position
    var at = start + 1
    var hasLetter = false
    guard start == 0 || Unicodes.isSpace(view.scalar(before: start).value) else {
      position += 1
      return
    }
    while at < end {
      let (scalar, length) = view.scalar(at: at)
      let isLetter = Script.isLatinLetter(scalar) || Script.isHan(scalar)
      guard isLetter || Script.isDigit(scalar) || scalar == 0x5F || scalar == 0x2D || scalar == 0x2F else { break }
      if isLetter { hasLetter = true }
      at += length
    }
    guard hasLetter else {
      position += 1
      return
    }
    take(.tag, start..<at, inner: (start + 1)..<at)
  }

  /// ` ^id` at the end of a block.
  mutating func readBlockID() {
    let start = position
    var at = start + 1
    while at < end, Ascii.isAlphanumeric(view[at]) || view[at] == UInt8(ascii: "-") { at += 1 }
    guard at == end, at > start + 1, start == 0 || Ascii.isSpace(view[start - 1]) else {
      position += 1
      return
    }
    take(.blockID, start..<at, inner: (start + 1)..<at)
  }
}
