import Handbook
import MathEngine
import MathSyntax
import NoteSyntax
import Testing
import TextModel

/// A page's worked example: what its bindings bind, and what it then claims.
private struct Example {
  var environment = Environment()
  var claims: [String] = []
  var faults: [String] = []

  init(_ page: Page) {
    let tree = NoteTree.parse(SourceText(utf8: page.bytes), dialect: .markdown)
    let start = tree.headings.first { heading in heading.name == "示例" }?.range.lowerBound ?? page.utf8.count
    for span in tree.math where span.range.lowerBound > start {
      let source = String(decoding: page.utf8[span.content], as: UTF8.self)
      switch span.kind {
      case .inline: bind(source)
      case .display: claims.append(source)
      }
    }
  }

  private mutating func bind(_ source: String) {
    guard let equals = source.firstRange(of: " = ") else { return }
    let name = String(source[..<equals.lowerBound])
    let formula = Resolver(scope: environment).resolve(String(source[equals.upperBound...]), syntax: .latex)
    let evaluator = Evaluator(environment: environment)
    guard let key = NameKey.of(name, syntax: .latex) else { return faults.append("\(name) is no name") }
    switch evaluator.value(of: formula) {
    case .success(let value): environment[key] = value.asVector
    case .failure(let fault): faults.append("\(source): \(fault.message.text)")
    }
  }
}

@Suite struct ExamplesTests {
  /// Pages that tell apart, list or name, and compute nothing.
  static let withoutExample: Set = [
    "alibi-vs-rope.md", "auc-implementation.md", "bagging-vs-boosting.md", "batchnorm-in-nlp.md", "bloom.md",
    "chatgpt-outlook.md", "chatgpt.md", "code-pretraining.md", "document-title.md", "encoder-only.md",
    "gbdt-xgboost-lightgbm.md", "gpt-3.md", "gpt-4.md", "gpt.md", "instructgpt-pipeline.md", "instructgpt.md",
    "llama.md", "palm.md", "random-forest-vs-gbdt.md", "renn.md", "sgd-to-adam.md", "t5.md",
    "transformer-architecture.md", "why-multi-head.md",
  ]

  @Test(arguments: Handbook.pages.map(\.path))
  func everyExampleEvaluatesToTheValueItStates(path: String) throws {
    let page = try #require(Handbook.pages.first { $0.path == path })
    let example = Example(page)
    #expect(example.faults.isEmpty)
    #expect(example.claims.isEmpty == Self.withoutExample.contains(path))
    for claim in example.claims {
      let formula = Resolver(scope: example.environment).resolve(claim, syntax: .latex)
      let evaluator = Evaluator(environment: example.environment)
      guard case .success(.boolean(let isTrue)) = evaluator.value(of: formula) else {
        Issue.record("\(claim) claims nothing: \(evaluator.value(of: formula))")
        continue
      }
      #expect(isTrue, "\(claim)")
      #expect(formula.warnings.isEmpty && evaluator.warnings.isEmpty, "\(claim)")
    }
  }
}
