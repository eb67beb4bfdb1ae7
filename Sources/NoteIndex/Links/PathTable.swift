import NoteSyntax
import TextModel

/// Notes by their places, and by the names that wiki links call them.
struct PathTable: Sendable {
  private var places: [NoteLocation: NoteID] = [:]
  private var stems: [FoldedName: [NoteID]] = [:]

  /// Notes by the names that their links call: a target's last part without its extension.
  private var callers: [LinkKey: Set<NoteID>] = [:]

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

  /// The notes that have a link with one of the names.
  func linkers(of names: [LinkKey]) -> Set<NoteID> {
    names.reduce(into: []) { $0.formUnion(callers[$1] ?? []) }
  }

  mutating func updateLinks(_ old: IndexedNote?, _ new: IndexedNote?) {
    let before = old.map(Self.called(by:)) ?? []
    let after = new.map(Self.called(by:)) ?? []
    if let old {
      for name in before.subtracting(after) {
        callers[name]?.remove(old.id)
        if callers[name]?.isEmpty == true { callers[name] = nil }
      }
    }
    if let new {
      for name in after.subtracting(before) { callers[name, default: []].insert(new.id) }
    }
  }

  private static func called(by note: IndexedNote) -> Set<LinkKey> {
    note.linkKeys.reduce(into: []) { $0.formUnion($1.all) }
  }

  private static func stems(of note: IndexedNote) -> Set<FoldedName> {
    [FoldedName(note.location.stem), FoldedName(note.location.fileName)]
  }
}
