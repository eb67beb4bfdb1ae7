/// Names: bound ones win, the longest first (NOTATION.md, 1 to 3 and 5).
extension RowParser {
  func named(_ key: String, _ item: FormulaItem) throws(Fault) -> Term {
    if let term = try boundRun(startingAt: position) { return term }
    if let term = try builtinRun() { return term }
    if context.isPlain, let dot = key.lastIndex(of: "."), !context.isBound(key) {
      let last = String(key[key.index(after: dot)...])
      if Self.libraries.contains(String(key[..<dot])), case .builtin? = context.kind(of: last) {
        return try function(last, item)
      }
    }
    if let term = try matrixOfDerivatives(key, item) { return term }
    if let term = try specialName(key, item) { return term }
    if let product = try lettersOfWord(key, item) { return product }
    let start = position
    position += 1
    return try use(key, item, start: start)
  }

  /// `2PR/(P+R)` in plain text: a word that nothing binds is the product of its letters where each of them stands in the
  /// formula by itself too; so is `wx` where `w` and `x` have values. Capitals alone (`TP`) are an abbreviation.
  private func lettersOfWord(_ key: String, _ item: FormulaItem) throws(Fault) -> Term? {
    guard context.isPlain, (2...4).contains(key.utf8.count), key.allSatisfy({ $0.isASCII && $0.isLetter }),
      context.kind(of: key) == nil,
      !item.hasScripts, item.range.count == key.utf8.count, !(peek().map(opensArguments) ?? false),
      key.allSatisfy({ context.standsUnapplied(String($0)) })
        || key.contains(where: \.isLowercase) && key.allSatisfy({ context.isBound(String($0)) })
    else { return nil }
    position += 1
    context.warn(Fault(.notation, item.range, "{0} is read as a product.", [key]))
    let factors = key.enumerated().map { offset, letter in
      let place = item.range.lowerBound + offset
      return Term(.name(String(letter)), place..<place + 1)
    }
    return factors.dropFirst().reduce(factors[0]) {
      Term(.binary(.multiply, $0, $1), item.range.lowerBound..<$1.range.upperBound)
    }
  }

  /// Prefixes under which programs know the built-ins.
  static let libraries: Set<String> = [
    "np", "numpy", "math", "torch", "tf", "F", "jnp", "scipy", "np.linalg", "torch.nn.functional",
  ]

  /// A run of letters that is bound as one name (`TP`, `warmup`), with the scripts of its last letter.
  func boundRun(startingAt start: Int) throws(Fault) -> Term? {
    guard mayBeginRun(start) else { return nil }
    let run = letterRun(from: start)
    guard run.count >= 2 else { return nil }
    for length in stride(from: run.count, through: 2, by: -1) {
      let key = run[length - 1]
      let last = items[start + length - 1]
      if isKnown(key, last) {
        position = start + length
        var whole = last
        whole.range = items[start].range.lowerBound..<last.range.upperBound
        whole.coreRange = items[start].coreRange.lowerBound..<last.coreRange.upperBound
        return try use(key, whole, start: start)
      }
    }
    return nil
  }

  /// Whether another letter follows at once, as most often none does.
  private func mayBeginRun(_ start: Int) -> Bool {
    guard start + 1 < end, !items[start].hasScripts else { return false }
    switch items[start + 1].lexeme {
    case .name: return true
    case .number: return context.isPlain
    default: return false
    }
  }

  private func isKnown(_ key: String, _ item: FormulaItem) -> Bool {
    if context.isBound(key) { return true }
    guard item.hasScripts else { return false }
    return scriptedKeys(key, item).contains { context.isBound($0.key) }
  }

  /// The keys of longer and longer runs of letters from `start`; the run ends behind a letter with scripts.
  private func letterRun(from start: Int) -> [String] {
    var keys: [String] = []
    var key = ""
    var index = start
    while index < end, keys.count < 24 {
      let item = items[index]
      guard index == start || item.range.lowerBound == items[index - 1].range.upperBound || key.hasPrefix("\\") else {
        break
      }
      switch item.lexeme {
      case .name(let letter): key = Self.joined(key, letter)
      case .special(let name) where index == start && (name == "\\nabla" || name == "\\partial"): key = name
      case .number(let digits) where index > start && context.isPlain: key += digits
      default: return keys
      }
      keys.append(key)
      if item.hasScripts { break }
      index += 1
    }
    return keys
  }

