import MathSyntax

/// Writes terms as Python expressions, types told by the kinds of the names.
struct NumPyWriter {
  private let kinds: (String) -> NameKind?
  var names = PythonNames()
  private(set) var statements: [String] = []
  private var helpers: [String] = []
  private var usesMath = false
  /// Types of names that the code itself binds, innermost last.
  private var locals: [(key: String, type: NumPyType)] = []
  /// The least value that a binder takes, where a literal tells it.
  private var leastValues: [String: Int] = [:]
  private var depth = 0

  private let functions: (String) -> NumPyCode.Function?
  /// Functions that have been written out, or are being.
  private var defined: Set<String> = []

  init(kinds: @escaping (String) -> NameKind?, functions: @escaping (String) -> NumPyCode.Function?) {
    self.kinds = kinds
    self.functions = functions
  }

  var preamble: [String] {
    let imports = usesMath ? ["import math", "import numpy as np"] : ["import numpy as np"]
    return imports + helpers.flatMap { $0.split(separator: "\n").map(String.init) }
  }

  func unsupported(_ term: Term, _ reason: String) -> NumPyFault { NumPyFault(range: term.range, reason: reason) }

  mutating func needMath() { usesMath = true }

  mutating func need(_ helper: String) {
    guard let source = NumPyHelpers.sources[helper], !helpers.contains(source) else { return }
    if source.contains("math.") { usesMath = true }
    helpers.append(source)
  }

  // Statements

  /// A whole text: definitions give their right side, several lines all but the last become assignments.
  mutating func statement(_ term: Term) throws(NumPyFault) -> PythonCode {
    switch term.kind {
    case .definition(let definition): return try code(definition.body)
    case .chain(let chain):
      if let definition = chain.definition, chain.operands.count == 2 { return try code(definition.body) }
      guard chain.definition == nil else { throw unsupported(term, "a definition followed by claims") }
      return try comparison(chain.operands, chain.signs, term)
    case .block(let lines):
      guard let last = lines.last else { throw unsupported(term, "no statement") }
      for line in lines.dropLast() { try assignment(line) }
      return try statement(last)
    default: return try code(term)
    }
  }

  private mutating func assignment(_ term: Term) throws(NumPyFault) {
    guard case .definition(let definition) = term.kind else { throw unsupported(term, "a line that defines nothing") }
    switch definition.target {
    case .name(let key):
      let value = try code(definition.body)
      statements.append("\(names.identifier(of: key)) = \(value.text)")
      locals.append((key, value.type))
    case .function(let key, let parameters):
      let body = try binding(parameters.map { ($0, .number) }) { (writer: inout NumPyWriter) throws(NumPyFault) in
        try writer.code(definition.body)
      }
      let list = parameters.map { names.identifier(of: $0) }.joined(separator: ", ")
      statements.append("\(names.identifier(of: key)) = lambda \(list): \(body.text)")
      locals.append((key, .function))
    case .element, .quantity: throw unsupported(term, "a definition that no name stands for")
    }
  }

  /// The identifier of a function, written out before its first use where its definition is known.
  mutating func function(_ key: String, _ term: Term) throws(NumPyFault) -> String {
    guard !isLocal(key), let function = functions(key) else { return try name(key, term).text }
    let identifier = names.identifier(of: key)
    if defined.contains(key) {
      guard statements.contains(where: { $0.hasPrefix(identifier + " = ") }) else {
        throw unsupported(term, "a function of itself")
      }
      return identifier
    }
    defined.insert(key)
    let outer = locals
    locals = function.parameters.map { ($0, .number) }
    defer { locals = outer }
    let body: PythonCode
    do throws(NumPyFault) {
      body = try code(function.body)
    } catch {
      // Its place is in another text; what the person sees here is the use.
      throw NumPyFault(range: term.range, reason: error.reason)
    }
    let list = function.parameters.map { names.identifier(of: $0) }.joined(separator: ", ")
    statements.append("\(identifier) = lambda \(list): \(body.text)")
    return identifier
  }

  // Names

