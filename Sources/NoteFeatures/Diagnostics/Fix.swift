public import TextModel

/// A change to a note that a person may take with one key, as a plain edit.
public struct Fix: Sendable, Hashable {
  public var title: Message
  /// Edits of the note, which do not overlap, ascending.
  public var edits: [TextEdit]

  public init(title: Message, edits: [TextEdit]) {
    self.title = title
    self.edits = edits
  }
}