  private static func joined(_ key: String, _ letter: String) -> String {
    guard let first = letter.utf8.first, isLetter(first), key.utf8.first == UInt8(ascii: "\\"),
      key.utf8.last.map(isLetter) == true
    else { return key + letter }
    return key + " " + letter
  }

  /// `softmax(z)`, `exp(x)` spelt with bare letters: the built-in, where the letters are no names of their own.
  private func builtinRun() throws(Fault) -> Term? {
    guard !context.isPlain, mayBeginRun(position) else { return nil }
    let start = position
    let run = letterRun(from: start)
    guard run.count >= 2, let key = run.last else { return nil }
    let behind = start + run.count
    guard behind < end, opensArguments(items[behind]), case .builtin? = context.kind(of: key) else { return nil }
    let areBound = (start..<behind).allSatisfy { index in
      if case .name(let letter) = items[index].lexeme { context.isBound(letter) } else { false }
    }
    if areBound { return nil }
    position = behind - 1
    var item = items[position]
    item.range = items[start].range.lowerBound..<item.range.upperBound
    item.coreRange = items[start].coreRange.lowerBound..<item.coreRange.upperBound
    return try function(key, item)
  }

  func opensArguments(_ item: FormulaItem) -> Bool {
    switch item.lexeme {
    case .open("("): return true
    case .compound:
      if case .fenced("(", _, _)? = item.core?.kind { return true }
      return false
    default: return false
    }
  }

  /// The whole names that an item's scripts may make, longest first, and which scripts each takes.
  func scriptedKeys(_ key: String, _ item: FormulaItem) -> [(key: String, sub: Bool, sup: Bool, primes: Bool)] {
    var keys: [(key: String, sub: Bool, sup: Bool, primes: Bool)] = []
    let sub = item.sub.map { NameKey.spelling(of: $0) }
    let sup = item.sup.map { NameKey.spelling(of: $0) }
    let primes = String(repeating: "'", count: item.primes)
    if item.primes > 0 {
      keys.append((NameKey.scripted(key, sub: sub, sup: sup) + primes, sub != nil, sup != nil, true))
      keys.append((NameKey.scripted(key + primes, sub: sub, sup: sup), sub != nil, sup != nil, true))
      keys.append((key + primes, false, false, true))
    }
    if sub != nil, sup != nil { keys.append((NameKey.scripted(key, sub: sub, sup: sup), true, true, false)) }
    if sup != nil { keys.append((NameKey.scripted(key, sub: nil, sup: sup), false, true, false)) }
    if sub != nil { keys.append((NameKey.scripted(key, sub: sub, sup: nil), true, false, false)) }
    return keys
  }

  /// Uses a name whose items are read up to the current position: looks up, indexes, applies.
  func use(_ key: String, _ item: FormulaItem, start: Int) throws(Fault) -> Term {
    if item.hasScripts {
      for candidate in scriptedKeys(key, item) {
        guard let kind = context.kind(of: candidate.key), context.isBound(candidate.key) else { continue }
        if candidate.sub, let sub = item.sub, isIndexedFamily(key, kind, sub) { continue }
        if candidate.sub, let sub = item.sub, let element = try familyElement(candidate.key, kind, item, sub) {
          var rest = item
          rest.sub = nil
          if candidate.sup { rest.sup = nil }
          return try raised(element, rest, base: .number)
        }
        var rest = item
        if candidate.sub { rest.sub = nil }
        if candidate.sup { rest.sup = nil }
        if candidate.primes { rest.primes = 0 }
        return try finish(candidate.key, kind, item, rest, start: start)
      }
      if let sub = item.sub, let family = try familyIndex(key, item, sub, start: start) { return family }
      if let term = try scriptedBuiltin(key, item, start: start) { return term }
    }
    if let term = try declaredStyle(key, item, start: start) { return term }
    let kind = context.kind(of: key)
    // A number has no elements, so that `\lambda_{\max}(A)` is about A whatever λ is.
    if item.sub != nil, isNumber(key), let term = try subscriptedBuiltin(key, item, start: start) { return term }
    if let sub = item.sub, !context.isBound(key) || isSign(sub) {
      return try unboundIndexed(key, item, kind, start: start)
    }
    return try finish(key, kind, item, item, start: start)
  }

