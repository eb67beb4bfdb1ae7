/// The second reading: a `MathTree` against the names in scope becomes one `Term` (NOTATION.md, 1 to 8 and 12).
///
/// Every token of the tree ends up in the term or in a fault; nothing is dropped.
public struct Resolver: Sendable {
  public let scope: any Scope
  /// Names that shadow the scope, such as the parameters of a function body.
  public var parameters: [(name: String, kind: NameKind)]
  /// Asked now and then while a formula is read; once it is true, the reading ends with a fault.
  public let isCancelled: (@Sendable () -> Bool)?

  public init(
    scope: any Scope, parameters: [(name: String, kind: NameKind)] = [], isCancelled: (@Sendable () -> Bool)? = nil
  ) {
    self.scope = scope
    self.parameters = parameters
    self.isCancelled = isCancelled
  }

  /// Reads a whole formula: an expression, a statement, or several of them.
  public func resolve(_ tree: MathTree) -> Formula {
    let context = ResolverContext(tree: tree, scope: scope, locals: parameters, isCancelled: isCancelled)
    if let first = tree.diagnostics.first(where: { $0.code != .notation }) {
      return Formula(tree: tree, term: nil, fault: Fault(first), warnings: [])
    }
    context.warnings = tree.diagnostics.map(Fault.init)
    guard tree.source.count <= Self.maximumByteCount else {
      let fault = Fault(.limitExceeded, 0..<tree.source.count, "This formula is too long to read.")
      return Formula(tree: tree, term: nil, fault: fault, warnings: context.warnings)
    }
    do throws(Fault) {
      let term = try context.resolveStatements(tree.root)
      return Formula(tree: tree, term: term, fault: nil, warnings: context.warnings, remarks: context.remarks)
    } catch {
      return Formula(tree: tree, term: nil, fault: error, warnings: context.warnings)
    }
  }

  /// The longest formula that is evaluated; a longer one is only parsed and shown.
  private static let maximumByteCount = 64 << 10

  /// Parses and reads.
  public func resolve(_ text: String, syntax: MathNotation = .latex) -> Formula {
    resolve(
      MathParser.parse(
        Array(text.utf8), notation: syntax, budget: MathSyntaxBudget(byteCount: Self.maximumByteCount)))
  }
}

/// What one resolution carries along.
final class ResolverContext {
  let tree: MathTree
  let scope: any Scope
  var locals: [(name: String, kind: NameKind)]
  var warnings: [Fault] = []
  var remarks: [FormulaRemark] = []
  /// Families that a recurrence in this text defines.
  var families: Set<String> = []
  /// How doubled bars are read; see `RowParser+Bars.swift`.
  var barStrategy = 0
  /// Subscript names used so far, for the imaginary unit.
  var depth = 0
  private var fuel = 400_000
  private let isCancelled: (@Sendable () -> Bool)?
  private var unappliedNames: [String: Bool] = [:]

  static let maximumDepth = 160

  init(
    tree: MathTree, scope: any Scope, locals: [(name: String, kind: NameKind)],
    isCancelled: (@Sendable () -> Bool)? = nil
  ) {
    self.tree = tree
    self.scope = scope
    self.locals = locals
    self.isCancelled = isCancelled
  }

  var isPlain: Bool { tree.syntax == .plain }

  func kind(of name: String) -> NameKind? {
    for local in locals.reversed() where local.name == name { return local.kind }
    return scope.kind(of: name)
  }

  func isLocal(_ name: String) -> Bool { locals.contains { $0.name == name } }

  /// Bound by a person or a binder, not by the table of built-ins.
  func isBound(_ name: String) -> Bool {
    switch kind(of: name) {
    case nil, .builtin: false
    default: true
    }
  }

  /// Whether a name stands somewhere in the formula without parentheses behind it.
  func standsUnapplied(_ name: String) -> Bool {
    if let known = unappliedNames[name] { return known }
    let answer = RowParser.standsUnapplied(name, ItemReader.items(of: tree.root)[...], 0)
    unappliedNames[name] = answer
    return answer
  }

  func warn(_ fault: Fault) {
    if !warnings.contains(fault) { warnings.append(fault) }
  }

  func spend(at range: Range<Int>) throws(Fault) {
    fuel -= 1
    if fuel < 0 { throw Fault(.limitExceeded, range, "This formula is too long to read.") }
    if fuel & 63 == 0, let isCancelled, isCancelled() {
      throw Fault(.limitExceeded, range, "The evaluation was cancelled.")
    }
  }

  func enter(at range: Range<Int>) throws(Fault) {
    depth += 1
    if depth > Self.maximumDepth {
      depth -= 1
      throw Fault(.limitExceeded, range, "This formula is nested too deeply.")
    }
  }

  func leave() { depth -= 1 }

  /// Runs with names bound, as in the body of a big operator.
  func binding<Result>(_ names: [(String, NameKind)], _ run: () throws(Fault) -> Result) throws(Fault) -> Result {
    let count = locals.count
    for (name, kind) in names { locals.append((name, kind)) }
    defer { locals.removeLast(locals.count - count) }
    return try run()
  }

  func text(_ range: Range<Int>) -> String {
    guard range.lowerBound >= 0, range.upperBound <= tree.source.count else { return "" }
    return String(decoding: tree.source[range], as: UTF8.self)
  }
}

extension Fault {
  /// A diagnostic of the first reading.
  public init(_ diagnostic: MathDiagnostic) {
    let code = Code(rawValue: diagnostic.code.rawValue) ?? .syntax
    let message = diagnostic.message
    self.init(code, diagnostic.range, message.template, message.arguments)
  }
}
