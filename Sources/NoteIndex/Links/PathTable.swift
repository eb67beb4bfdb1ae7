import NoteSyntax
import TextModel

/// Notes by their places, and by the names that wiki links call them.
struct PathTable: Sendable {
  private var places: [NoteLocation: NoteID] = [:]
  private var stems: [FoldedName: [NoteID]] = [:]

  /// Notes by the names that their links call: a target's last part without its extension.
  private var callers: [LinkKey: NoteIDList] = [:]

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
    names.reduce(into: []) { $0.formUnion(callers[$1]?.ids ?? []) }
  }

  /// The links of notes whose links are not here yet.
  mutating func insertLinks(of notes: [IndexedNote]) {
    for note in notes.sorted(by: { $0.id < $1.id }) {
      for name in Self.called(by: note) { callers[name, default: NoteIDList()].insert(note.id) }
    }
  }

  mutating func updateLinks(_ old: IndexedNote?, _ new: IndexedNote?) {
    let before = Set(old.map(Self.called(by:)) ?? [])
    let after = Set(new.map(Self.called(by:)) ?? [])
    if let old {
      for name in before.subtracting(after) {
        callers[name]?.remove(old.id)
        if callers[name]?.ids.isEmpty == true { callers[name] = nil }
      }
    }
    if let new {
      for name in after.subtracting(before) { callers[name, default: NoteIDList()].insert(new.id) }
    }
  }

  /// The names that a note's links call, without doubles.
  private static func called(by note: IndexedNote) -> [LinkKey] {
    var keys: [LinkKey] = []
    keys.reserveCapacity(note.linkKeys.count * 2)
    for link in note.linkKeys { link.append(to: &keys) }
    keys.sort()
    var count = 0
    for key in keys where count == 0 || keys[count - 1] != key {
      keys[count] = key
      count += 1
    }
    return Array(keys.prefix(count))
  }

  private static func stems(of note: IndexedNote) -> Set<FoldedName> {
    [FoldedName(note.location.stem), FoldedName(note.location.fileName)]
  }
}
