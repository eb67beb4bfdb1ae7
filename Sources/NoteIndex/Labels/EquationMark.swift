/// What names a formula: a `\label` or a `\tag`. A `\label` in running text names its heading or line.
package struct EquationMark: Sendable, Hashable {
  package enum Kind: Sendable, Hashable { case label, tag }

  package var kind: Kind
  /// `eq:loss`; a tag without its parentheses.
  package var name: String
  /// The command with its argument, half-open UTF-8 bytes of the note.
  package var range: Range<Int>
  /// What is named: the formula with its delimiters, or, of several that are named apart, the row.
  package var target: Range<Int>
}
