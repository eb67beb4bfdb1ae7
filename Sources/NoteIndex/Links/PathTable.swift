import TextModel

/// Notes by their places, and by the names that wiki links call them.
struct PathTable: Sendable {
  private var places: [NoteLocation: NoteID] = [:]
  private var stems: [FoldedName: [NoteID]] = [:]

  mutating func insert(_ note: IndexedNote) {
    places[note.location] = note.id
    for name in Self.stems(of: note) { stems[name, default: []].append(note.id) }
  }

  mutating func remove(_ note: IndexedNote) {
    if places[note.location] == note.id { places[note.location] = nil }
    for name in Self.stems(of: note) {
      stems[name]?.removeAll { $0 == note.id }
      if stems[name]?.isEmpty == true { stems[name] = nil }
    }
  }

  func note(at location: NoteLocation) -> NoteID? { places[location] }

  /// Notes whose file is called so, with or without its extension.
  func notes(called name: String) -> [NoteID] { stems[FoldedName(name)] ?? [] }

  private static func stems(of note: IndexedNote) -> Set<FoldedName> {
    [FoldedName(note.location.stem), FoldedName(note.location.fileName)]
  }
}
