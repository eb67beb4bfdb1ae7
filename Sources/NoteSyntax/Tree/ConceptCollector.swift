/// Puts together the concepts that a note defines.
enum ConceptCollector {
  static func concepts(of tree: NoteTree) -> [ConceptDefinition] {
    var all: [ConceptDefinition] = []
    for (segment, start) in zip(tree.segments, tree.starts) {
      for concept in tree.facts(of: segment, at: start).concepts { all.append(concept.shifted(by: start)) }
    }
    return all
  }
}
