import MathSyntax
import NoteSyntax
import TextModel

/// A symbol that running text writes without the marks of math: `W_Q`, `η`, `dₖ`, and a single letter among ideographs.
struct ProseSymbol {
  /// Half-open bytes of the note.
  var range: Range<Int>
  /// The name under which formulas have it.
  var key: String

  /// The symbol at an offset of running text, its end included.
  static func at(_ offset: Int, in tree: NoteTree) -> ProseSymbol? {
    let spans = tree.prose
    let index = spans.partitioningIndex { $0.range.upperBound >= offset }
    // Two spans may meet at the offset.
    for span in spans[index...].prefix(2) where span.range.lowerBound <= offset {
      let found = all(in: span.range, of: tree.text).first { $0.lowerBound <= offset && offset <= $0.upperBound }
      if let found, let key = key(of: found, in: tree.text) { return ProseSymbol(range: found, key: key) }
    }
    return nil
  }

  /// Where running text has the symbol of a key, ascending.
  static func ranges(of key: String, in tree: NoteTree) -> [Range<Int>] {
    tree.prose.flatMap { all(in: $0.range, of: tree.text) }.filter { Self.key(of: $0, in: tree.text) == key }
  }

  private static func key(of range: Range<Int>, in text: SourceText) -> String? {
    // `\_` is Markdown's `_`.
    let bytes = text.utf8[range].filter { $0 != UInt8(ascii: "\\") }
    return NameKey.of(String(decoding: bytes, as: UTF8.self), syntax: .plain)
  }

  private static func all(in span: Range<Int>, of text: SourceText) -> [Range<Int>] {
    text.utf8.withUnsafeBufferPointer { ProseSymbolScanner(bytes: $0, span: span).all }
  }
}
