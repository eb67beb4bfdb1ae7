import MathEngine
import Testing

@testable import NoteFeatures

/// What the math targets say has a Chinese form, all of it, and nothing else is in the book.
@Suite struct PhrasebookTests {
  /// The targets whose words reach a person as faults and diagnostics.
  private static let literals: Set<String> = {
    ["MathSyntax", "MathEngine", "NoteMath"].reduce(into: []) { all, target in
      all.formUnion((try? SourceLiterals.of(target: target)) ?? [])
    }
  }()

  /// What the table of built-ins says of its entries; both languages stand there.
  private static let sentences = Set(Builtins.all.flatMap { [$0.sentence, $0.sentenceInChinese] })

  @Test func everySentenceIsInTheBook() {
    let templates = Self.literals.filter { $0.hasSuffix(".") && $0.contains(" ") && !Self.sentences.contains($0) }
    #expect(templates.count > 250)
    #expect(templates.filter { Phrasebook.chinese[$0] == nil }.sorted() == [])
  }

  @Test func nothingElseIsInTheBook() {
    #expect(Phrasebook.chinese.keys.filter { !Self.literals.contains($0) }.sorted() == [])
    let parts = [Phrasebook.syntax, Phrasebook.values, Phrasebook.analysis, Phrasebook.probability]
    #expect(parts.map(\.count).reduce(0, +) == Phrasebook.chinese.count)
  }

  /// `A cross entropy`, `a set`: what stands in the blanks.
  @Test func everyTermHasAChineseForm() {
    let articles: Set = ["A", "An", "The", "This", "a", "an", "this", "two"]
    let terms = Self.literals.filter { literal in
      let words = literal.split(separator: " ")
      guard words.count > 1, articles.contains(String(words[0])) else { return false }
      return words.allSatisfy { $0 == "{0}" || $0.utf8.allSatisfy { UInt8(ascii: "A")...UInt8(ascii: "z") ~= $0 } }
    }
    #expect(terms.count > 25)
    #expect(terms.filter { Phrasebook.term($0) == $0 }.sorted() == [])
    for (english, chinese) in Phrasebook.terms { #expect(blanks(in: english) == blanks(in: chinese)) }
  }

  @Test func bothLanguagesUseTheSameArguments() {
    for (english, chinese) in Phrasebook.chinese {
      #expect(blanks(in: english) == blanks(in: chinese), "\(english)")
      #expect(chinese.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) }, "\(english)")
      #expect(chinese.hasSuffix("。"), "\(english)")
    }
  }

  @Test func everyBuiltinIsExplainedInBothLanguages() {
    for builtin in Builtins.all where !builtin.sentence.isEmpty || !builtin.sentenceInChinese.isEmpty {
      #expect(!builtin.sentence.isEmpty && !builtin.sentenceInChinese.isEmpty, "\(builtin.names[0])")
    }
  }

  @Test(arguments: [
    ("{0} takes a number, not {1}.", ["softmax", "a set"], "softmax 需要数，而不是集合。"),
    (
      "{0} takes two vectors of one length, not {1} and {2}.", ["A cross entropy", "2", "3"],
      "交叉熵需要两个等长的向量，这里长度为 2 和 3。"
    ),
    ("{0} takes {1} arguments, not {2}.", ["BLEU", "2 or more", "1"], "BLEU 需要至少 2 个参数，这里给了 1 个。"),
    ("{0} takes {1} arguments, not {2}.", ["Huber", "1 to 2", "3"], "Huber 需要 1 到 2 个参数，这里给了 3 个。"),
    ("There is no norm of {0}.", ["an array of shape 2×2×2"], "形状为 2×2×2 的数组没有范数。"),
    ("{0} is {1} and takes no arguments.", ["p", "a vector of length 3"], "p 是长度为 3 的向量，不带参数。"),
    ("{0} has no value here.", ["\\hat{y}"], "\\hat{y} 在此没有值。"),
    ("No sentence of {0}.", ["a set"], "No sentence of a set."),
  ])
  func argumentsStandInTheirPlaces(english: String, arguments: [String], chinese: String) {
    #expect(Phrasebook.words(english, arguments, in: .chinese) == chinese)
  }

  private func blanks(in template: String) -> Set<Int> {
    Set((0..<10).filter { template.contains("{\($0)}") })
  }
}
