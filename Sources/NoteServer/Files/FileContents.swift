/// What a note file holds.
public enum FileContents: Sendable, Equatable {
  /// Valid UTF-8.
  case text([UInt8])
  case notUTF8
  /// Beyond the size up to which notes are read unasked.
  case tooLarge
  /// Gone, unreadable, or a `.txt` file that is no note.
  case unavailable
}
