package import TextModel

/// A concept's name at a place in a note's running text.
package struct Mention: Sendable, Hashable {
  /// UTF-8 bytes of the note; a name that is broken by a line wrap takes the break in.
  package var range: Range<Int>
  /// The name that was found.
  package var name: FoldedName
  /// Whether the mention may be shown unasked; others answer when asked.
  package var strict: Bool
  /// Whether the mention is a link's visible text.
  package var linked: Bool
  /// Whether rename leaves the mention alone: it stands in a title (《…》).
  package var isFixed: Bool
}
