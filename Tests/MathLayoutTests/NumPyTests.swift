import MathSyntax
import Testing

@testable import MathLayout

@Suite("NumPy code")
struct NumPyTests {
  @Test("Formulas have their expected code, or say which part has none")
  func expectations() {
    let corpus = LayoutCorpus("numpy.txt")
    #expect(corpus.entries.count >= 30)
    let codes = corpus.entries.map(code)
    if LayoutCorpus.isUpdating { return corpus.write(codes) }
    for (entry, code) in zip(corpus.entries, codes) { #expect(code == entry.expectation, "\(entry.formula)") }
  }

  @Test(
    "A key becomes one identifier that Python takes",
    arguments: [
      ("x", "x"), ("\\hat{y}", "y_hat"), ("\\lambda", "lambda_"), ("W_Q", "W_Q"), ("d_{model}", "d_model"),
      ("x^{(i)}", "x_i"), ("\\theta_{t-1}", "theta_t_minus_1"), ("w^*", "w_star"), ("\\mathbf{x}", "x"), ("准确率", "准确率"),
      ("sum", "sum_"), ("softmax", "softmax_2"), ("2x", "_2x"),
    ])
  func identifiers(_ key: String, _ identifier: String) {
    var names = PythonNames()
    #expect(names.free(key) == identifier)
    #expect(names.free(key) == identifier)
  }

  @Test("Two keys never share an identifier")
  func distinct() {
    var names = PythonNames()
    let keys = ["x", "\\mathbf{x}", "\\boldsymbol{x}", "x_i", "x^{(i)}", "x^i", "\\hat{x}", "x_{hat}", "\\vec{x}"]
    #expect(Set(keys.map { names.identifier(of: $0) }).count == keys.count)
  }

  /// A scope in which the listed names hold one kind, and the built-ins that the cases use are known.
  private struct Kinds: Scope {
    var names: [String: NameKind]
    static let builtins = ["softmax", "exp", "log", "sin"]

    func kind(of name: String) -> NameKind? {
      if let kind = names[name] { return kind }
      return Self.builtins.contains(name) ? .builtin(BuiltinForm(entry: name, needsParentheses: false)) : nil
    }
  }

  private func code(_ entry: LayoutCorpus.Entry) -> [String] {
    let parts = entry.formula.split(separator: ";", maxSplits: 1).map(String.init)
    let kind: NameKind = .array(rank: entry.header.hasSuffix("M") ? 2 : 1)
    var names: [String: NameKind] = [:]
    for name in (parts.count > 1 ? parts[1] : "").split(separator: " ") { names[String(name)] = kind }
    if entry.header.hasSuffix("M") { names["x"] = .array(rank: 1) }
    let scope = Kinds(names: names)
    let formula = Resolver(scope: scope).resolve(parts[0])
    guard let term = formula.term else { return ["no term: \(formula.fault?.message.text ?? "")"] }
    switch NumPyCode.render(term, kind: scope.kind) {
    case .code(let code): return code.statements + [code.expression]
    case .unsupported(let range, let reason):
      return ["unsupported: \(String(decoding: Array(parts[0].utf8)[range], as: UTF8.self)): \(reason)"]
    }
  }
}
