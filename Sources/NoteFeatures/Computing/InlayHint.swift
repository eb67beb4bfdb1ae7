/// A value behind an inline formula, which editors draw inside the line.
package struct InlayHint: Sendable, Equatable {
  /// Where it stands, a byte of the note.
  package var offset: Int
  /// `= 0.8`
  package var label: String

  package init(offset: Int, label: String) {
    self.offset = offset
    self.label = label
  }
}
