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
    let own = note.tree.meanings.filter { NameKey.of($0.symbol, syntax: .latex) == name }
    if let meaning = own.last(where: { $0.range.lowerBound <= offset }) ?? own.first {
      return Found(words: meaning.words, origin: [.message(Message(.fromNote))])
    }
    guard let usual = SymbolTable.usualMeaning(of: name, inChinese: language == .chinese) else { return nil }
    return Found(words: usual, origin: [.message(Message(.conventional))])
  }
}
