import MathSyntax
import Testing

@Suite("The grammar, case by case")
struct GrammarTests {
  /// What each file must hold at least: an emptied or missing file is a failure, not a pass.
  static let accepted = [
    ("scripts", 25), ("fractions", 20), ("delimiters", 25), ("letters", 35), ("environments", 20), ("decoration", 30),
    ("numbers", 12), ("unicode", 20), ("macros", 15), ("plain", 30),
  ]
  static let refused = [("faults", 55), ("invisible", 5)]

  @Test("What is right has its tree and no fault", arguments: accepted)
  func accepts(_ file: (name: String, leastCount: Int)) {
    let cases = check("Tests/Corpus/math/ok/\(file.name).txt", leastCount: file.leastCount)
    for entry in cases.entries {
      #expect(tree(entry).diagnostics.isEmpty, "\(entry.formula)")
    }
  }

  @Test("What is wrong has its fault, located, and a tree all the same", arguments: refused)
  func refuses(_ file: (name: String, leastCount: Int)) {
    let cases = check("Tests/Corpus/math/err/\(file.name).txt", leastCount: file.leastCount)
    for entry in cases.entries {
      #expect(!tree(entry).diagnostics.isEmpty, "\(entry.formula)")
    }
  }

  private func check(_ path: String, leastCount: Int) -> GrammarCases {
    let cases = GrammarCases(path)
    #expect(cases.entries.count >= leastCount, "\(path)")
    let answers = cases.entries.map { Self.answer(tree($0)) }
    if GrammarCases.isUpdating {
      cases.write(answers)
      return cases
    }
    for (entry, answer) in zip(cases.entries, answers) {
      #expect(answer == entry.expectation, "\(entry.formula)")
    }
    return cases
  }

  private func tree(_ entry: GrammarCases.Entry) -> MathTree {
    MathParser.parse(Array(entry.formula.utf8), notation: entry.header == "»plain" ? .plain : .latex)
  }

  /// The dump, then a line for each diagnostic: code, bytes, the text there, what else is told.
  static func answer(_ tree: MathTree) -> [String] {
    let faults = tree.diagnostics.map { diagnostic in
      let text = String(decoding: tree.source[diagnostic.range], as: UTF8.self)
      let related = diagnostic.related.map { " see \($0)" } ?? ""
      return "! \(diagnostic.code.rawValue) \(diagnostic.range) `\(text)` \(diagnostic.reason)\(related)"
    }
    return [tree.dump] + faults
  }
}
