import MathEngine
import MathSyntax

/// A formula as it reads without knowing the note: what it defines does not depend on the values of names.
final class FormulaDraft: Sendable {
  let tree: MathTree
  /// The macros that were in force before it.
  let macros: MacroTable
  /// The names that it gives values to.
  let definedNames: [String]
  /// Names of the arrays whose elements it defines by an index: `\hat y` of `\hat y_i = wx_i`.
  let families: [String]
  /// `k = 2`: the name and the value, spelt in one way, where the formula is one binding.
  let writtenValue: (name: String, text: String)?
  /// Those of the defined names whose value is worked out from other names: what a later literal of the name may be a
  /// result of.
  let derivedNames: Set<String>

  init(_ candidate: FormulaCandidate, macros: MacroTable) {
    let utf8 = candidate.source.utf8
    tree = MathParser.parse(utf8, notation: candidate.form.notation, macros: macros)
    self.macros = macros
    // Most formulas have no relation at all; those are not read a second time for nothing.
    guard Self.mayDefine(utf8) else {
      definedNames = []
      families = []
      derivedNames = []
      writtenValue = nil
      return
    }
    let blind = Resolver(scope: Environment()).resolve(tree)
    definedNames = blind.term.map(Self.names(definedBy:)) ?? []
    let definitions = blind.term.map(Self.statements(of:))?.compactMap(Self.definition(of:)) ?? []
    families = definitions.compactMap { $0.family?.base }
    derivedNames = Set(definitions.filter(\.isDerived).map(\.target.key))
    if case .definition(let definition)? = blind.term?.kind, definition.body.isLiteral {
      let value = try? Evaluator(environment: Environment()).value(of: definition.body).get()
      writtenValue = (definition.target.key, value.map { ValueFormatter().text($0) } ?? "")
    } else {
      writtenValue = nil
    }
  }

  /// `\langle x, y\rangle := x^\top Ay`: from here on the note has an inner product of its own.
  static func definesInnerProduct(_ utf8: [UInt8]) -> Bool {
    guard utf8.starts(with: "\\langle".utf8) else { return false }
    let text = String(decoding: utf8.prefix(maximumLeftSide), as: UTF8.self)
    let parts = text.split(separator: "\\rangle", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].contains(where: \.isNumber) else { return false }
    let behind = parts[1].drop { $0 != "=" && $0 != ":" && $0 != "\\" }
    return ["=", ":=", "\\triangleq", "\\coloneqq", "\\equiv", "\\overset"].contains(where: behind.hasPrefix)
  }

  private static let maximumLeftSide = 80

  static func names(definedBy term: Term) -> [String] {
    statements(of: term).flatMap { statement in
      namesSetEqual(statement) ?? definition(of: statement).map { [$0.target.key] } ?? []
    }
  }

  /// `x_1 = x_2 = \frac12`: the names that a chain sets to one value, which has no names in it; nil for any other term.
  static func namesSetEqual(_ statement: Term) -> [String]? {
    guard case .chain(let chain) = statement.kind, chain.operands.count > 2,
      chain.signs.allSatisfy({ $0 == .equal }), chain.operands.last?.freeNames.isEmpty == true
    else { return nil }
    var names: [String] = []
    for (place, operand) in chain.operands.dropLast().enumerated() {
      guard let name = place == 0 ? chain.definition?.target.key ?? operand.wholeName : operand.wholeName else {
        return nil
      }
      names.append(name)
    }
    return names
  }

  static func statements(of term: Term) -> [Term] {
    if case .block(let statements) = term.kind { return statements }
    return [term]
  }

  static func definition(of term: Term) -> Term.Definition? {
    switch term.kind {
    case .definition(let definition): definition
    case .chain(let chain): chain.definition
    default: nil
    }
  }

  private static func mayDefine(_ utf8: [UInt8]) -> Bool {
    utf8.contains { $0 == UInt8(ascii: "=") || $0 == UInt8(ascii: "\\") || $0 >= 0xE2 }
  }
}

extension Term.Definition.Target {
  /// The name by which later formulas find what is defined.
  var key: String {
    switch self {
    case .name(let key), .quantity(let key): key
    case .element(let key, _, _): key
    case .function(let key, _): key
    }
  }
}

extension Term.Definition {
  /// `\hat y_i = wx_i`: the array, and the letters that count its elements.
  var family: (base: String, indices: [String])? {
    guard sign == .equal || sign == .defines, let mark = target.key.lastIndex(of: "_") else { return nil }
    switch target {
    case .name, .element: break
    case .function, .quantity: return nil
    }
    let base = String(target.key[..<mark])
    let letters = target.key[target.key.index(after: mark)...].filter { !"{},".contains($0) }
    let names = body.freeNames
    guard !letters.isEmpty, letters.count <= 2, letters.allSatisfy({ $0.isASCII && $0.isLetter }),
      Set(letters).count == letters.count, !names.contains(base)
    else { return nil }
    return (base, letters.map(String.init))
  }

  /// `y = 2x + 1`, but neither `acc = 180/200` nor `p = q`.
  var isDerived: Bool {
    if case .name = body.kind { return false }
    return !body.freeNames.isEmpty
  }
}

extension Term {
  /// `x`, `x_2`, whether or not anything has that name.
  fileprivate var wholeName: String? {
    switch kind {
    case .name(let key): return key
    case .index(let base, let indices, _):
      guard case .name(let key) = base.kind, indices.count == 1, case .number(let digits) = indices[0].kind else {
        return nil
      }
      return "\(key)_\(digits)"
    default: return nil
    }
  }
}
