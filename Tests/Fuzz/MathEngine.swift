// modules: TextModel MathSyntax MathNumerics MathEngine
import MathEngine
import MathSyntax

/// Reads and evaluates against a few bindings: no trap, spans inside the text, the same answer twice, within the budget.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: count))
  for notation in [MathNotation.latex, .plain] {
    let formula = Resolver(scope: environment).resolve(MathParser.parse(bytes, notation: notation))
    precondition((formula.term == nil) == (formula.fault != nil))
    precondition(formula.warnings.allSatisfy { isInside($0.range, count) })
    let budget = Budget(steps: 20_000)
    let first = Evaluator(environment: environment, budget: budget)
    let second = Evaluator(environment: environment, budget: budget)
    switch (first.value(of: formula), second.value(of: formula)) {
    case (.success(let a), .success(let b)): precondition(ValueFormatter().text(a) == ValueFormatter().text(b))
    case (.failure(let a), .failure(let b)):
      precondition(a == b)
      precondition(a.origin != nil || isInside(a.range, count))
    default: preconditionFailure("two answers to one question")
    }
  }
  return 0
}

nonisolated(unsafe) let environment: Environment = {
  var environment = Environment()
  environment["x"] = .number(Number(3))
  environment["n"] = .number(Number(5))
  environment["p"] = .number(.real(0.25))
  environment["v"] = .listed([1, 2, 3].map { .number(Number($0)) })
  environment["A"] = .listed([[2, 1], [1, 3]].map { row in .listed(row.map { .number(Number($0)) }) })
  environment["S"] = .set(FiniteSet([1, 2].map { .number(Number($0)) }))
  if case .success(let f) = FunctionValue.make("f", parameters: ["t"], body: "t^2+1", origin: "f", scope: environment) {
    environment["f"] = .function(f)
  }
  return environment
}()

func isInside(_ range: Range<Int>, _ count: Int) -> Bool { range.lowerBound >= 0 && range.upperBound <= count }
