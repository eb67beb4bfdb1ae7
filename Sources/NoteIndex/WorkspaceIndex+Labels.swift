/// Labels are a note's own; a name that the note does not give is looked for in the others.
extension WorkspaceIndex {
  /// What a label names, as a note sees it.
  package func marks(ofLabel name: String, from id: NoteID) -> [(note: NoteID, mark: EquationMark)] {
    let own = noteMap[id].map { marks(ofLabel: name, in: $0) } ?? []
    if !own.isEmpty { return own }
    let givers = labels.givers(of: name).compactMap { noteMap[$0] }
    return givers.sorted { ($0.location.root, $0.location.path) < ($1.location.root, $1.location.path) }
      .flatMap { marks(ofLabel: name, in: $0) }
  }

  /// The references in all notes that lead to what the label names for a note.
  package func uses(ofLabel name: String, from id: NoteID) -> [NotePlace] {
    let homes = Set(marks(ofLabel: name, from: id).map(\.note))
    let users = labels.users(of: name).filter { user in
      user == id || !homes.isDisjoint(with: marks(ofLabel: name, from: user).map(\.note))
    }
    return users.sorted().flatMap { user in
      (noteMap[user]?.labels.uses ?? []).filter { $0.name == name }.map { NotePlace(note: user, range: $0.range) }
    }
  }

  private func marks(ofLabel name: String, in note: IndexedNote) -> [(note: NoteID, mark: EquationMark)] {
    note.labels.marks.filter { $0.kind == .label && $0.name == name }.map { (note.id, $0) }
  }
}
