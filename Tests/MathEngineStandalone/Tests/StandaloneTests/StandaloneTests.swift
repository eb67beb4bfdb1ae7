import MathEngine
import MathSyntax
import Testing

@Suite struct StandaloneTests {
  @Test func evaluatesAFormulaWithBindings() throws {
    var environment = Environment()
    environment["TP"] = .number(Number(40))
    environment["FP"] = .number(Number(10))
    let formula = Resolver(scope: environment).resolve("\\frac{TP}{TP+FP}")
    let value = try Evaluator(environment: environment).value(of: formula).get()
    #expect(ValueFormatter().text(value) == "0.8")
    #expect(ValueFormatter().exactText(value) == "4/5")
  }

  @Test func callsAFunctionOfTheHost() throws {
    var environment = Environment()
    environment["f"] = .function(
      try FunctionValue.make("f", parameters: ["t"], body: "t^2+1", origin: "host", scope: environment).get())
    let formula = Resolver(scope: environment).resolve("f(3)")
    #expect(ValueFormatter().text(try Evaluator(environment: environment).value(of: formula).get()) == "10")
  }

  @Test func saysWhatIsWrongWhere() {
    let environment = Environment()
    let formula = Resolver(scope: environment).resolve("1 + x")
    guard case .failure(let fault) = Evaluator(environment: environment).value(of: formula) else {
      Issue.record("x has no value")
      return
    }
    #expect(fault.code == .unbound && fault.range == 4..<5)
  }
}
