/// What unbound names stand for by convention (NOTATION.md, 5 and the small rulings).
extension RowParser {
  /// `e`, `i`, `\pi`, `I`, `\mathbf{1}`: shadowed by anything of that name in scope.
  func constant(_ key: String, _ item: FormulaItem, _ range: Range<Int>) -> Term? {
    let kind: Term.Kind? =
      switch key {
      case "\\pi": .constant(.pi)
      case "pi", "np.pi", "math.pi": context.tree.syntax == .plain ? .constant(.pi) : nil
      case "e": .constant(.euler)
      case "i": mayBeImaginary ? .constant(.imaginary) : nil
      case "I", "\\mathbf{I}", "\\boldsymbol{I}", "\\mathbb{I}": .unsized(.identity)
      case "\\mathbf{1}", "\\boldsymbol{1}", "\\mathbb{1}": .unsized(.ones)
      case "\\mathbf{0}", "\\boldsymbol{0}": .unsized(.zeros)
      case "true", "True": .constant(.allTrue)
      case "false", "False": .constant(.allFalse)
      default: nil
      }
    return kind.map { Term($0, range) }
  }

  /// `i` is the unit only on purpose: not where it, or `j`, counts things in this formula.
  private var mayBeImaginary: Bool {
    if context.isBound("j") { return false }
    return !context.usesIndexLetters
  }

  /// `\bar{x}` over a bound array `x`.
  func meanOfBound(_ key: String, _ kind: NameKind?, _ range: Range<Int>) -> Term? {
    guard kind == nil, key.hasPrefix("\\bar{"), key.hasSuffix("}") else { return nil }
    let inner = String(key.dropFirst(5).dropLast())
    if let nested = meanOfBound(inner, context.kind(of: inner), range) {
      return Term(.conjugate(nested, adjoint: false), range)
    }
    switch context.kind(of: inner) {
    case .array: return Term(.mean(Term(.name(inner), range)), range)
    case .number: return Term(.conjugate(Term(.name(inner), range), adjoint: false), range)
    default: return nil
    }
  }

  private static let specialNames: Set<String> = [
    "\\mathbf{1}", "\\boldsymbol{1}", "\\mathbb{1}", "\\mathbb{I}", "\\mathbf{I}", "\\mathbf{0}", "\\boldsymbol{0}",
    "I",
    "\\mathbb{E}", "E", "\\mathbf{E}", "\\mathcal{E}", "\\mathbb{V}", "Var", "Variance", "Cov", "Corr", "Cor", "Std",
    "SD", "Pr", "\\Sigma", "\\Pi", "P", "\\mathbb{P}", "\\Pr",
    "\\Delta",
    "\\mathbb{R}", "\\mathbb{N}", "\\mathbb{Z}", "\\mathbb{Q}", "\\mathbb{C}", "\\mathbb{B}", "\\R", "ℝ", "ℕ", "ℤ",
  ]

  /// A name that reads what follows in its own way: operators, indicators, distributions.
  func specialName(_ key: String, _ item: FormulaItem) throws(Fault) -> Term? {
    guard Self.specialNames.contains(key) else { return nil }
    if Self.probabilityNames.contains(key), let term = try eventProbability(key, item) { return term }
    if context.isBound(key) || scriptedKeys(key, item).contains(where: { context.isBound($0.key) }) { return nil }
    switch key {
    case "\\mathbf{1}", "\\boldsymbol{1}", "\\mathbb{1}", "\\mathbb{I}", "\\mathbf{I}":
      if key == "\\mathbb{I}", let term = try mutualInformation(item) { return term }
      return try indicator(key, item)
    case "\\mathbf{0}", "\\boldsymbol{0}": return try sizedUnit(.zeros, item)
    case "I" where item.sub != nil:
      return try sizedUnit(.identity, item)
    case "I": return try mutualInformation(item)
    case "\\mathbb{E}", "E", "\\mathbf{E}", "\\mathrm{E}", "\\mathcal{E}":
      return try expectation(.mean, key, item)
    case "\\mathbb{V}", "Var", "Variance": return try expectation(.variance, key, item)
    case "Cov": return try expectation(.covariance, key, item)
    case "Corr", "Cor": return try expectation(.correlation, key, item)
    case "Std", "SD": return try expectation(.standardDeviation, key, item)
    case "\\Sigma", "\\Pi":
      guard let sub = item.sub, statesRange(sub) else { return nil }
      return try large(key == "\\Sigma" ? "\\sum" : "\\prod", item)
    case "P", "\\mathbb{P}", "\\Pr", "Pr": return try probability(key, item)
    case "\\Delta":
      return try laplacian(item)
    case "\\mathbb{R}", "\\mathbb{N}", "\\mathbb{Z}", "\\mathbb{Q}", "\\mathbb{C}", "\\mathbb{B}", "\\R", "ℝ", "ℕ", "ℤ":
      return try space(key, item)
    default: return nil
    }
  }

