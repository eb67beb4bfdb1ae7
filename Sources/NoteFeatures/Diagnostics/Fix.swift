package import TextModel

/// A change to a note that a person may take with one key, as a plain edit.
package struct Fix: Sendable, Hashable {
  package var title: Message
  /// Edits of the note, which do not overlap, ascending.
  package var edits: [TextEdit]

  package init(title: Message, edits: [TextEdit]) {
    self.title = title
    self.edits = edits
  }
}