  func type(of key: String) -> NumPyType? {
    for local in locals.reversed() where local.key == key { return local.type }
    return NumPyType(kinds(key))
  }

  func isLocal(_ key: String) -> Bool { locals.contains { $0.key == key } }

  func leastValue(of key: String) -> Int? { leastValues[key] }

  mutating func setLeastValue(_ value: Int?, of key: String) { leastValues[key] = value }

  mutating func name(_ key: String, _ term: Term) throws(NumPyFault) -> PythonCode {
    guard let type = type(of: key) else { throw unsupported(term, "a random variable or a function by name") }
    return PythonCode(isLocal(key) ? names.identifier(of: key) : names.free(key), .atom, type)
  }

  /// Runs with names bound by the code.
  mutating func binding<Result>(
    _ bound: [(String, NumPyType)], _ run: (inout NumPyWriter) throws(NumPyFault) -> Result
  ) throws(NumPyFault) -> Result {
    let count = locals.count
    for (key, type) in bound { locals.append((key, type)) }
    defer { locals.removeLast(locals.count - count) }
    return try run(&self)
  }

  // Expressions

  mutating func code(_ term: Term) throws(NumPyFault) -> PythonCode { try code(term, size: nil) }

  /// - Parameter size: the length that an identity or a vector of ones has here, as code.
  mutating func code(_ term: Term, size: String?) throws(NumPyFault) -> PythonCode {
    guard depth < 100 else { throw unsupported(term, "nested too deeply") }
    depth += 1
    defer { depth -= 1 }
    switch term.kind {
    case .number(let digits): return PythonCode(literal(digits))
    case .constant(let constant): return try self.constant(constant, term)
    case .unsized(let kind): return try unsized(kind, size, term)
    case .name(let key): return try name(key, term)
    case .negate(let body):
      let inner = try code(body, size: size)
      return PythonCode("-" + inner.inside(.unary), .unary, inner.type)
    case .binary(let sign, let left, let right): return try binary(sign, left, right, term, size: size)
    case .power(let base, let exponent): return try power(base, exponent, term)
    case .index(let base, let indices, let juxtaposed): return try index(base, indices, juxtaposed, term)
    case .apply(let function, let arguments, _): return try apply(function, arguments, term)
    case .either(let applied, let product):
      guard case .apply(let function, _, _) = applied.kind, case .name(let key) = function.kind else {
        return try code(product, size: size)
      }
      return type(of: key) == .function ? try code(applied) : try code(product, size: size)
    case .builtin(let name, let arguments, _): return try builtin(name, arguments, term)
    case .big(let sign, let binders, let conditions, let body): return try big(sign, binders, conditions, body, term)
    default: return try other(term, size: size)
    }
  }

  private func literal(_ digits: String) -> String {
    if digits.hasPrefix(".") { return "0" + digits }
    var digits = Substring(digits)
    while digits.count > 1, digits.first == "0", let next = digits.dropFirst().first, next.isNumber {
      digits.removeFirst()
    }
    return String(digits)
  }

  private func constant(_ constant: Term.Constant, _ term: Term) throws(NumPyFault) -> PythonCode {
    switch constant {
    case .pi: return PythonCode("np.pi")
    case .euler: return PythonCode("np.e")
    case .imaginary: return PythonCode("1j")
    case .infinity: return PythonCode("np.inf")
    case .emptySet: return PythonCode("set()", .atom, .set)
    case .allTrue: return PythonCode("True", .atom, .boolean)
    case .allFalse: return PythonCode("False", .atom, .boolean)
    }
  }

  private func unsized(_ kind: Term.Unsized, _ size: String?, _ term: Term) throws(NumPyFault) -> PythonCode {
    guard let size else { throw unsupported(term, "nothing tells its size") }
    switch kind {
    case .identity: return PythonCode("np.eye(\(size))", .atom, .matrix)
    case .ones: return PythonCode("np.ones(\(size))", .atom, .vector)
    case .zeros: return PythonCode("np.zeros(\(size))", .atom, .vector)
    }
  }
}
