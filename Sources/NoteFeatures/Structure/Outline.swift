package import NoteSyntax

/// The headings of a note as a tree: what an editor shows as symbols of the document.
package struct Outline: Sendable, Equatable {
  package var name: String
  /// The heading with its section.
  package var range: Range<Int>
  package var nameRange: Range<Int>
  package var children: [Outline]

  /// The outline of a note, in source order. A heading is a child of the last one before it of a higher level.
  package static func of(_ tree: NoteTree) -> [Outline] {
    var index = 0
    return siblings(tree.headings, from: &index, below: 0)
  }

  /// Reads headings deeper than `level`; each call takes in one subtree's siblings, so depth is that of the levels.
  private static func siblings(_ headings: [Heading], from index: inout Int, below level: Int) -> [Outline] {
    var found: [Outline] = []
    while index < headings.count, headings[index].level > level {
      let heading = headings[index]
      index += 1
      let children = siblings(headings, from: &index, below: heading.level)
      // An end inside its child's would make clients drop the child (LSP 3.17, `DocumentSymbol.range`).
      let end = max(heading.sectionRange.upperBound, children.last?.range.upperBound ?? 0)
      found.append(
        Outline(
          name: heading.name, range: heading.range.lowerBound..<end, nameRange: heading.nameRange, children: children))
    }
    return found
  }
}
