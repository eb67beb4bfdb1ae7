import MathEngine
import MathNumerics
import MathSyntax
import Testing

@Suite struct BuiltinTests {
  /// Every entry's example has the value that the entry states.
  @Test(arguments: Builtins.all.map { [$0.names[0], $0.example.formula, $0.example.value] })
  func exampleHoldsAsStated(_ entry: [String]) {
    let environment = Environment()
    let result = Evaluator(environment: environment).value(of: Resolver(scope: environment).resolve(entry[1]))
    switch result {
    case .success(let value): #expect(ValueFormatter().text(value) == entry[2])
    case .failure(let fault): Issue.record("\(fault.code.rawValue): \(fault.message.text)")
    }
  }

  /// An entry says what it is in both languages, where it is from, and has a name of its own.
  @Test func entriesAreWhole() {
    var names: Set<String> = []
    for builtin in Builtins.all {
      for name in builtin.names + builtin.symbols {
        #expect(names.insert(name).inserted, "\(name) stands twice")
      }
      #expect(builtin.sentence.hasSuffix(".") && builtin.sentenceInChinese.hasSuffix("。"), "\(builtin.names[0])")
      #expect(!builtin.signature.isEmpty && !builtin.source.isEmpty, "\(builtin.names[0])")
    }
    #expect(names.count > 200)
  }

  /// Wrong arguments to any entry are a fault at the call, never a trap and never a value of NaN.
  @Test(arguments: Builtins.all.map(\.names[0]))
  func takesWrongArgumentsCalmly(_ name: String) {
    guard let builtin = Builtins.entry(name), !name.hasSuffix("_") else { return }
    let environment = Environment()
    let bad = [
      "0", "-1", "10^{30}", "[]", "\\{1\\}", "[1,2]", "\\begin{pmatrix}1&2\\\\2&4\\end{pmatrix}", "\\infty", "i", "I_2",
    ]
    for text in bad {
      for count in builtin.arity.lowerBound...min(builtin.arity.upperBound, builtin.arity.lowerBound + 1) {
        let arguments = Array(repeating: text, count: count).joined(separator: ",")
        let formula = Resolver(scope: environment).resolve("\\operatorname{\(name)}(\(arguments))")
        switch Evaluator(environment: environment).value(of: formula) {
        case .failure(let fault): #expect(fault.range.upperBound <= formula.tree.source.count)
        case .success(let value):
          #expect(numbers(value)?.contains(where: \.isNaN) != true, "\(name)(\(arguments))")
        }
      }
    }
  }
}
