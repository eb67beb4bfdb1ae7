extension RowParser {
  /// The places of statements that stand on one line with commas between; nil where the line is one statement.
  func listedStatements() -> [BinderSpec]? {
    switch items.first?.lexeme {
    case .special("\\forall"), .special("\\exists"): return nil
    default: break
    }
    var specs: [BinderSpec] = []
    var begin = 0
    var index = 0
    while index < items.count {
      switch items[index].lexeme {
      case .comma, .semicolon:
        specs.append(BinderSpec(start: begin, end: index))
        begin = index + 1
      case .open where partner[index] > index: index = partner[index]
      default: break
      }
      index += 1
    }
    if begin < items.count { specs.append(BinderSpec(start: begin, end: items.count)) }
    guard specs.count > 1, specs.allSatisfy({ $0.end > $0.start && states($0) }) else { return nil }
    return specs
  }

  private func states(_ spec: BinderSpec) -> Bool {
    (spec.start..<spec.end).contains { index in
      switch items[index].lexeme {
      case .relation(let name): Self.signs[name] != nil
      default: false
      }
    }
  }

  /// A chain from the current place to the end, with a left side that may be a name not known yet.
  func chainStatement() throws(Fault) -> (RelationChain, Range<Int>) {
    let start = position
    guard item != nil else { throw Fault(.syntax, rowRange, "There is no formula here.") }
    if let left = try newLeftSide() {
      var chain = try chainTail(parameters(of: left))
      chain.operands.insert(left, at: 0)
      return (chain, range(from: start))
    }
    if let sign = firstSign() {
      let left = try window(start, sign) { () throws(Fault) in try leftSide() }
      position = sign
      var chain = try chainTail(parameters(of: left))
      chain.operands.insert(left, at: 0)
      return (chain, range(from: start))
    }
    let whole = try expression()
    trimTrailing()
    if case .comparison(let operands, let signs) = whole.kind, signs.count == 1 || !signs.contains(.equal) {
      return (RelationChain(operands: operands, signs: signs, signRanges: signs.map { _ in whole.range }), whole.range)
    }
    return (RelationChain(operands: [whole]), range(from: start))
  }

  private func leftSide() throws(Fault) -> Term { try sum() }

  /// A full stop or comma at the end of a display is punctuation.
  private func trimTrailing() {
    while position < end {
      switch items[position].lexeme {
      case .comma where position == end - 1, .special(".") where position == end - 1,
        .semicolon where position == end - 1:
        position += 1
      default: return
      }
    }
  }

  /// The first `=`, `:=`, `\approx`, `\leftarrow` outside delimiters, where nothing looser stands beside it.
  private func firstSign() -> Int? {
    var index = position
    var found: Int?
    var bars = 0
    while index < end {
      let item = items[index]
      switch item.lexeme {
      case .open where partner[index] > index: index = partner[index]
      case .fence: bars += 1
      case .large, .special("\\forall"), .special("\\exists"): break
      case .relation(let name):
        if Self.logicSigns[name] != nil { return nil }
        guard bars % 2 == 0 || found != nil else { break }
        if found == nil, let sign = Self.signs[name] {
          switch sign {
          case .equal, .defines, .assigns, .approximately, .identical: found = index
          default: return nil
          }
        }
      case .colon:
        if index + 1 < end, case .relation("=") = items[index + 1].lexeme, found == nil { found = index }
      case .compound:
        if found == nil, case .stacked(let base, _, _)? = item.core?.kind, let core = item.core,
          case .relation("=") = ItemReader.lexeme(ItemReader.bare(core.children[base]))
        {
          found = index
        }
      case .words(let text) where Self.connectives.contains(NameKey.plainWords(text)): return nil
      case .binary("\\wedge"), .binary("\\vee"): return nil
      default: break
      }
      index += 1
    }
    if case .special("\\forall")? = item?.lexeme { return nil }
    if case .special("\\exists")? = item?.lexeme { return nil }
    return found == position ? nil : found
  }

  /// Relations and operands to the end, as on a line that goes on with a chain.
  func chainTail() throws(Fault) -> RelationChain { try chainTail([]) }

  private func chainTail(_ parameters: [(String, NameKind)]) throws(Fault) -> RelationChain {
    try context.binding(parameters) { () throws(Fault) -> RelationChain in
      var chain = RelationChain(operands: [])
      while let (sign, length) = relationSign() {
        chain.signRanges.append(items[position].range)
        position += length
        if item == nil { throw Fault(.syntax, items[position - 1].range, "Something is missing here.") }
        let isSet = sign == .element || sign == .notElement
        chain.signs.append(sign)
        chain.operands.append(try isSet ? setOperand() : sideOperand())
      }
      if let item, case .decorated("pmod", let body, _)? = item.core?.kind, let core = item.core {
        position += 1
        chain.modulus = try context.expression(core.children[body])
      }
      trimTrailing()
      return chain
    }
  }

  private func sideOperand() throws(Fault) -> Term { try sum() }

  /// Parameters of a function that a left side defines; what is bound keeps its kind.
  private func parameters(of left: Term) -> [(String, NameKind)] {
    let arguments: [Term]
    switch left.kind {
    case .apply(_, let terms, _), .builtin(_, let terms, _): arguments = terms
    case .either(let applied, _): return parameters(of: applied)
    default: return []
    }
    return arguments.compactMap { term in
      guard case .name(let key) = term.kind else { return nil }
      let kind = context.kind(of: key)
      if let kind, context.isBound(key) { return (key, kind) }
      return (key, .unknown)
    }
  }

  /// `TPR = …`, `Attention(Q,K,V) = …`: letters that name one new thing, where not each is a name of its own.
  private func newLeftSide() throws(Fault) -> Term? {
    guard !context.isPlain else { return nil }
    let start = position
    var key = ""
    var index = start
    var isKnown = true
    while index < end, case .name(let letter) = items[index].lexeme, letter.utf8.count == 1,
      letter.utf8.first.map(isLetter) == true
    {
      if index > start, items[index].range.lowerBound != items[index - 1].range.upperBound { return nil }
      key += letter
      if !context.isBound(letter) { isKnown = false }
      index += 1
      if items[index - 1].hasScripts { break }
    }
    guard index - start >= 2, !isKnown, index < end, !context.isBound(key) else { return nil }
    let last = items[index - 1]
    guard last.sup == nil, last.primes == 0 else { return nil }
    let name = NameKey.scripted(key, sub: last.sub.map { NameKey.spelling(of: $0) }, sup: nil)
    if context.isBound(name) { return nil }
    let range = items[start].range.lowerBound..<last.range.upperBound
    position = index
    if relationStarts(index) { return Term(.name(name), range) }
    if opensArguments(items[index]) {
      let call = try callArguments(items[index])
      if position < end, relationStarts(position), call.close?.hasScripts != true {
        return Term(
          .apply(Term(.name(name), range), call.terms, call.separators), range.lowerBound..<call.range.upperBound)
      }
    }
    position = start
    return nil
  }

  private func relationStarts(_ index: Int) -> Bool {
    guard index < end else { return false }
    switch items[index].lexeme {
    case .relation(let name): return [.equal, .defines, .assigns, .approximately].contains(Self.signs[name])
    case .colon: return index + 1 < end
    default: return false
    }
  }
}
