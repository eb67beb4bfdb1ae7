import TextModel

/// Puts together the concepts that a note defines: its headings' with their sections, its sentences', its front matter's.
enum ConceptCollector {
  static func concepts(of tree: NoteTree) -> [ConceptDefinition] {
    let sections = Dictionary(
      tree.headings.map { ($0.range.lowerBound, $0.sectionRange) }, uniquingKeysWith: { first, _ in first })
    var all: [ConceptDefinition] = []
    for (kept, start) in zip(tree.segmentFacts, tree.starts) {
      for concept in kept.facts.concepts {
        var concept = concept.shifted(by: start)
        if concept.source == .heading, concept.aliases.isEmpty, HeadingTerm.isFieldWord(concept.name),
          !namesSubject(concept, tree)
        {
          continue
        }
        if concept.source == .heading, let section = sections[concept.bodyRange.lowerBound] {
          concept.bodyRange = section
        }
        all.append(concept)
      }
    }
    guard let matter = tree.frontMatter,
      let declared = declared(matter, tree, firstName: all.first { $0.source == .heading })
    else { return all }
    return [declared] + all
  }

  /// Whether a heading that is a section's word (推理, 参数) is the note's title, or a thing in an enumeration (`（1）参数`).
  private static func namesSubject(_ concept: ConceptDefinition, _ tree: NoteTree) -> Bool {
    if let title = tree.headings.first, title.level == 1, title.range.lowerBound == concept.bodyRange.lowerBound {
      return true
    }
    guard HeadingTerm.isFieldThing(concept.name) else { return false }
    let number = tree.text.utf8[concept.bodyRange.lowerBound..<concept.range.lowerBound].drop {
      $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: " ")
    }
    return number.first == UInt8(ascii: "(") || number.starts(with: "（".utf8)
  }

  /// `title:` with `aliases:`; aliases alone belong to the first heading's concept, or stand for themselves.
  private static func declared(
    _ matter: FrontMatter, _ tree: NoteTree, firstName: ConceptDefinition?
  ) -> ConceptDefinition? {
    var aliases = matter.aliases.filter { !$0.text.isEmpty }
    let name: (text: String, range: Range<Int>)
    if let title = matter.title, !title.text.isEmpty {
      name = (title.text, title.range)
    } else if aliases.isEmpty {
      return nil
    } else if let firstName {
      name = (firstName.name, firstName.range)
    } else {
      let first = aliases.removeFirst()
      name = (first.text, first.range)
    }
    let match = matter["match"]?.values.first.flatMap { ConceptDefinition.Match(rawValue: $0.text) } ?? .standard
    return ConceptDefinition(
      source: .frontMatter, name: name.text, aliases: aliases.map(\.text), range: name.range,
      aliasRanges: aliases.map(\.range),
      bodyRange: matter.range.upperBound..<tree.text.count, match: match, declaredAliasCount: aliases.count)
  }
}