  /// `i=1` or `x\in S` below a letter that looks like an operator.
  private func statesRange(_ sub: MathNode) -> Bool {
    let marks = ItemReader.items(of: sub)
    guard marks.count >= 3, case .name = marks[0].lexeme, case .relation(let sign) = marks[1].lexeme else {
      return false
    }
    return sign == "=" || sign == "\\in"
  }

  private static let spaces: [String: Term.NumberSpace] = [
    "\\mathbb{R}": .reals, "\\mathbb{N}": .naturals, "\\mathbb{Z}": .integers, "\\mathbb{Q}": .rationals,
    "\\mathbb{C}": .complexes, "\\mathbb{B}": .booleans, "\\R": .reals, "ℝ": .reals, "ℕ": .naturals, "ℤ": .integers,
  ]

  /// `\mathbb{R}^{n\times d}`, `\mathbb{R}_+`, `\mathbb{R}^+`.
  private func space(_ key: String, _ item: FormulaItem) throws(Fault) -> Term {
    position += 1
    var space = Self.spaces[key] ?? .reals
    var shape: [Term] = []
    for script in [item.sub, item.sup] {
      guard let script else { continue }
      let marks = ItemReader.items(of: script)
      switch marks.first?.lexeme {
      case .binary("+") where marks.count == 1, .binary("*") where marks.count == 1: space = .positiveReals
      case .relation("\\gt"): space = .positiveReals
      case .relation("\\ge"): space = .nonnegativeReals
      default:
        shape = try context.reading(script) { parser throws(Fault) in try parser.shape() }
      }
    }
    return Term(.space(space, shape: shape), item.range)
  }

  /// `n \times d`, one dimension a factor.
  func shape() throws(Fault) -> [Term] {
    var dimensions = [try factor()]
    while let item {
      if case .binary("\\times") = item.lexeme {
        position += 1
        dimensions.append(try factor())
      } else {
        let rest = try signedShapeTail(dimensions.removeLast())
        dimensions.append(rest)
      }
    }
    return dimensions
  }

  /// `K-1`, `2d` within a dimension.
  private func signedShapeTail(_ first: Term) throws(Fault) -> Term {
    guard let item else { return first }
    switch item.lexeme {
    case .binary("+"), .binary("-"):
      let sign: Term.BinaryOperator = if case .binary("+") = item.lexeme { .add } else { .subtract }
      position += 1
      let right = try factor()
      return Term(.binary(sign, first, right), first.range.lowerBound..<right.range.upperBound)
    default:
      guard startsOperand(item) else { throw unexpected(item) }
      let right = try factor()
      return Term(.binary(.multiply, first, right), first.range.lowerBound..<right.range.upperBound)
    }
  }
}

extension ResolverContext {
  /// Whether `i` or `j` stands in a subscript somewhere in this formula, or `j` alone.
  var usesIndexLetters: Bool { Self.usesIndexLetters(tree.root, false, 0) }

  private static func usesIndexLetters(_ node: MathNode, _ inSub: Bool, _ depth: Int) -> Bool {
    guard depth < 100 else { return false }
    switch node.kind {
    case .symbol(let symbol): return symbol.name == "j" || (inSub && symbol.name == "i")
    case .scripts(_, let sub, let sup, _):
      for (index, child) in node.children.enumerated() {
        if usesIndexLetters(child, inSub || index == sub, depth + 1) { return true }
        // `10000^{2i/d}` counts; `e^{i\theta}` does not.
        if index == sup, countsInExponent(node, child) { return true }
      }
      return false
    default: return node.children.contains { usesIndexLetters($0, inSub, depth + 1) }
    }
  }

  private static func countsInExponent(_ scripts: MathNode, _ sup: MathNode) -> Bool {
    guard case .scripts(let base?, _, _, _) = scripts.kind else { return false }
    switch ItemReader.lexeme(ItemReader.bare(scripts.children[base])) {
    case .name("e"), .close, .compound, .fence: return false
    default: return mentionsLetter(sup, "i", 0)
    }
  }

  private static func mentionsLetter(_ node: MathNode, _ letter: String, _ depth: Int) -> Bool {
    guard depth < 100 else { return false }
    if case .symbol(let symbol) = node.kind, symbol.name == letter { return true }
    return node.children.contains { mentionsLetter($0, letter, depth + 1) }
  }
}
