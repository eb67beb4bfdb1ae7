/// A line of what is known about a formula, which an editor draws above it or at its line's end.
public struct Lens: Sendable, Equatable {
  /// The formula, half-open UTF-8 bytes of the note.
  public var range: Range<Int>
  public var title: Message
  /// What a click does; nil where the lens only tells.
  public var fix: Fix?

  public init(range: Range<Int>, title: Message, fix: Fix? = nil) {
    self.range = range
    self.title = title
    self.fix = fix
  }
}
