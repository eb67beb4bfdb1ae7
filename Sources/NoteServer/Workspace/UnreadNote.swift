import NoteIndex
import NoteSyntax
import TextModel

/// A note that is to be read and condensed on a worker.
struct UnreadNote: Sendable {
  var entry: NoteLibrary.Entry
  var location: NoteLocation
  /// The text where it needs no reading: a page of the handbook.
  var page: [UInt8]?

  enum Outcome: Sendable {
    case read(IndexedNote)
    /// Not UTF-8: told to the user, and left out.
    case refused(path: String)
    case unavailable(NoteID)
  }

  func outcome(from host: any NoteHost) -> Outcome {
    if let page { return .read(condense(page)) }
    guard let path = entry.path else { return .unavailable(entry.id) }
    switch host.contents(of: path) {
    case .text(let text): return .read(condense(text))
    case .notUTF8: return .refused(path: path)
    case .tooLarge, .unavailable: return .unavailable(entry.id)
    }
  }

  private func condense(_ utf8: [UInt8]) -> IndexedNote {
    let tree = NoteTree.parse(SourceText(utf8: utf8), dialect: NoteDialect(path: location.path))
    return IndexedNote(id: entry.id, location: location, tree: tree)
  }
}
