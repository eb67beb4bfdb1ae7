package import NoteIndex
import NoteSyntax

extension Workspace {
  /// The concept that a place names: a link's target, which is a note's start or one of its headings.
  package func definition(at place: NotePlace) -> Definition? {
    let definitions = index.definitions(in: place.note)
    if place.range.isEmpty { return definitions.first }
    return definitions.first { place.range.overlaps($0.range) || place.range.contains($0.range.lowerBound) }
  }

  /// What a mention may mean, the best sense first. A concept that is named several times in one section (heading,
  /// front matter, first sentence) is one sense.
  package func senses(of mention: Mention, in id: NoteID) -> [Definition] {
    var seen: Set<NotePlace> = []
    return index.definitions(of: mention, in: id).filter { definition in
      (configuration.usesHandbook || definition.root != .handbook) && seen.insert(section(of: definition)).inserted
    }
  }

  /// The section that explains a concept; front matter speaks for the note's first one.
  package func section(of definition: Definition) -> NotePlace {
    guard let note = index[definition.note] else { return NotePlace(note: definition.note, range: definition.range) }
    let heading = note.heading(at: definition.range.lowerBound) ?? note.headings.first
    return NotePlace(note: definition.note, range: heading?.range ?? 0..<0)
  }
}
