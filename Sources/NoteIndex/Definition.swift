package import NoteSyntax
package import TextModel

/// A concept where a note defines it, as seen from some other place.
package struct Definition: Sendable, Hashable {
  package let id: DefinitionID
  package let name: String
  package let aliases: [String]
  package let source: ConceptDefinition.Source
  /// Where the name stands, in bytes of the note.
  package let range: Range<Int>
  /// The text that explains the concept.
  package let bodyRange: Range<Int>
  package let root: NoteRoot.Kind

  package var note: NoteID { id.note }
  /// The names by which the concept is mentioned, folded.
  package var names: [FoldedName] { ([name] + aliases).map(FoldedName.init).filter { !$0.isEmpty } }

  init?(_ id: DefinitionID, in note: IndexedNote) {
    guard let concept = note.concepts[at: Int(id.concept)] else { return nil }
    self.id = id
    name = concept.name
    aliases = concept.aliases
    source = concept.source
    range = concept.range
    bodyRange = concept.bodyRange
    root = note.location.root.kind
  }
}
