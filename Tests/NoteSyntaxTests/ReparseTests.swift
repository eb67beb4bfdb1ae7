import Testing
import TextModel

@testable import NoteSyntax

/// Invariant 2 of ARCHITECTURE.md: a tree after edits equals a fresh parse, and so does all that is derived from it.
@Suite struct ReparseTests {
  @Test(arguments: EditSeed.all)
  func editsEqualFreshParse(_ seed: EditSeed) throws {
    var random = SplitMix(seed: seed.number)
    var text = SourceText(seed.note)
    var tree = seed.parse(text)
    #expect(text.count > 40)
    for step in 0..<seed.edits {
      let edit = EditSeed.edit(of: text, &random)
      var next = text
      next.apply(edit)
      let edited = tree.reparsed(edit, text: next)
      let fresh = NoteTree.parse(next, dialect: seed.dialect)
      if let difference = TreeComparison.difference(edited, fresh) {
        Issue.record("step \(step) of seed \(seed.number), \(difference), after \(edit) in \(text.utf8.count) bytes")
        return
      }
      text = next
      tree = edited
      if text.count > max(2_000, seed.note.utf8.count * 2) {
        text = SourceText(seed.note)
        tree = seed.parse(text)
      }
    }
  }

  @Test func changedDefinitionReachesDistantReferences() {
    let before = SourceText("[a] and [b]\n\ntext\n\n[a]: /x\n")
    let tree = NoteTree.parse(before, dialect: .markdown)
    #expect(tree.links.map(\.target) == ["/x"])
    let edit = TextEdit(range: before.count..<before.count, replacement: "[b]: /y\n")
    var after = before
    after.apply(edit)
    #expect(tree.reparsed(edit, text: after).links.map(\.target) == ["/x", "/y"])
  }

  /// In paragraphs, and in one list, one list of one item, one quote, a list in a quote.
  @Test(arguments: [
    ("", "", "\n\n"), ("", "- ", "\n"), ("- a\n", "  1. ", "\n"), ("", "> ", "\n>\n"), ("", "> - ", "\n"),
  ])
  func editKeepsUntouchedSegments(_ shape: (head: String, start: String, end: String)) {
    let note = shape.head + (0..<400).map { "\(shape.start)段落 \($0) 里有 $x_{\($0)}$。\(shape.end)" }.joined()
    let text = SourceText(note)
    let tree = NoteTree.parse(text, dialect: .markdown)
    let edit = TextEdit(range: 2_000..<2_000, replacement: "a")
    var next = text
    next.apply(edit)
    let edited = tree.reparsed(edit, text: next)
    let kept = Set(tree.segments.map(ObjectIdentifier.init)).intersection(edited.segments.map(ObjectIdentifier.init))
    #expect(tree.segments.count > 8)
    #expect(kept.count >= tree.segments.count - 3)
  }
}
