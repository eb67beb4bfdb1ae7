public import NoteIndex

/// A stretch of a note.
public struct Place: Sendable, Hashable {
  public var note: NoteID
  /// Half-open UTF-8 bytes of the note's text.
  public var range: Range<Int>

  public init(note: NoteID, range: Range<Int>) {
    self.note = note
    self.range = range
  }
}
