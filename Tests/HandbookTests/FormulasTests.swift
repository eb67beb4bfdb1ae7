import Handbook
import MathSyntax
import NoteSyntax
import Testing
import TextModel

@Suite struct FormulasTests {
  @Test func everyFormulaParses() {
    var count = 0
    for page in Handbook.pages {
      let text = SourceText(utf8: page.bytes)
      for span in NoteTree.parse(text, dialect: .markdown).math {
        count += 1
        let source = span.pieces.flatMap { Array(page.utf8[$0]) }
        let tree = MathParser.parse(source)
        #expect(tree.diagnostics.isEmpty, "\(page.path): \(String(decoding: source, as: UTF8.self))")
        #expect(tree.isLossless)
      }
    }
    #expect(count > 1_400)
  }
}
