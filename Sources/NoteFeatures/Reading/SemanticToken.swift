/// A part of a formula by what it is, as editors colour it.
package struct SemanticToken: Sendable, Hashable {
  /// Half-open bytes of the note.
  package var range: Range<Int>
  package var kind: Kind

  package init(_ kind: Kind, _ range: Range<Int>) {
    self.range = range
    self.kind = kind
  }

  /// In the order of the legend; the names are those of LSP 3.17, `SemanticTokenTypes`.
  package enum Kind: String, Sendable, CaseIterable {
    case variable, number, `operator`, function, keyword, string, macro
  }
}
