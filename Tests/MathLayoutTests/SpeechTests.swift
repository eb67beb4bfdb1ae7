import MathSyntax
import Testing

@testable import MathLayout

@Suite("Words")
struct SpeechTests {
  @Test("Formulas are said as one would read them to another person")
  func expectations() {
    let corpus = LayoutCorpus("words.txt")
    #expect(corpus.entries.count >= 30)
    let words = corpus.entries.map { entry in
      let tree = MathParser.parse(Array(entry.formula.utf8))
      return [Speech.render(tree, language: .english), Speech.render(tree, language: .chinese)]
    }
    if LayoutCorpus.isUpdating { return corpus.write(words) }
    for (entry, words) in zip(corpus.entries, words) { #expect(words == entry.expectation, "\(entry.formula)") }
  }

  @Test("Words hold no backslash and no double blank", arguments: LayoutTests.files.map(\.0))
  func clean(_ file: String) {
    for entry in LayoutCorpus(file).entries where file != "broken.txt" {
      for language in [Speech.Language.english, .chinese] {
        let words = Speech.render(MathParser.parse(Array(entry.formula.utf8)), language: language)
        #expect(!words.isEmpty && !words.contains("\\") && !words.contains("  "), "\(entry.formula)")
      }
    }
  }
}
