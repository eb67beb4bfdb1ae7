/// A stretch of a note, in UTF-8 bytes.
package struct NotePlace: Sendable, Hashable {
  package var note: NoteID
  package var range: Range<Int>

  package init(note: NoteID, range: Range<Int>) {
    self.note = note
    self.range = range
  }
}
