import NoteIndex
import NoteSyntax
import TextModel

// Stands where NoteIndex's types of the same names will: delete this file, and nothing else changes.

final class IndexedNote: Sendable {
  let id: NoteID
  let location: NoteLocation
  let text: SourceText

  init(id: NoteID, location: NoteLocation, tree: NoteTree) {
    self.id = id
    self.location = location
    text = tree.text
  }
}

struct WorkspaceIndex: Sendable {
  private var byID: [NoteID: IndexedNote] = [:]

  init(_ notes: [IndexedNote] = []) {
    for note in notes { byID[note.id] = note }
  }

  var notes: [IndexedNote] { Array(byID.values) }

  subscript(id: NoteID) -> IndexedNote? { byID[id] }

  func replacing(_ note: IndexedNote) -> WorkspaceIndex {
    var index = self
    index.byID[note.id] = note
    return index
  }

  func removing(_ id: NoteID) -> WorkspaceIndex {
    var index = self
    index.byID[id] = nil
    return index
  }
}

struct NoteLocation: Sendable, Hashable {
  var root: NoteRoot
  var path: String
}

struct NoteRoot: Sendable, Hashable {
  enum Kind: Sendable, Hashable { case workspace, handbook }
  var kind: Kind
  var index: Int
}
