/// `[label]: destination "title"`, or a footnote's `[^label]: …`.
package struct LinkDefinition: Sendable, Hashable {
  package enum Kind: Sendable, Hashable { case link, footnote }

  package var kind: Kind
  /// As written, without brackets and `^`.
  package var label: String
  package var labelRange: Range<Int>
  /// Escapes and entities resolved; empty for a footnote.
  package var destination: String
  package var destinationRange: Range<Int>
  package var range: Range<Int>
}