  /// `x_i` with `i` bound by an operator: the array `x` wins over a value named `x_i`.
  private func isIndexedFamily(_ key: String, _ kind: NameKind, _ sub: MathNode) -> Bool {
    guard case .name(let letter) = ItemReader.lexeme(ItemReader.bare(sub)), context.isLocal(letter),
      case .array? = context.kind(of: key)
    else { return false }
    return true
  }

  /// `n_{v}` bound to an array under that very spelling, with `v` bound by an operator: its element.
  private func familyElement(_ key: String, _ kind: NameKind, _ item: FormulaItem, _ sub: MathNode) throws(Fault)
    -> Term?
  {
    guard case .array = kind, case .name(let letter) = ItemReader.lexeme(ItemReader.bare(sub)), context.isLocal(letter)
    else { return nil }
    return try indexed(Term(.name(key), item.coreRange), sub)
  }

  /// `D_{\mathrm{KL}}(p\|q)`: a built-in whose name has the subscript in it.
  private func scriptedBuiltin(_ key: String, _ item: FormulaItem, start: Int) throws(Fault) -> Term? {
    guard let sub = item.sub, !context.isBound(key) || isNumber(key) else { return nil }
    let name = NameKey.scripted(key, sub: NameKey.spelling(of: sub), sup: nil)
    guard case .builtin(let form)? = context.kind(of: name) else { return nil }
    var rest = item
    rest.sub = nil
    rest.coreRange = item.coreRange.lowerBound..<max(item.coreRange.upperBound, sub.range.upperBound)
    return try builtinName(name, form, rest, start: start)
  }

  /// `p_+`, `x_*`: a mark of the name, whatever p is.
  private func isSign(_ sub: MathNode) -> Bool {
    let marks = ItemReader.items(of: sub)
    if marks.count == 1, case .binary = marks[0].lexeme { return true }
    return false
  }

  private func isNumber(_ key: String) -> Bool {
    if case .number? = context.kind(of: key) { true } else { false }
  }

  /// `\theta_{t-1}` of a family that a recurrence defines.
  private func familyIndex(_ key: String, _ item: FormulaItem, _ sub: MathNode, start: Int) throws(Fault) -> Term? {
    guard context.families.contains(key), !context.isBound(key) else { return nil }
    let index = try context.expression(sub)
    let term = Term(
      .member(family: key, index), item.coreRange.lowerBound..<max(item.coreRange.upperBound, sub.range.upperBound))
    return try raised(term, item, base: .number)
  }

  /// `x_i` where only `\mathbf{x}` or `\boldsymbol{x}` is declared.
  private func declaredStyle(_ key: String, _ item: FormulaItem, start: Int) throws(Fault) -> Term? {
    guard item.sub != nil, !context.isBound(key) else { return nil }
    var bare = key
    for style in ["\\mathbf{", "\\boldsymbol{"] where key.hasPrefix(style) && key.hasSuffix("}") {
      bare = String(key.dropFirst(style.count).dropLast())
    }
    let others = ["\\mathbf{\(bare)}", "\\boldsymbol{\(bare)}", bare].filter { $0 != key && context.isBound($0) }
    guard others.count == 1, let kind = context.kind(of: others[0]), case .array = kind else { return nil }
    return try finish(others[0], kind, item, item, start: start)
  }

  /// A subscripted name with no meaning in scope: an element of an unbound array if a binder runs in it, else a name.
  private func unboundIndexed(_ key: String, _ item: FormulaItem, _ kind: NameKind?, start: Int) throws(Fault) -> Term {
    guard let sub = item.sub else { return try finish(key, kind, item, item, start: start) }
    if let term = try subscriptedBuiltin(key, item, start: start) { return term }
    if key == "\\delta", let term = try kronecker(item, sub) { return term }
    if mentionsLocal(sub) {
      let term = try indexed(Term(.name(key), item.coreRange), sub)
      var rest = item
      rest.sub = nil
      return try finishTerm(term, nil, rest, start: start)
    }
    var rest = item
    rest.sub = nil
    let whole = NameKey.scripted(key, sub: NameKey.spelling(of: sub), sup: nil)
    // `F_X(x)` and `t_\nu` mean something by what X and ν are.
    if case .name(let letter) = ItemReader.lexeme(ItemReader.bare(sub)) { _ = context.kind(of: letter) }
    let range = item.coreRange.lowerBound..<max(item.coreRange.upperBound, sub.range.upperBound)
    return try finishTerm(Term(.name(whole), range), nil, rest, start: start)
  }

