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
    for note in notes { noteMap[note.id] = note }
    let notes = notes.filter { noteMap[$0.id] === $0 }
    for note in notes {
      paths.insert(note)
      labels.update(nil, note)
    }
    paths.insertLinks(of: notes)
    var given: [(name: FoldedName, by: Giver)] = []
    for note in notes { Self.forEachName(of: note) { given.append(($0, $1)) } }
    // In order of the names those of one name stand together.
    given.sort { $0.name < $1.name }
    var entries: [NameEntry] = []
    var start = 0
    while start < given.count {
      let name = given[start].name
      var end = start + 1
      while end < given.count, given[end].name == name { end += 1 }
      if let entry = entry(name, given[start..<end].map(\.by)) { entries.append(entry) }
      start = end
    }
    names = NameTable(sorted: entries)
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
      let others = (names.entry(name)?.definitions ?? []).filter { $0.note != old?.id }
      changes.append((name, entry(name, others.flatMap { givers($0, of: name) } + (after[name] ?? []))))
    }
    names.update(changes)
  }

  /// One of a concept's spellings, by which it gives a name.
  private struct Giver {
    var definition: DefinitionID
    /// 0 for the concept's own name, else the alias before that place.
    var place: Int
  }

  /// The folded names of a note, each with the spellings that give it.
  private static func names(of note: IndexedNote) -> [FoldedName: [Giver]] {
    var out: [FoldedName: [Giver]] = [:]
    forEachName(of: note) { out[$0, default: []].append($1) }
    return out
  }

  private static func forEachName(of note: IndexedNote, _ body: (FoldedName, Giver) -> Void) {
    for index in note.concepts.indices {
      let definition = DefinitionID(note: note.id, concept: index)
      func give(_ spelling: String, at place: Int) {
        let name = FoldedName(spelling)
        if !name.isEmpty { body(name, Giver(definition: definition, place: place)) }
      }
      give(note.concepts[index].name, at: 0)
      for (place, alias) in note.concepts[index].aliases.enumerated() { give(alias, at: place + 1) }
    }
  }

  /// The spellings by which a concept gives a name.
  private func givers(_ definition: DefinitionID, of name: FoldedName) -> [Giver] {
    guard let note = noteMap[definition.note], let concept = note.concepts[at: Int(definition.concept)] else {
      return []
    }
    return ([concept.name] + concept.aliases).enumerated().filter { FoldedName($0.element) == name }
      .map { Giver(definition: definition, place: $0.offset) }
  }

  private func entry(_ name: FoldedName, _ givers: [Giver]) -> NameEntry? {
    let given = givers.compactMap(giving)
    let hasCase = name.utf8.contains { $0 &- 0x61 < 26 }
    let spellings = hasCase ? given.count == 1 ? [given[0].spelling] : Set(given.map(\.spelling)).sorted() : []
    var definitions: [DefinitionID] = []
    // One concept's spellings stand together.
    for giver in givers where giver.definition != definitions.last { definitions.append(giver.definition) }
    return NameEntry(
      name: name, definitions: definitions, spellings: spellings, traits: NameRules.traits(of: name, given: given))
  }

  private func giving(_ giver: Giver) -> NameRules.Giving? {
    guard let note = noteMap[giver.definition.note] else { return nil }
    let (concepts, index, place) = (note.concepts, Int(giver.definition.concept), giver.place)
    guard index < concepts.count, place <= concepts[index].aliases.count else { return nil }
    return NameRules.Giving(
      spelling: place == 0 ? concepts[index].name : concepts[index].aliases[place - 1],
      isHandbook: note.location.root.kind == .handbook, isExact: concepts[index].match == .exact,
      isLinkOnly: concepts[index].match == .linkOnly,
      isDeclared: place > 0 && place <= concepts[index].declaredAliasCount)
  }
}

extension Array {
  /// The element at an index, if there is one.
  subscript(at index: Int) -> Element? { indices.contains(index) ? self[index] : nil }
}
