package import NoteSyntax

extension WorkspaceIndex {
  /// What a reference in words points at, in the note that holds it; nil where that is not certain.
  ///
  /// - Parameter tree: The note's own, which knows its formulas and pictures.
  package func target(of reference: WordReference, in id: NoteID, _ tree: NoteTree) -> NotePlace? {
    WordReferenceResolver(index: self, tree: tree, labels: labels(of: id, tree)).target(of: reference)
      .map { NotePlace(note: id, range: $0) }
  }

  /// The references in words of a note that point at the same thing.
  package func wordReferences(to place: NotePlace, _ tree: NoteTree) -> [WordReference] {
    let resolver = WordReferenceResolver(index: self, tree: tree, labels: labels(of: place.note, tree))
    return tree.wordReferences.filter { resolver.target(of: $0) == place.range }
  }

  private func labels(of id: NoteID, _ tree: NoteTree) -> NoteLabels { noteMap[id]?.labels ?? NoteLabels(of: tree) }
}