  /// `\delta_{ij}` unbound: 1 where the indices agree, else 0.
  private func kronecker(_ item: FormulaItem, _ sub: MathNode) throws(Fault) -> Term? {
    let indices = try context.reading(sub) { parser throws(Fault) -> [Term] in
      if let letters = try parser.juxtaposedIndices() {
        parser.position = parser.end
        return letters
      }
      return try parser.arguments().0
    }
    guard indices.count == 2 else { return nil }
    let range = item.coreRange.lowerBound..<max(item.coreRange.upperBound, sub.range.upperBound)
    let equal = Term(.comparison(indices, [.equal]), range)
    return try raised(Term(.indicator(equal), range), item, base: .number)
  }

  func mentionsLocal(_ node: MathNode) -> Bool {
    if case .name(let key) = ItemReader.lexeme(node), context.isLocal(key) { return true }
    return node.children.contains { mentionsLocal($0) }
  }

  private func finish(_ key: String, _ kind: NameKind?, _ item: FormulaItem, _ rest: FormulaItem, start: Int)
    throws(Fault)
    -> Term
  {
    var range = item.coreRange
    if rest.sub == nil, let sub = item.sub { range = range.lowerBound..<max(range.upperBound, sub.range.upperBound) }
    if rest.sup == nil, let sup = item.sup { range = range.lowerBound..<max(range.upperBound, sup.range.upperBound) }
    if item.primes > rest.primes {
      range = range.lowerBound..<max(range.upperBound, min(item.range.upperBound, range.upperBound + item.primes))
    }
    if case .builtin(let form)? = kind { return try builtinName(key, form, item, start: start) }
    if kind == nil, let constant = constant(key, rest, range) { return try scripted(constant, rest, base: nil) }
    if kind == nil, let sup = rest.sup, parenthesizedLabel(ItemReader.items(of: sup)) != nil {
      return try labelledName(key, rest, range)
    }
    if let mean = meanOfBound(key, kind, range) { return try finishTerm(mean, .number, rest, start: start) }
    return try finishTerm(Term(.name(key), range), kind, rest, start: start)
  }

  /// `a^{[1]}` with nothing bound of that kind: a name of its own.
  private func labelledName(_ key: String, _ item: FormulaItem, _ range: Range<Int>) throws(Fault) -> Term {
    let sub = item.sub.map { NameKey.spelling(of: $0) }
    let name = NameKey.scripted(key, sub: sub, sup: item.sup.map { NameKey.spelling(of: $0) })
    var rest = item
    rest.sub = nil
    rest.sup = nil
    return try raised(
      Term(.name(name), range.lowerBound..<max(range.upperBound, item.range.upperBound)), rest, base: nil)
  }

  /// Scripts and arguments of a name that is resolved.
  private func finishTerm(_ base: Term, _ kind: NameKind?, _ item: FormulaItem, start: Int) throws(Fault) -> Term {
    var term = base
    var kind = kind
    if let sub = item.sub {
      term = try indexed(term, sub)
      if case .array? = kind { kind = .unknown }
      if kind == .unknown { return try raised(term, item, base: .number) }
    }
    let isFunction = if case .function? = kind { true } else { false }
    if isFunction, item.primes > 0 {
      term = Term(
        .functionDerivative(term, order: item.primes),
        term.range.lowerBound..<max(term.range.upperBound, item.coreRange.upperBound + item.primes))
      var rest = item
      rest.primes = 0
      if rest.sup != nil { return try applied(try raised(term, rest, base: kind), kind, nil) }
      return try applied(term, kind, nil)
    }
    if isFunction, let sup = item.sup {
      if case .number("1") = ItemReader.bare(sup).kind { return try applied(term, kind, nil) }
      let label = try raised(term, item, base: kind)
      switch label.kind {
      case .functionDerivative: return try applied(label, kind, nil)
      case .power(_, let exponent):
        if Self.isMinusOne(exponent) { return try applied(Term(.functionInverse(term), label.range), kind, nil) }
        return try applied(term, kind, exponent)
      default: return label
      }
    }
    if item.sup != nil || item.primes > 0 { return try raised(term, item, base: kind) }
    return try applied(term, kind, nil)
  }

  static func isMinusOne(_ term: Term) -> Bool {
    if case .negate(let inner) = term.kind, case .number("1") = inner.kind { return true }
    return false
  }

