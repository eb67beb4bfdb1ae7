import Testing
import TextModel

@testable import NoteSyntax

/// Input made to hurt: a tree, no crash, and no more work than its bytes ask for.
@Suite struct BadInputTests {
  @Test(arguments: BadInput.all)
  func hasTree(_ input: BadInput) {
    for dialect in NoteDialect.allCases {
      let text = SourceText(input.text)
      let tree = NoteTree.parse(text, dialect: dialect)
      #expect(tree.segments.reduce(0) { $0 + $1.count } == text.count)
      #expect(NestingCheck.fault(in: tree) == nil)
      if dialect == .markdown { #expect(tree.prose.allSatisfy { $0.range.upperBound <= text.count }) }
    }
  }

  /// Every file of the shared corpora: its segments are the file, byte for byte, and blocks nest.
  @Test func corporaRoundTrip() {
    guard let shared = TestFiles.shared else {
      #expect(!TestFiles.mustHaveShared)
      return
    }
    let paths = CorpusFiles.notes(under: shared + "/corpora") + CorpusFiles.notes(under: shared + "/seed")
    #expect(paths.count > 100)
    for path in paths {
      guard let bytes = TestFiles.bytes(path) else { continue }
      let tree = NoteTree.parse(SourceText(utf8: bytes), dialect: path.hasSuffix(".txt") ? .bracketText : .markdown)
      var joined = 0
      for (segment, start) in zip(tree.segments, tree.starts) {
        #expect(start == joined)
        joined += segment.count
      }
      #expect(joined == bytes.count, "\(path)")
      #expect(NestingCheck.fault(in: tree) == nil, "\(path)")
    }
  }
}
