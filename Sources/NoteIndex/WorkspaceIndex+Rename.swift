import NoteSyntax
package import TextModel

/// A place that a concept's new name is written to.
package struct RenameSite: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// Where the name is given: a heading, an alias, a definition.
    case definition
    /// A link that calls the concept by the name.
    case link
    /// A strict mention without a link: it needs the user's consent.
    case mention
  }

  package var place: NotePlace
  package var kind: Kind
}

extension WorkspaceIndex {
  /// The places of a name's renaming in the user's own notes. Loose mentions, and those in titles, are left alone.
  package func renameSites(of name: FoldedName, meaning definition: Definition) -> [RenameSite] {
    var sites: [RenameSite] = []
    var taken: Set<NotePlace> = []
    func add(_ note: IndexedNote, _ range: Range<Int>, _ kind: RenameSite.Kind) {
      let place = NotePlace(note: note.id, range: range)
      if note.location.root.kind == .workspace, taken.insert(place).inserted {
        sites.append(RenameSite(place: place, kind: kind))
      }
    }
    for found in definitions(of: name, from: definition.note, at: definition.range.lowerBound) {
      guard let note = noteMap[found.note], let concept = note.concepts[at: Int(found.id.concept)] else { continue }
      for (spelling, range) in zip([concept.name] + concept.aliases, [concept.range] + concept.aliasRanges)
      where FoldedName(spelling) == name {
        add(note, range, .definition)
      }
    }
    for (note, link) in links(to: definition) {
      if let range = link.anchorRange, let anchor = link.anchor, FoldedName(anchor) == name { add(note, range, .link) }
      if FoldedName(link.target) == name { add(note, link.targetRange, .link) }
      if let display = link.display, FoldedName(note.text.string(in: display)) == name { add(note, display, .link) }
    }
    let written = Dictionary(grouping: sites, by: \.place.note)
    for note in notes(holdingAnyOf: [name]) {
      for mention in mentions(in: note)
      where mention.name == name && mention.strict && !mention.isFixed && !mention.linked {
        if written[note.id]?.contains(where: { $0.place.range.overlaps(mention.range) }) != true {
          add(note, mention.range, .mention)
        }
      }
    }
    return sites.sorted { ($0.place.note, $0.place.range.lowerBound) < ($1.place.note, $1.place.range.lowerBound) }
  }
}
