/// The symbols that a formula lists: `W_1 \in …, W_2 \in …` are two, `f(x)` is one, an equation is none.
enum SymbolReader {
  /// Relations that make a formula a statement. `\in`, `\sim` and bounds leave the symbol before them.
  private static let statements: [StaticString] = [
    "\\approx", "\\equiv", "\\to", "\\rightarrow", "\\gets", "\\leftarrow",
  ]
  private static let bounds: [StaticString] = ["\\in", "∈", "\\leq", "\\geq", "\\le", "\\ge"]

  /// Where the symbols stand.
  static func symbols(in view: ByteView, _ content: Range<Int>) -> [Range<Int>] {
    var found: [Range<Int>] = []
    for part in parts(view, content) {
      guard let symbol = symbol(view, part) else { return [] }
      found.append(symbol)
    }
    return found
  }

  /// The parts between commas and 和 outside brackets.
  private static func parts(_ view: ByteView, _ content: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = content.lowerBound
    var depth = 0
    var at = start
    while at < content.upperBound {
      let byte = view[at]
      if byte == UInt8(ascii: "\\") {
        if view[at + 1] == UInt8(ascii: "l"), view.starts(with: "\\left", at: at),
          !view.starts(with: "\\leftarrow", at: at)
        {
          depth += 1
        }
        if view[at + 1] == UInt8(ascii: "r"), view.starts(with: "\\right", at: at),
          !view.starts(with: "\\rightarrow", at: at)
        {
          depth -= 1
        }
        at += 2
        continue
      }
      depth += bracket(byte)
      let (scalar, length) = view.scalar(at: at)
      if depth <= 0, scalar == 0x2C || scalar == 0xFF0C || scalar == 0x3001 || scalar == 0x548C || scalar == 0x4E0E {
        parts.append(start..<at)
        start = at + length
      }
      at += length
    }
    parts.append(min(start, content.upperBound)..<content.upperBound)
    return parts
  }

  /// What a byte adds to the depth of brackets.
  @inline(__always)
  private static func bracket(_ byte: UInt8) -> Int {
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): 1
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): -1
    default: 0
    }
  }

  /// The symbol of a part; nil where it is a number, a statement or nothing.
  private static func symbol(_ view: ByteView, _ part: Range<Int>) -> Range<Int>? {
    var part = trimmed(view, part)
    if let bound = bound(view, part) { part = trimmed(view, part.lowerBound..<bound) }
    guard !part.isEmpty, part.count <= 80 else { return nil }
    var hasLetter = false
    var depth = 0
    for at in part {
      let byte = view[at]
      depth += bracket(byte)
      if depth <= 0, byte == UInt8(ascii: "=") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") { return nil }
      if Ascii.isLetter(byte) || byte >= 0x80 || byte == UInt8(ascii: "\\") { hasLetter = true }
      if byte == UInt8(ascii: "\\"), statements.contains(where: { view.starts(with: $0, at: at) }) { return nil }
    }
    return hasLetter ? part : nil
  }

  /// Where a bound starts outside brackets: `x` is the symbol of `x \in A`, and `(X_i)_{i \in N}` is one.
  private static func bound(_ view: ByteView, _ part: Range<Int>) -> Int? {
    var depth = 0
    for at in part {
      let byte = view[at]
      depth += bracket(byte)
      guard depth <= 0, byte == UInt8(ascii: "\\") || byte == 0xE2 else { continue }
      for bound in bounds
      where view.starts(with: bound, at: at) && !Ascii.isLetter(view[at + bound.utf8CodeUnitCount]) {
        return at
      }
    }
    return nil
  }

  private static func trimmed(_ view: ByteView, _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, Ascii.isSpace(view[start]) { start += 1 }
    while end > start, Ascii.isSpace(view[end - 1]) { end -= 1 }
    return start..<end
  }
}
