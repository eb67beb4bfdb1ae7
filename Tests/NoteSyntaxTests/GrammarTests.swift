import Testing
import TextModel

@testable import NoteSyntax

/// Every example of `Grammar/Notes.md`.
@Suite struct GrammarTests {
  @Test(arguments: GrammarCase.all)
  func example(_ example: GrammarCase) {
    let tree = NoteTree.parse(SourceText(example.note), dialect: example.dialect)
    for kind in example.expected.keys.sorted() {
      #expect(GrammarCase.seen(kind, in: tree) == example.expected[kind], "\(kind) of line \(example.line)")
    }
  }

  @Test func examplesAreFound() {
    #expect(GrammarCase.all.count > 50)
  }
}
