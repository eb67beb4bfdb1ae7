/// Delimiter runs (CommonMark, section 6.2; GFM strikethrough, section 6.5).
extension InlineParser {
  mutating func readDelimiters(_ byte: UInt8) {
    let start = position
    var at = start
    while at < end, view[at] == byte { at += 1 }
    let length = at - start
    let (canOpen, canClose) = flanking(start, at, byte)
    if byte == UInt8(ascii: "~"), length > 2 {
      position = at
      return
    }
    pushDelimiter(byte, start..<at, canOpen: canOpen, canClose: canClose)
  }

  mutating func pushDelimiter(_ byte: UInt8, _ range: Range<Int>, canOpen: Bool, canClose: Bool) {
    let node = take(.text, range)
    guard canOpen || canClose else { return }
    let index = i32(delimiters.count)
    delimiters.append(
      Delimiter(
        node: node, byte: byte, canOpen: canOpen, canClose: canClose, length: i32(range.count),
        original: i32(range.count), previous: lastDelimiter))
    if lastDelimiter >= 0 { delimiters[Int(lastDelimiter)].next = index }
    lastDelimiter = index
  }

  func flanking(_ start: Int, _ behind: Int, _ byte: UInt8) -> (canOpen: Bool, canClose: Bool) {
    let before = start > 0 ? view.scalar(before: start).value : 0x0A
    let after = behind < end ? view.scalar(at: behind).value : 0x0A
    let spaceBefore = Unicodes.isSpace(before)
    let spaceAfter = Unicodes.isSpace(after)
    var punctuationBefore = Unicodes.isPunctuation(before)
    var punctuationAfter = Unicodes.isPunctuation(after)
    if notes {
      // `**中文（x）**中文`: next to Chinese, punctuation does not stop a run (see Grammar/Notes.md, "Emphasis").
      if Script.isWide(before) && !spaceBefore && punctuationAfter { punctuationAfter = false }
      if Script.isWide(after) && !spaceAfter && punctuationBefore { punctuationBefore = false }
    }
    let left = !spaceAfter && (!punctuationAfter || spaceBefore || punctuationBefore)
    let right = !spaceBefore && (!punctuationBefore || spaceAfter || punctuationAfter)
    if byte == UInt8(ascii: "_") {
      return (left && (!right || punctuationBefore), right && (!left || punctuationAfter))
    }
    return (left, right)
  }

  /// Matches delimiters above one of them; -1 is below all.
  mutating func processEmphasis(above bottom: Int32) {
    guard lastDelimiter > bottom else {
      if lastDelimiter >= 0, bottom < 0 { removeDelimiters(above: bottom) }
      return
    }
    var openersBottom = [Int32](repeating: bottom, count: 4 * 6)
    var closer = lastDelimiter
    while closer >= 0, delimiters[Int(closer)].previous > bottom { closer = delimiters[Int(closer)].previous }
    while closer >= 0 {
      guard delimiters[Int(closer)].canClose else {
        closer = delimiters[Int(closer)].next
        continue
      }
      let slot = Self.slot(delimiters[Int(closer)])
      var opener = delimiters[Int(closer)].previous
      var found = false
      while opener > bottom, opener > openersBottom[slot] {
        if delimiters[Int(opener)].byte == delimiters[Int(closer)].byte, delimiters[Int(opener)].canOpen,
          fits(delimiters[Int(opener)], delimiters[Int(closer)])
        {
          found = true
          break
        }
        opener = delimiters[Int(opener)].previous
      }
      let old = closer
      if found {
        closer = insertEmphasis(opener, closer)
      } else {
        closer = delimiters[Int(closer)].next
        openersBottom[slot] = delimiters[Int(old)].previous
        if !delimiters[Int(old)].canOpen { removeDelimiter(old) }
      }
    }
    removeDelimiters(above: bottom)
  }

  private static func slot(_ delimiter: Delimiter) -> Int {
    let kind =
      switch delimiter.byte {
      case UInt8(ascii: "*"): 0
      case UInt8(ascii: "_"): 1
      case UInt8(ascii: "~"): 2
      default: 3
      }
    if kind >= 2 { return kind * 6 + Int(min(delimiter.length, 2)) }
    return kind * 6 + (delimiter.canOpen ? 3 : 0) + Int(delimiter.original % 3)
  }

  private func fits(_ opener: Delimiter, _ closer: Delimiter) -> Bool {
    switch closer.byte {
    case UInt8(ascii: "~"), UInt8(ascii: "="): return opener.original == closer.original
    default:
      // The rule of three.
      let isOdd =
        (opener.canClose || closer.canOpen) && closer.original % 3 != 0
        && (opener.original + closer.original) % 3 == 0
      return !isOdd
    }
  }

  private mutating func insertEmphasis(_ opener: Int32, _ closer: Int32) -> Int32 {
    let byte = delimiters[Int(closer)].byte
    let isMark = byte == UInt8(ascii: "~") || byte == UInt8(ascii: "=")
    let open = delimiters[Int(opener)]
    let close = delimiters[Int(closer)]
    let width: Int32 = isMark ? close.length : (open.length >= 2 && close.length >= 2 ? 2 : 1)
    // Delimiters between the two can match nothing any more.
    var between = close.previous
    while between > opener {
      let previous = delimiters[Int(between)].previous
      removeDelimiter(between)
      between = previous
    }
    delimiters[Int(opener)].length -= width
    delimiters[Int(closer)].length -= width
    nodes[Int(open.node)].record.end -= width
    nodes[Int(open.node)].record.innerEnd -= width
    nodes[Int(close.node)].record.start += width
    nodes[Int(close.node)].record.innerStart += width
    let kind: InlineKind =
      byte == UInt8(ascii: "~")
      ? .strikethrough : byte == UInt8(ascii: "=") ? .highlight : width == 2 ? .strong : .emphasis
    wrap(kind, after: open.node, before: close.node, width: width)
    if delimiters[Int(opener)].length == 0 {
      unlink(open.node)
      removeDelimiter(opener)
    }
    if delimiters[Int(closer)].length == 0 {
      let next = delimiters[Int(closer)].next
      unlink(close.node)
      removeDelimiter(closer)
      return next
    }
    return closer
  }

  /// Puts what stands between two siblings into a new node between them.
  private mutating func wrap(_ kind: InlineKind, after open: Int32, before close: Int32, width: Int32) {
    let start = nodes[Int(open)].record.end
    let end = nodes[Int(close)].record.start
    var record = InlineRecord(kind: kind, start: start, end: end, innerStart: start + width, innerEnd: end - width)
    record.subtreeEnd = 0
    var node = Node(record: record, previous: open, next: close)
    let firstInside = nodes[Int(open)].next
    let lastInside = nodes[Int(close)].previous
    if firstInside != close {
      node.firstChild = firstInside
      node.lastChild = lastInside
      nodes[Int(firstInside)].previous = -1
      nodes[Int(lastInside)].next = -1
    }
    let index = i32(nodes.count)
    nodes.append(node)
    nodes[Int(open)].next = index
    nodes[Int(close)].previous = index
  }

  private mutating func removeDelimiter(_ index: Int32) {
    let delimiter = delimiters[Int(index)]
    if delimiter.previous >= 0 { delimiters[Int(delimiter.previous)].next = delimiter.next }
    if delimiter.next >= 0 {
      delimiters[Int(delimiter.next)].previous = delimiter.previous
    } else {
      lastDelimiter = delimiter.previous
    }
  }

  private mutating func removeDelimiters(above bottom: Int32) {
    lastDelimiter = bottom
    if bottom >= 0 { delimiters[Int(bottom)].next = -1 }
  }
}
