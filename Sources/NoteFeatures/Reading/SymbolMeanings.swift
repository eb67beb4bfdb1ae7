import MathSyntax
import NoteSyntax

/// What symbols stand for: the note's own words first, then what they usually mean.
struct SymbolMeanings {
  let note: LoadedNote

  struct Found {
    var words: String
    /// Where the words come from.
    var origin: [Card.Inline]
  }

  /// The nearest words before the offset; else the first behind it; else the symbol table's.
  func meaning(of name: String, at offset: Int, language: Language) -> Found? {
    if let meaning = nearest(name, offset) {
      return Found(words: meaning.words, origin: [.message(Message(.fromNote))])
    }
    return nil
  }

  /// Where the note says what a symbol stands for.
  func place(of name: String, at offset: Int) -> Range<Int>? { nearest(name, offset)?.range }

  private func nearest(_ name: String, _ offset: Int) -> Meaning? {
    let keyed = note.tree.meanings.map { (key: NameKey.of($0.symbol, syntax: .latex), meaning: $0) }
    var own = keyed.filter { $0.key == name }.map(\.meaning)
    // `$p_i$ 是真实分布` says what `p` is where the formula reads an index of it.
    if own.isEmpty { own = keyed.filter { $0.key?.hasPrefix(name + "_") == true }.map(\.meaning) }
    return own.last { $0.range.lowerBound <= offset } ?? own.first
  }
}
