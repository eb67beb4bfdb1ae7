package import NoteIndex
import NoteSyntax

extension Workspace {
  /// The concept that a place names: a link's target, which is a note's start or one of its headings.
  package func definition(at place: NotePlace) -> Definition? {
    let definitions = index.definitions(in: place.note)
    if place.range.isEmpty { return definitions.first }
    return definitions.first { place.range.overlaps($0.range) || place.range.contains($0.range.lowerBound) }
  }
}
