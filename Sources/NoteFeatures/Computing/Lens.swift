/// A line of what is known about a formula, which an editor draws above it or at its line's end.
package struct Lens: Sendable, Equatable {
  /// The formula, half-open UTF-8 bytes of the note.
  package var range: Range<Int>
  package var title: Message
  /// What a click does; nil where the lens only tells.
  package var fix: Fix?

  package init(range: Range<Int>, title: Message, fix: Fix? = nil) {
    self.range = range
    self.title = title
    self.fix = fix
  }
}
