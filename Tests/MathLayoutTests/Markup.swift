/// Checks elements without a parser of XML.
enum Markup {
  /// Whether every element that opens closes, in order, and every `<` and `&` belongs to markup.
  static func isBalanced(_ markup: String) -> Bool {
    // By scalars: a combining accent would make one character with the `>` before it.
    var open: [Substring.UnicodeScalarView] = []
    var rest = Substring(markup).unicodeScalars
    while let start = rest.firstIndex(where: { $0 == "<" || $0 == "&" }) {
      let end = rest[start...].firstIndex(of: rest[start] == "<" ? ">" : ";")
      guard let end else { return false }
      let inner = rest[rest.index(after: start)..<end]
      if rest[start] == "&" {
        guard ["amp", "lt", "gt", "quot"].contains(String(inner)) else { return false }
      } else if inner.first == "/" {
        guard let name = open.popLast(), name.elementsEqual(inner.dropFirst()) else { return false }
      } else if inner.last != "/" {
        open.append(inner.prefix { $0 != " " })
      }
      rest = rest[rest.index(after: end)...]
    }
    return open.isEmpty
  }
}
