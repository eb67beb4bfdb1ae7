/// Letters that nothing binds before parentheses: factors or functions.
extension RowParser {
  /// `p(1-p)`, and `a(b+c)` in a formula where `a` stands without parentheses too: a factor. Else a function is meant.
  func isFactor(_ term: Term, _ kind: NameKind?, _ next: FormulaItem) -> Bool {
    switch kind {
    case nil, .unknown: break
    default: return false
    }
    guard case .name(let key) = term.kind, Self.isLetter(key) else { return false }
    let inner = argument(of: next)
    if Self.standsUnapplied(key, inner, 0) { return true }
    return !Self.lettersOfFunctions.contains(key) && Self.isSum(inner) && context.standsUnapplied(key)
  }

  /// What stands between the parentheses that open here; nothing where they are not paired.
  func argument(of next: FormulaItem) -> ArraySlice<FormulaItem> {
    if case .fenced(_, _, let parts)? = next.core?.kind, parts.count == 1, let core = next.core {
      return ItemReader.items(of: core.children[parts[0]])[...]
    }
    guard case .open = next.lexeme, partner[position] > position else { return [] }
    return items[(position + 1)..<partner[position]]
  }

  private static func isLetter(_ key: String) -> Bool {
    key.utf8.count == 1
      || key.utf8.first == UInt8(ascii: "\\") && key.utf8.dropFirst().allSatisfy { ($0 | 0x20) &- 0x61 < 26 }
  }

  /// What functions, laws and operators are mostly called.
  private static let lettersOfFunctions: Set<String> = [
    "f", "g", "h", "p", "q", "s", "u", "v", "C", "D", "E", "F", "G", "H", "I", "J", "K", "L", "M", "N", "O", "P", "Q",
    "R", "S", "T", "U", "V", "\\ell", "\\phi", "\\varphi", "\\psi", "\\pi", "\\sigma", "\\zeta", "\\xi", "\\mu",
    "\\kappa", "\\Phi", "\\Psi", "\\Gamma", "\\Pi", "\\Omega", "\\Lambda",
  ]

  private static func isSum(_ items: ArraySlice<FormulaItem>) -> Bool {
    var depth = 0
    for (place, item) in items.enumerated() {
      switch item.lexeme {
      case .open: depth += 1
      case .close: depth -= 1
      case .comma, .semicolon: return false
      case .binary("+"), .binary("-"): if depth == 0, place > 0 { return true }
      default: break
      }
    }
    return false
  }

  /// Whether a name stands somewhere in the items without parentheses behind it. `x_1` and `\dot x` are other names.
  static func standsUnapplied(_ key: String, _ items: ArraySlice<FormulaItem>, _ depth: Int) -> Bool {
    guard depth < ResolverContext.maximumDepth else { return false }
    for index in items.indices {
      let item = items[index]
      if case .name(key) = item.lexeme, item.primes == 0, item.sub == nil {
        let next = index + 1 < items.endIndex ? items[index + 1] : nil
        if next.map(\.opensParentheses) != true { return true }
      }
      let inner = parts(of: item.core) + [item.sup].compactMap(\.self)
      if inner.contains(where: { standsUnapplied(key, ItemReader.items(of: $0)[...], depth + 1) }) { return true }
    }
    return false
  }

  private static func parts(of core: MathNode?) -> [MathNode] {
    guard let core else { return [] }
    if case .accent = core.kind { return [] }
    return core.children
  }
}

extension FormulaItem {
  /// Round or square brackets, as around arguments or a factor.
  var opensParentheses: Bool {
    switch lexeme {
    case .open("("), .open("["): return true
    case .compound:
      if case .fenced(let open, _, _)? = core?.kind { return open == "(" || open == "[" }
      return false
    default: return false
    }
  }
}
