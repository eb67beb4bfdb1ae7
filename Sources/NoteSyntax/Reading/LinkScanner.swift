/// The parts of links that blocks and inlines share (CommonMark, sections 4.7 and 6.3), over one block's text.
enum LinkScanner {
  /// A label at `[`: the range between the brackets. At most 999 bytes, no bracket inside unless escaped, not blank.
  static func label(_ bytes: ByteView, at start: Int, limit: Int) -> Range<Int>? {
    guard bytes[start] == UInt8(ascii: "[") else { return nil }
    var at = start + 1
    var hasText = false
    while at < limit {
      let byte = bytes[at]
      if byte == UInt8(ascii: "]") { return hasText ? (start + 1)..<at : nil }
      if byte == UInt8(ascii: "[") || at - start > 1_000 { return nil }
      if byte == UInt8(ascii: "\\"), Ascii.isPunctuation(bytes[at + 1]) {
        at += 1
        hasText = true
      } else if !Ascii.isSpace(byte) {
        hasText = true
      }
      at += 1
    }
    return nil
  }

  /// A destination: its range without angle brackets, and the end.
  static func destination(_ bytes: ByteView, at start: Int, limit: Int) -> (range: Range<Int>, end: Int)? {
    var at = start
    if bytes[at] == UInt8(ascii: "<"), at < limit {
      at += 1
      while at < limit {
        let byte = bytes[at]
        if byte == UInt8(ascii: ">") { return ((start + 1)..<at, at + 1) }
        if byte == UInt8(ascii: "<") || Ascii.isLineEnd(byte) { return nil }
        at += byte == UInt8(ascii: "\\") && Ascii.isPunctuation(bytes[at + 1]) ? 2 : 1
      }
      return nil
    }
    var depth = 0
    while at < limit {
      let byte = bytes[at]
      if byte == UInt8(ascii: "\\"), Ascii.isPunctuation(bytes[at + 1]), at + 1 < limit {
        at += 2
        continue
      }
      if byte == UInt8(ascii: "(") {
        depth += 1
        if depth > 32 { return nil }
      } else if byte == UInt8(ascii: ")") {
        if depth == 0 { break }
        depth -= 1
      } else if byte <= 0x20 || byte == 0x7F {
        break
      }
      at += 1
    }
    return depth == 0 && at > start ? (start..<at, at) : nil
  }

  /// A title: its range without quotes, and the end.
  static func title(_ bytes: ByteView, at start: Int, limit: Int) -> (range: Range<Int>, end: Int)? {
    let open = bytes[start]
    guard start < limit, open == UInt8(ascii: "\"") || open == UInt8(ascii: "'") || open == UInt8(ascii: "(") else {
      return nil
    }
    let close = open == UInt8(ascii: "(") ? UInt8(ascii: ")") : open
    var at = start + 1
    while at < limit {
      let byte = bytes[at]
      if byte == close { return ((start + 1)..<at, at + 1) }
      if byte == UInt8(ascii: "("), open == byte { return nil }
      at += byte == UInt8(ascii: "\\") && Ascii.isPunctuation(bytes[at + 1]) ? 2 : 1
    }
    return nil
  }

  /// Behind blanks and at most one line break.
  static func skipSpace(_ bytes: ByteView, from start: Int, limit: Int) -> Int {
    var at = start
    var lines = 0
    while at < limit {
      let byte = bytes[at]
      if byte == 0x0A {
        lines += 1
        if lines > 1 { return at }
      } else if !Ascii.isBlank(byte) {
        return at
      }
      at += 1
    }
    return at
  }

  /// A label as references find it: white space collapsed, case folded (section 6.3).
  static func key(_ bytes: ByteView, _ range: Range<Int>) -> [UInt8] {
    var key: [UInt8] = []
    key.reserveCapacity(range.count)
    var isAscii = true
    var pendingSpace = false
    for at in range {
      let byte = bytes[at]
      if Ascii.isSpace(byte) {
        pendingSpace = !key.isEmpty
        continue
      }
      if pendingSpace {
        key.append(0x20)
        pendingSpace = false
      }
      if byte >= 0x80 { isAscii = false }
      key.append(Ascii.lower(byte))
    }
    if isAscii { return key }
    // Upper case of lower case is the full folding that the specification asks for (ẞ, ß and SS are one).
    return Array(String(decoding: key, as: UTF8.self).lowercased().uppercased().lowercased().utf8)
  }

  /// Text with backslash escapes and character references resolved.
  static func unescaped(_ bytes: ByteView, _ range: Range<Int>) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(range.count)
    var at = range.lowerBound
    while at < range.upperBound {
      let byte = bytes[at]
      if byte == UInt8(ascii: "\\"), at + 1 < range.upperBound, Ascii.isPunctuation(bytes[at + 1]) {
        out.append(bytes[at + 1])
        at += 2
      } else if byte == UInt8(ascii: "&"), let entity = Entities.decode(bytes, at: at, limit: range.upperBound) {
        out.append(contentsOf: entity.text)
        at = entity.end
      } else {
        out.append(byte)
        at += 1
      }
    }
    return out
  }
}
