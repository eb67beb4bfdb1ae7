/// The identity of a note within a session. Opaque: what it stands for (a URI, a path, a page) only the host knows.
public struct NoteID: Sendable, Hashable, Comparable {
  package let number: Int32

  /// The host numbers its notes; a number is never used for two notes of one session.
  public init(_ number: Int) { self.number = Int32(truncatingIfNeeded: number) }

  public static func < (left: NoteID, right: NoteID) -> Bool { left.number < right.number }
}
