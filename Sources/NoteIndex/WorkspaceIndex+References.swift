import NoteSyntax
import TextModel

/// A place that refers to a concept.
package struct ConceptReference: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// Where the concept's name is given.
    case definition
    case link
    case strictMention
    case looseMention
  }

  package var place: NotePlace
  package var kind: Kind
}

extension WorkspaceIndex {
  /// Every place that refers to a concept, by notes and places: definitions of its names, links, mentions.
  package func references(to definition: Definition) -> [ConceptReference] {
    let names = Set(definition.names)
    // Compared with each mention of many notes: of so few names that is cheaper than a hash.
    let sought = Array(names)
    var all: [ConceptReference] = []
    var taken: Set<NotePlace> = []
    func add(_ place: NotePlace, _ kind: ConceptReference.Kind) {
      if taken.insert(place).inserted { all.append(ConceptReference(place: place, kind: kind)) }
    }
    for name in names {
      for found in definitions(of: name, from: definition.note, at: definition.range.lowerBound) {
        add(NotePlace(note: found.note, range: found.range), .definition)
      }
    }
    for (note, link) in links(to: definition) {
      let range = link.display ?? (link.targetRange.isEmpty ? link.range : link.targetRange)
      add(NotePlace(note: note.id, range: range), .link)
    }
    for note in notes(holdingAnyOf: names) {
      let mentions = mentions(in: note)
      for index in mentions.indices where sought.contains(mentions.records[index].name) {
        let mention = mentions[index]
        add(NotePlace(note: note.id, range: mention.range), mention.strict ? .strictMention : .looseMention)
      }
    }
    return sorted(all)
  }

  /// The notes that may mention one of the names; the others do not.
  func notes(holdingAnyOf names: Set<FoldedName>) -> [IndexedNote] {
    mentionTables.table(of: self).candidates(for: names).compactMap { noteMap[$0] }
  }

  /// The links that lead to a concept: to its heading, by its name, or, where it is the note's title, to its note.
  func links(to definition: Definition) -> [(IndexedNote, Link)] {
    guard let home = noteMap[definition.note] else { return [] }
    let keys = Array(Set((definition.names + [FoldedName(home.location.stem)]).map(LinkKey.init)))
    let isTitle = definition.source == .frontMatter || home.concepts.first?.range == definition.range
    var found: [(IndexedNote, Link)] = []
    for id in paths.linkers(of: keys).union([home.id]) {
      guard let note = noteMap[id] else { continue }
      for (index, called) in note.linkKeys.enumerated() {
        let isCalled = called.isAny(of: keys)
        guard isCalled || id == home.id && note.links.mayLackTarget(index) else { continue }
        let link = note.links[index]
        guard isCalled || link.target.isEmpty && link.kind != .footnote,
          case .place(let place) = resolve(link, in: id), place.note == home.id
        else { continue }
        let isHere = place.range == definition.range || definition.source == .heading && covers(place, definition, home)
        if isHere || isTitle && place.range.isEmpty && id != home.id { found.append((note, link)) }
      }
    }
    return found
  }

  private func covers(_ place: NotePlace, _ definition: Definition, _ note: IndexedNote) -> Bool {
    guard !place.range.isEmpty, let heading = note.headings.first(where: { $0.nameRange == place.range }) else {
      return false
    }
    return heading.range.overlaps(definition.range)
  }

  private func sorted(_ references: [ConceptReference]) -> [ConceptReference] {
    let paths = Dictionary(
      uniqueKeysWithValues: Set(references.map(\.place.note)).map { ($0, noteMap[$0]?.location) })
    return references.sorted { left, right in
      if left.place.note != right.place.note, let one = paths[left.place.note] ?? nil,
        let two = paths[right.place.note] ?? nil
      {
        return (one.root, one.path) < (two.root, two.path)
      }
      return (left.place.range.lowerBound, left.place.range.upperBound)
        < (right.place.range.lowerBound, right.place.range.upperBound)
    }
  }
}
