import NoteIndex
import NoteSyntax
import TextModel

/// A note that is to be read and condensed on a worker.
struct UnreadNote: Sendable {
  var entry: NoteLibrary.Entry
  var location: NoteLocation
  /// The text where it needs no reading: a page of the handbook.
  var page: [UInt8]?
  /// How much of it is read; of many notes first the outlines, so that they can be found and jumped to.
  var detail = FactDetail.index

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
    let tree = NoteTree.parse(SourceText(utf8: utf8), dialect: NoteDialect(path: location.path), detail: detail)
    return IndexedNote(id: entry.id, location: location, tree: tree)
  }
}

extension IndexedNote {
  /// The note of an outline with all that the index holds.
  var completed: IndexedNote {
    IndexedNote(id: id, location: location, tree: NoteTree.parse(text, dialect: dialect, detail: .index))
  }
}