  /// A function, table or unknown thing with the parentheses behind it.
  private func applied(_ term: Term, _ kind: NameKind?, _ power: Term?) throws(Fault) -> Term {
    func raised(_ result: Term) -> Term {
      power.map { Term(.power(result, $0), result.range) } ?? result
    }
    if case .array? = kind, let next = item, next.range.lowerBound == term.range.upperBound {
      try checkNumberInParentheses(next, behind: term)
    }
    guard let next = item, opensArguments(next) || (next.isBracket && kind.map(Self.isFunction) == true) else {
      return raised(term)
    }
    if isFactor(term, kind, next) { return raised(term) }
    switch kind {
    case .function, .random:
      let call = try callArguments(next)
      return try closing(
        raised(Term(.apply(term, call.terms, call.separators), term.range.lowerBound..<call.range.upperBound)),
        call.close)
    case .array, .number, .boolean, .collection:
      guard case .array = kind ?? .number, isLookup(next) else { return raised(term) }
      let call = try callArguments(next)
      return try closing(
        Term(.apply(term, call.terms, call.separators), term.range.lowerBound..<call.range.upperBound), call.close)
    case .unknown:
      return try either(term, next)
    case nil:
      if let exact = try boundQuantity(term, next) { return exact }
      let call = try callArguments(next)
      return try closing(
        Term(.apply(term, call.terms, call.separators), term.range.lowerBound..<call.range.upperBound), call.close)
    case .builtin: return raised(term)
    }
  }

  private static func isFunction(_ kind: NameKind) -> Bool {
    if case .function = kind { true } else { false }
  }

  private func either(_ term: Term, _ next: FormulaItem) throws(Fault) -> Term {
    let call = try callArguments(next)
    let whole = term.range.lowerBound..<call.range.upperBound
    let application = try closing(Term(.apply(term, call.terms, call.separators), whole), call.close)
    guard call.terms.count == 1, call.separators.isEmpty else { return application }
    let factor = try closing(Term(call.terms[0].kind, call.range), call.close)
    let product = Term(.binary(.multiply, term, factor), application.range)
    return Term(.either(applied: application, product: product), application.range)
  }

  /// `x(2)`, `x[2]` of an array: nobody writes a product so, and an element may be counted from 0.
  private func checkNumberInParentheses(_ next: FormulaItem, behind term: Term) throws(Fault) {
    guard next.opensParentheses else { return }
    let inner = argument(of: next)
    guard inner.count == 1, let only = inner.first, case .number(let digits) = only.lexeme, Int(digits) != nil,
      !only.hasScripts
    else { return }
    let whole = term.range.lowerBound..<max(next.range.upperBound, only.range.upperBound + 1)
    throw Fault(
      .ambiguous, whole, "{0} may be an element or a product; write {1}_{2} or {2}{1}.",
      [context.text(whole), context.text(term.range), digits])
  }

  /// `p(x)`, `p(x, y)` with nothing but binders inside looks up in an array.
  private func isLookup(_ next: FormulaItem) -> Bool {
    guard case .open = next.lexeme else {
      guard case .fenced(_, _, let parts)? = next.core?.kind, parts.count == 1, let core = next.core else {
        return false
      }
      return ItemReader.items(of: core.children[parts[0]]).allSatisfy(isBinderOrComma)
    }
    let close = partner[position]
    guard close > position + 1 else { return false }
    return items[(position + 1)..<close].allSatisfy(isBinderOrComma)
  }

  private func isBinderOrComma(_ item: FormulaItem) -> Bool {
    switch item.lexeme {
    case .name(let key): !item.hasScripts && context.isLocal(key)
    case .comma: true
    default: false
    }
  }

  /// A name in an index list, where only letters stand.
  func plainName(_ key: String, _ range: Range<Int>) throws(Fault) -> Term { Term(.name(key), range) }
}

extension ResolverContext {
  func plainName(_ key: String, _ range: Range<Int>) throws(Fault) -> Term { Term(.name(key), range) }
}

extension FormulaItem {
  var isBracket: Bool {
    switch lexeme {
    case .open("["): return true
    case .compound:
      if case .fenced("[", _, _)? = core?.kind { return true }
      return false
    default: return false
    }
  }

  var isBrace: Bool {
    switch lexeme {
    case .open("{"): return true
    case .compound:
      if case .fenced("{", "}", _)? = core?.kind { return true }
      return false
    default: return false
    }
  }
}
