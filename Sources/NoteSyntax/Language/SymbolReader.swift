/// The symbols that a formula lists: `W_1 \in …, W_2 \in …` are two, `f(x)` is one, an equation is none.
enum SymbolReader {
  struct Symbol {
    var text: String
    /// Where it stands in the source.
    var range: Range<Int>
  }

  /// Relations that make a formula a statement. `\in`, `\sim` and bounds leave the symbol before them.
  private static let statements: [StaticString] = [
    "\\approx", "\\equiv", "\\to", "\\rightarrow", "\\gets", "\\leftarrow",
  ]
  private static let bounds: [StaticString] = ["\\in", "∈"]

  static func symbols(in text: String, at start: Int) -> [Symbol] {
    let bytes = Array(text.utf8)
    return bytes.withUnsafeBufferPointer { buffer in
      let view = ByteView(buffer)
      var found: [Symbol] = []
      for part in parts(view) {
        guard let symbol = symbol(view, part) else { return [] }
        found.append(
          Symbol(text: view.string(symbol), range: symbol.shifted(by: start)))
      }
      return found
    }
  }

  /// The parts between commas and 和 outside brackets.
  private static func parts(_ view: ByteView) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = 0
    var depth = 0
    var at = 0
    while at < view.count {
      let byte = view[at]
      if byte == UInt8(ascii: "\\") {
        if view.starts(with: "\\left", at: at), !view.starts(with: "\\leftarrow", at: at) { depth += 1 }
        if view.starts(with: "\\right", at: at), !view.starts(with: "\\rightarrow", at: at) { depth -= 1 }
        at += 2
        continue
      }
      if "([{".utf8.contains(byte) { depth += 1 }
      if ")]}".utf8.contains(byte) { depth -= 1 }
      let (scalar, length) = view.scalar(at: at)
      if depth <= 0, scalar == 0x2C || scalar == 0xFF0C || scalar == 0x3001 || scalar == 0x548C || scalar == 0x4E0E {
        parts.append(start..<at)
        start = at + length
      }
      at += length
    }
    parts.append(start..<view.count)
    return parts
  }

  /// The symbol of a part; nil where it is a number, a statement or nothing.
  private static func symbol(_ view: ByteView, _ part: Range<Int>) -> Range<Int>? {
    var part = trimmed(view, part)
    for bound in bounds {
      for at in part where view.starts(with: bound, at: at) && !Ascii.isLetter(view[at + bound.utf8CodeUnitCount]) {
        part = trimmed(view, part.lowerBound..<at)
        break
      }
    }
    guard !part.isEmpty, part.count <= 80 else { return nil }
    var hasLetter = false
    var depth = 0
    for at in part {
      let byte = view[at]
      if "([{".utf8.contains(byte) { depth += 1 }
      if ")]}".utf8.contains(byte) { depth -= 1 }
      if depth <= 0, byte == UInt8(ascii: "=") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">") { return nil }
      if Ascii.isLetter(byte) || byte >= 0x80 || byte == UInt8(ascii: "\\") { hasLetter = true }
      if byte == UInt8(ascii: "\\"), statements.contains(where: { view.starts(with: $0, at: at) }) { return nil }
    }
    return hasLetter ? part : nil
  }

  private static func trimmed(_ view: ByteView, _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, Ascii.isSpace(view[start]) { start += 1 }
    while end > start, Ascii.isSpace(view[end - 1]) { end -= 1 }
    return start..<end
  }
}
