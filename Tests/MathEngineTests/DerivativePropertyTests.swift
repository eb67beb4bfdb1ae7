import MathEngine
import MathSyntax
import Testing

/// Exact derivatives against differences of high order, and against the derivative as a formula.
@Suite struct DerivativePropertyTests {
  private func value(_ formula: Formula, _ environment: Environment) -> Double? {
    guard case .success(.number(let number)) = Evaluator(environment: environment).value(of: formula),
      !number.isComplex,
      number.double.isFinite, abs(number.double) < 1e6
    else { return nil }
    return number.double
  }

  /// The ninth-order central difference with an estimate of its error by one with half the step; nil near a kink or pole.
  private func difference(_ x: Double, _ f: (Double) -> Double?) -> (slope: Double, error: Double)? {
    func stencil(_ h: Double) -> Double? {
      let weights = [4.0 / 5, -1.0 / 5, 4.0 / 105, -1.0 / 280]
      var sum = 0.0
      for (index, weight) in weights.enumerated() {
        guard let above = f(x + h * Double(index + 1)), let below = f(x - h * Double(index + 1)) else { return nil }
        sum += weight * (above - below)
      }
      return sum / h
    }
    var best: (slope: Double, error: Double)?
    for h in [0x1p-5, 0x1p-7, 0x1p-9] {
      guard let wide = stencil(h), let narrow = stencil(h / 2) else { continue }
      if abs(wide - narrow) < best?.error ?? .infinity { best = (narrow, abs(wide - narrow)) }
    }
    return best
  }

  @Test func exactDerivativesAgreeWithDifferences() {
    var random = RandomExpression(seed: 20)
    var compared = 0
    var unsupported: [String] = []
    var used: Set<String> = []
    for _ in 0..<14_000 where compared < 5200 {
      let text = random.formula(depth: 3)
      let x = random.point()
      var environment = Environment()
      environment["x"] = .real(x)
      let resolver = Resolver(scope: environment)
      let body = resolver.resolve(text)
      let derivative = resolver.resolve("\\frac{d}{dx}\\left(\(text)\\right)")
      let outcome = Evaluator(environment: environment).value(of: derivative)
      if case .failure(let fault) = outcome, fault.code == .unsupported { unsupported.append(text) }
      guard case .success(.number(let exact)) = outcome, !exact.isComplex, abs(exact.double) < 1e6 else { continue }
      let found = difference(x) { at in
        var moved = environment
        moved["x"] = .real(at)
        return value(body, moved)
      }
      guard let found, found.error < 1e-6 * max(1, abs(found.slope)) else { continue }
      compared += 1
      for group in RandomExpression.functions {
        for name in group.names where text.contains("{\(name)}") { used.insert(name) }
      }
      let allowed = 100 * found.error + 1e-7 * max(1, abs(found.slope))
      #expect(abs(exact.double - found.slope) <= allowed, "\(text) at \(x): \(exact.double), not \(found.slope)")
    }
    #expect(compared >= 5000)
    #expect(unsupported.isEmpty, "\(unsupported.prefix(3))")
    #expect(used.count == RandomExpression.functions.reduce(0) { $0 + $1.names.count })
  }

  @Test func symbolicDerivativesAgreeWithExactOnes() {
    var random = RandomExpression(seed: 7)
    var compared = 0
    for _ in 0..<4000 {
      let text = random.formula(depth: 2)
      let x = random.point()
      var environment = Environment()
      environment["x"] = .real(x)
      let resolver = Resolver(scope: environment)
      guard let term = resolver.resolve(text).term,
        let latex = SymbolicDerivative.latex(of: term, by: "x", source: text, environment: Environment()),
        let exact = value(resolver.resolve("\\frac{d}{dx}\\left(\(text)\\right)"), environment)
      else { continue }
      let shown = resolver.resolve(latex)
      guard let symbolic = value(shown, environment) else {
        // Where factors were cancelled, or powers of a negative base were not.
        #expect(shown.fault == nil, "\(latex) of \(text): \(shown.fault?.message.text ?? "")")
        continue
      }
      compared += 1
      #expect(
        abs(symbolic - exact) <= 1e-8 * max(1, abs(exact)), "\(text) at \(x): \(latex) is \(symbolic), not \(exact)")
    }
    #expect(compared >= 1500)
  }

  /// As a person would write them.
  @Test(arguments: [
    ("\\sigma(x)", "\\sigma(x) \\left(1 - \\sigma(x)\\right)"),
    ("\\frac{1}{1+e^{-x}}", "\\sigma(x) \\left(1 - \\sigma(x)\\right)"),
    ("\\tanh x", "1 - \\tanh^{2}(x)"),
    ("\\frac{e^x-e^{-x}}{e^x+e^{-x}}", "1 - \\tanh^{2}(x)"),
    ("\\ln(1+e^x)", "\\sigma(x)"),
    ("x^3-2x+1", "3 x^{2} - 2"),
    ("x\\ln x", "\\ln(x) + 1"),
    ("\\frac{x}{1+x^2}", "\\frac{1 - x^{2}}{\\left(1 + x^{2}\\right)^{2}}"),
    ("\\frac{ax+b}{cx+d}", "\\frac{a d - b c}{\\left(c x + d\\right)^{2}}"),
    ("\\sqrt{1+x^2}", "\\frac{x}{\\sqrt{1 + x^{2}}}"),
    ("e^{-x^2/2}", "-x e^{-\\frac{x^{2}}{2}}"),
    ("-y\\ln\\sigma(x)-(1-y)\\ln(1-\\sigma(x))", "\\sigma(x) - y"),
    ("-y\\ln x-(1-y)\\ln(1-x)", "\\frac{x - y}{x \\left(1 - x\\right)}"),
    ("\\frac12(wx+b-y)^2", "w \\left(w x + b - y\\right)"),
    ("x e^{-x}", "e^{-x} \\left(1 - x\\right)"),
    ("\\sum_{i=1}^n (y_i-x)^2", "-2 \\sum_{i=1}^n \\left(y_i - x\\right)"),
    ("x^n", "n x^{n - 1}"),
    ("a^x", "a^{x} \\ln(a)"),
    ("5", "0"),
  ])
  func readsAsAPersonWouldWriteIt(_ row: (body: String, derivative: String)) throws {
    let resolver = Resolver(scope: Environment(), parameters: [("x", .number)])
    let term = try #require(resolver.resolve(row.body).term)
    #expect(
      SymbolicDerivative.latex(of: term, by: "x", source: row.body, environment: Environment()) == row.derivative)
  }

  /// No formula is shown where the slope jumps, or where the variable is an array.
  @Test(arguments: ["\\operatorname{ReLU}(x)", "\\max(x,1)", "\\lfloor x\\rfloor", "\\sum_{i=1}^n x_i^2", "\\|x\\|^2"])
  func saysNothingWhereThereIsNoRule(_ body: String) throws {
    let resolver = Resolver(scope: Environment(), parameters: [("x", .unknown)])
    let term = try #require(resolver.resolve(body).term)
    #expect(SymbolicDerivative.latex(of: term, by: "x", source: body, environment: Environment()) == nil)
  }
}
