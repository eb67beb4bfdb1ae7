import NoteSyntax
package import TextModel

extension WorkspaceIndex {
  /// Whether some note gives the name.
  package func isName(_ name: FoldedName) -> Bool { names.entry(name) != nil }

  /// The concepts that a name may mean at a place, the best first: the sense of the place's own section, the own note's,
  /// other notes' from near to far, the handbook's.
  package func definitions(of name: FoldedName, from id: NoteID, at offset: Int) -> [Definition] {
    guard let entry = names.entry(name) else { return [] }
    let here = noteMap[id]
    var seen: Set<DefinitionID> = []
    let ranked = entry.definitions.compactMap { definition -> (Rank, Definition)? in
      guard let note = noteMap[definition.note], let written = Definition(definition, in: note) else { return nil }
      let found = leading(written, in: note)
      guard seen.insert(found.id).inserted else { return nil }
      return (rank(found, name, in: note, from: here, at: offset), found)
    }
    return ranked.sorted { $0.0 < $1.0 }.map(\.1)
  }

  /// The heading that a definition belongs to: a sentence inside its section says again what the heading names, and front
  /// matter gives the note's heading more names.
  private func leading(_ definition: Definition, in note: IndexedNote) -> Definition {
    guard definition.source != .heading else { return definition }
    let name = FoldedName(definition.name)
    let index = note.concepts.firstIndex { concept in
      concept.source == .heading && FoldedName(concept.name) == name
        && (definition.source == .frontMatter || concept.bodyRange.contains(definition.range.lowerBound))
    }
    return index.flatMap { Definition(DefinitionID(note: note.id, concept: $0), in: note) } ?? definition
  }

  /// The concepts that a mention may mean, the best first.
  package func definitions(of mention: Mention, in id: NoteID) -> [Definition] {
    definitions(of: mention.name, from: id, at: mention.range.lowerBound)
  }

  /// The concept whose name stands at an offset of the note that defines it.
  package func definition(in id: NoteID, at offset: Int) -> Definition? {
    guard let note = noteMap[id] else { return nil }
    let index = note.concepts.firstIndex { concept in
      ([concept.range] + concept.aliasRanges).contains { $0.lowerBound <= offset && offset <= $0.upperBound }
    }
    return index.flatMap { Definition(DefinitionID(note: id, concept: $0), in: note) }
  }

  /// All concepts of a note, in its order.
  package func definitions(in id: NoteID) -> [Definition] {
    guard let note = noteMap[id] else { return [] }
    return note.concepts.indices.compactMap { Definition(DefinitionID(note: id, concept: $0), in: note) }
  }

  /// Where other notes of the user's own are called what a note's title or declared alias says.
  package func duplicates(of definition: Definition) -> [Definition] {
    guard isTitle(definition.id) else { return [] }
    // Not ranked: a note may have thousands of equal headings, each of which is asked about.
    let named = names.entry(FoldedName(definition.name))?.definitions ?? []
    return named.compactMap { id -> Definition? in
      guard id.note != definition.note, let note = noteMap[id.note], note.location.root.kind == .workspace, isTitle(id)
      else { return nil }
      return Definition(id, in: note)
    }.sorted { ($0.note, $0.range.lowerBound) < ($1.note, $1.range.lowerBound) }
  }

  /// Whether a concept is what its whole note is called: in front matter, or by a heading of level 1 that begins it.
  private func isTitle(_ id: DefinitionID) -> Bool {
    guard let note = noteMap[id.note], let concept = note.concepts[at: Int(id.concept)] else { return false }
    if concept.source == .frontMatter { return true }
    guard concept.source == .heading, id.concept == 0, let heading = note.headings.first else { return false }
    return heading.level == 1 && heading.nameRange.overlaps(concept.range)
  }

  // MARK: Ranking

  private struct Rank: Comparable {
    var parts: [Int]
    var path: String

    static func < (left: Rank, right: Rank) -> Bool {
      for (one, two) in zip(left.parts, right.parts) where one != two { return one < two }
      return left.path < right.path
    }
  }

  private func rank(
    _ definition: Definition, _ name: FoldedName, in note: IndexedNote, from here: IndexedNote?, at offset: Int
  ) -> Rank {
    let isOwn = note.id == here?.id
    let isTitle = definition.source == .heading || definition.source == .frontMatter
    let isFirstName = FoldedName(definition.name) == name
    return Rank(
      parts: [
        definition.root == .handbook ? 1 : 0,
        isOwn ? 0 : 1,
        isOwn ? sharedSection(of: offset, and: definition.range.lowerBound, in: note) : 0,
        isTitle ? 0 : 1,
        isFirstName ? 0 : 1,
        here.map { distance($0.location, note.location) } ?? 0,
        note.location.root.index,
      ], path: note.location.path + String(UnicodeScalar(1)) + padded(definition.range.lowerBound))
  }

  private func padded(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, 12 - digits.count)) + digits
  }

  /// The bytes of the smallest section that holds both places; the note's where none does.
  private func sharedSection(of one: Int, and two: Int, in note: IndexedNote) -> Int {
    let sections = note.headings.lazy.map { $0.range.lowerBound..<max($0.range.upperBound, $0.sectionRange.upperBound) }
    return sections.filter { $0.contains(one) && $0.contains(two) }.map(\.count).min() ?? note.text.count
  }

  /// How many folders lie between two notes.
  private func distance(_ one: NoteLocation, _ two: NoteLocation) -> Int {
    if one.root != two.root { return 100 }
    let (left, right) = (one.folders, two.folders)
    let shared = zip(left, right).prefix { $0 == $1 }.count
    return left.count + right.count - 2 * shared
  }
}
