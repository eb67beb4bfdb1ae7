import NoteSyntax
import TextModel

/// An immutable snapshot of all notes and of what they give to each other: names, paths, anchors.
package struct WorkspaceIndex: Sendable {
  var noteMap = NoteMap()
  var names = NameTable()
  var paths = PathTable()
  var labels = LabelTable()
  private(set) var mentionTables = MentionTableCache()

  package init() {}

  /// The index of many notes at once. Notes are read apart from each other (`IndexedNote.init`), so that is the map of
  /// a map-reduce, and this the reduction.
  package init(_ notes: [IndexedNote]) {
    var given: [FoldedName: [DefinitionID]] = [:]
    for note in notes {
      noteMap[note.id] = note
      paths.insert(note)
      paths.updateLinks(nil, note)
      labels.update(nil, note)
    }
    for note in notes where noteMap[note.id] === note {
      for (name, concepts) in Self.names(of: note) {
        given[name, default: []] += concepts.map { DefinitionID(note: note.id, concept: $0) }
      }
    }
    names = NameTable(given.compactMap { entry($0.key, $0.value) })
  }

  package var notes: [IndexedNote] { noteMap.all }
  package var noteCount: Int { noteMap.count }
  package subscript(id: NoteID) -> IndexedNote? { noteMap[id] }

  /// The note at a place, if there is one.
  package func note(at location: NoteLocation) -> IndexedNote? { paths.note(at: location).flatMap { noteMap[$0] } }

  /// The index with a note new or in a new version. Names and paths are touched only where the summary or the place
  /// differs.
  package func replacing(_ note: IndexedNote) -> WorkspaceIndex { replacing(note.id, note) }

  /// The index without a note.
  package func removing(_ id: NoteID) -> WorkspaceIndex { replacing(id, nil) }

  /// The same index with the changes of names worked into the base. Answers stay the same; whoever holds the index
  /// calls this off its loop, and once `needsMerge`.
  package func merged() -> WorkspaceIndex {
    var index = self
    index.names = names.merged()
    return index
  }

  package var needsMerge: Bool { names.delta.trie.count > 512 }

  // MARK: Changes

  private static func giveSameNames(_ old: IndexedNote?, _ new: IndexedNote?) -> Bool {
    guard let old, let new else { return old?.concepts.isEmpty != false && new?.concepts.isEmpty != false }
    return old.givesSameNames(as: new)
  }

  private func replacing(_ id: NoteID, _ note: IndexedNote?) -> WorkspaceIndex {
    let old = noteMap[id]
    var index = self
    index.noteMap[id] = note
    let isMoved = old?.location != note?.location
    if isMoved {
      if let old { index.paths.remove(old) }
      if let note { index.paths.insert(note) }
    }
    if old?.linkKeys != note?.linkKeys { index.paths.updateLinks(old, note) }
    if old?.labels != note?.labels { index.labels.update(old, note) }
    let isHandbookChange = old?.location.root.kind != note?.location.root.kind
    if isHandbookChange || !Self.giveSameNames(old, note) { index.updateNames(old, note) }
    index.updateMentionTable(id, after: self)
    return index
  }

  /// Keeps the mention table, where there is one, with the notes in doubt that a change touches.
  private mutating func updateMentionTable(_ id: NoteID, after old: WorkspaceIndex) {
    guard var table = old.mentionTables.kept, let changes = names.version.changes(since: old.names.version) else {
      mentionTables = MentionTableCache()
      return
    }
    table.doubt([id])
    // Each changed name costs a look at every note: of many, a new table costs less.
    guard changes.count <= 32 else {
      mentionTables = MentionTableCache()
      return
    }
    if !changes.isEmpty {
      let sought = changes.flatMap(IndexedNote.changeKeys(of:))
      table.doubt(noteMap.filter { note in sought.contains { note.words.mayHold(keys: $0) } }.map(\.id))
    }
    mentionTables = MentionTableCache(table.isWorn ? nil : table)
  }

  private mutating func updateNames(_ old: IndexedNote?, _ new: IndexedNote?) {
    let before = old.map(Self.names) ?? [:]
    let after = new.map(Self.names) ?? [:]
    var changes: [(name: FoldedName, entry: NameEntry?)] = []
    for name in Set(before.keys).union(after.keys) {
      var definitions = names.entry(name)?.definitions ?? []
      if let old { definitions.removeAll { $0.note == old.id } }
      if let new { definitions += (after[name] ?? []).map { DefinitionID(note: new.id, concept: $0) } }
      changes.append((name, entry(name, definitions)))
    }
    names.update(changes)
  }

  /// The folded names of a note, each with the concepts that bear it.
  private static func names(of note: IndexedNote) -> [FoldedName: [Int]] {
    var out: [FoldedName: [Int]] = [:]
    for (index, concept) in note.concepts.enumerated() {
      if concept.aliases.isEmpty {
        let name = FoldedName(concept.name)
        if !name.isEmpty { out[name, default: []].append(index) }
        continue
      }
      for name in Set(([concept.name] + concept.aliases).map(FoldedName.init)) where !name.isEmpty {
        out[name, default: []].append(index)
      }
    }
    return out
  }

  private func entry(_ name: FoldedName, _ definitions: [DefinitionID]) -> NameEntry? {
    var given: [NameRules.Giving] = []
    for definition in definitions {
      guard let note = noteMap[definition.note],
        let concept = note.concepts[at: Int(definition.concept)]
      else { continue }
      // A concept of one name is here for that.
      for (index, spelling) in ([concept.name] + concept.aliases).enumerated()
      where concept.aliases.isEmpty || FoldedName(spelling) == name {
        given.append(
          .init(
            spelling: spelling, isHandbook: note.location.root.kind == .handbook, isExact: concept.match == .exact,
            isLinkOnly: concept.match == .linkOnly, isDeclared: index > 0 && index <= concept.declaredAliasCount))
      }
    }
    let hasCase = name.utf8.contains { $0 &- 0x61 < 26 }
    let spellings = hasCase ? given.count == 1 ? [given[0].spelling] : Set(given.map(\.spelling)).sorted() : []
    return NameEntry(
      name: name, definitions: definitions, spellings: spellings, traits: NameRules.traits(of: name, given: given))
  }
}

extension Array {
  /// The element at an index, if there is one.
  subscript(at index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
