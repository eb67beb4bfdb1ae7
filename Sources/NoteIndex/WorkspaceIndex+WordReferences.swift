package import NoteSyntax

extension WorkspaceIndex {
  /// What a reference in words points at; nil where that is not certain.
  package func target(of reference: WordReference, in id: NoteID) -> NotePlace? {
    guard let note = noteMap[id] else { return nil }
    return WordReferenceResolver(index: self, note: note).target(of: reference).map { NotePlace(note: id, range: $0) }
  }

  /// The reference in words at an offset.
  package func wordReference(in id: NoteID, at offset: Int) -> WordReference? {
    noteMap[id]?.wordReferences.first { $0.range.lowerBound <= offset && offset <= $0.range.upperBound }
  }
}
