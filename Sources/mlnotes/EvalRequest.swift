import JSON
import MathEngine
import MathSyntax

/// A formula's bindings and what comes of it, as the batch contract has them.
struct EvalRequest {
  var syntax: MathNotation
  private(set) var environment = Environment()
  /// The texts that spans of faults count in, by their names in the contract.
  private(set) var texts: [String: String] = [:]
  private(set) var warnings: [Fault] = []

  init(syntax: MathNotation) { self.syntax = syntax }

  struct Answer {
    var result: Result<Value, Fault>
    var warnings: [Fault]
  }

  func sources(_ formula: String) -> [String: String] {
    var all = texts
    all["latex"] = formula
    return all
  }

  func answer(_ formula: String, origin: String?) -> Answer {
    let resolved = Resolver(scope: environment).resolve(formula, syntax: syntax)
    let evaluator = Evaluator(environment: environment)
    let result = evaluator.value(of: resolved)
    return Answer(result: result, warnings: warnings + resolved.warnings + evaluator.warnings)
  }

  /// Binds what a person typed: an expression, or a function where the name has parameters.
  mutating func define(_ name: String, _ text: String) -> Fault? {
    if let open = name.firstIndex(of: "("), name.last == ")" {
      let parameters = name[name.index(after: open)..<name.index(before: name.endIndex)].split(separator: ",").map {
        String($0)
      }
      guard let key = self.key(String(name[..<open])) else { return badName(name) }
      return bindFunction(key, parameters.map { self.key($0.trimmed) ?? $0 }, text, origin: "let \(name)")
    }
    guard let key = self.key(name) else { return badName(name) }
    switch answer(text, origin: name).result {
    case .success(let value):
      if case .tuple = value {
        environment[key] = value.asVector
      } else {
        environment[key] = value
      }
      return nil
    case .failure(let fault): return fault
    }
  }

  private func badName(_ name: String) -> Fault { Fault(.syntax, 0..<0, "{0} is no name.", [name]) }

  func key(_ name: String) -> String? {
    NameKey.of(name, syntax: syntax) ?? NameKey.of(name, syntax: syntax == .latex ? .plain : .latex)
  }

  private mutating func bindFunction(_ key: String, _ parameters: [String], _ body: String, origin: String) -> Fault? {
    texts[origin] = body
    switch FunctionValue.make(
      key, parameters: parameters, body: body, syntax: syntax, origin: origin, scope: environment)
    {
    case .success(let function):
      environment[key] = .function(function)
      return nil
    case .failure(let fault): return fault
    }
  }

  // Bindings of a batch request

  /// Takes in `bindings`; gives the first fault.
  mutating func bind(_ bindings: JSONObject) -> Fault? {
    var functions: [(key: String, name: String, parameters: [String], body: String)] = []
    var texts: [(key: String, name: String, text: String)] = []
    for member in bindings.members {
      guard let key = self.key(member.key), !key.isEmpty else {
        return Fault(.syntax, 0..<0, "The binding {0} has no readable name.", [member.key])
      }
      if let object = member.value.objectValue, let body = object["body"]?.stringValue {
        let parameters = (object["params"]?.arrayValue ?? []).compactMap(\.stringValue).map { self.key($0) ?? $0 }
        functions.append((key, member.key, parameters, body))
        environment[key] = .function(FunctionValue.placeholder(key, parameters))
        self.texts["bindings.\(member.key)"] = body
      } else if let text = member.value.stringValue {
        texts.append((key, member.key, text))
      } else if let value = Self.value(of: member.value, depth: 0) {
        if let warning = Self.distributionWarning(value, member.key) { warnings.append(warning) }
        environment[key] = value
      } else {
        return Fault(.unsupported, 0..<0, "The value of the binding {0} is not understood.", [member.key])
      }
    }
    for text in texts { if let fault = bindText(text.key, text.name, text.text) { return fault } }
    for function in functions {
      if var fault = bindFunction(function.key, function.parameters, function.body, origin: "bindings.\(function.name)")
      {
        fault.origin = "bindings.\(function.name)"
        return fault
      }
    }
    return nil
  }

  /// A binding written as a formula: `f(x) = …` or an expression.
  private mutating func bindText(_ key: String, _ name: String, _ text: String) -> Fault? {
    let origin = "bindings.\(name)"
    texts[origin] = text
    let resolved = Resolver(scope: environment).resolve(text, syntax: syntax)
    if case .definition(let definition)? = resolved.term?.kind, case .function(_, let parameters) = definition.target {
      environment[key] = .function(
        FunctionValue(name: key, parameters: parameters, body: definition.body, origin: origin))
      return nil
    }
    switch Evaluator(environment: environment).value(of: resolved) {
    case .success(let value):
      environment[key] = value
      return nil
    case .failure(var fault):
      fault.origin = fault.origin ?? origin
      return fault
    }
  }

  private static func distributionWarning(_ value: Value, _ name: String) -> Fault? {
    guard case .table(let table) = value, !table.isNormalized else { return nil }
    return Fault(.notADistribution, 0..<0, "The probabilities of {0} do not sum to 1.", [name])
  }
}
