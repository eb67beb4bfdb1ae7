/// Flattens a row of the first reading into items: macro uses replaced by what they stand for, blanks, labels,
/// phantoms and sizes gone, groups of one thing opened.
struct ItemReader {
  private(set) var items: [FormulaItem] = []
  private var spacePending = false
  private var depth = 0

  static func items(of node: MathNode) -> [FormulaItem] {
    var reader = ItemReader()
    reader.items.reserveCapacity(node.children.count)
    var node = node
    while case .group(let body) = node.kind { node = node.children[body] }
    reader.add(node)
    reader.foldDigitGroups()
    return reader.items
  }

  private mutating func add(_ node: MathNode) {
    guard depth < 200 else { return }
    depth += 1
    defer { depth -= 1 }
    switch node.kind {
    case .trivia, .token, .annotation, .macroDefinition, .error: return
    case .space: spacePending = true
    case .row: for child in node.children { add(child) }
    case .macroUse(_, let expansion): add(expansion)
    case .styled(.plain, let body): add(node.children[body])
    case .decorated("phantom", _, _), .decorated("hphantom", _, _), .decorated("vphantom", _, _),
      .decorated("cancel", _, _), .decorated("bcancel", _, _), .decorated("xcancel", _, _), .decorated("sout", _, _):
      spacePending = true
    case .scripts(let base, let sub, let sup, let primes):
      append(
        core: base.map { Self.scriptBase(node.children[$0]) }, sub: sub.map { node.children[$0] },
        sup: sup.map { node.children[$0] }, primes: primes, range: node.range)
    case .group:
      let bare = Self.bare(node)
      if case .group = bare.kind {
        append(core: bare, sub: nil, sup: nil, primes: 0, range: node.range)
      } else if case .scripts = bare.kind {
        append(core: node, sub: nil, sup: nil, primes: 0, range: node.range)
      } else {
        append(core: bare, sub: nil, sup: nil, primes: 0, range: node.range)
      }
    default: append(core: node, sub: nil, sup: nil, primes: 0, range: node.range)
    }
  }

  private mutating func append(core: MathNode?, sub: MathNode?, sup: MathNode?, primes: Int, range: Range<Int>) {
    items.append(
      FormulaItem(
        core: core, sub: sub, sup: sup, primes: primes, range: range, coreRange: core?.range ?? range,
        lexeme: core.map(Self.lexeme) ?? .compound, hasSpaceBefore: spacePending))
    spacePending = false
  }

  /// What scripts stand on: a group with scripts of its own stays a group.
  private static func scriptBase(_ node: MathNode) -> MathNode {
    let bare = bare(node)
    if case .scripts = bare.kind { return node }
    return bare
  }

  /// The one thing that a group or macro use holds; the node itself where it holds several or is nothing of the kind.
  static func bare(_ node: MathNode) -> MathNode {
    var node = node
    for _ in 0..<64 {
      switch node.kind {
      case .group(let body): guard let only = single(node.children[body]) else { return node }; node = only
      case .row: guard let only = single(node) else { return node }; node = only
      case .macroUse(_, let expansion): guard let only = single(expansion) else { return node }; node = only
      case .styled(.plain, let body): guard let only = single(node.children[body]) else { return node }; node = only
      default: return node
      }
    }
    return node
  }

  private static func single(_ row: MathNode) -> MathNode? {
    guard case .row = row.kind else { return row }
    var found: MathNode?
    for child in row.children {
      switch child.kind {
      case .trivia, .space, .annotation, .macroDefinition, .token: continue
      default:
        if found != nil { return nil }
        found = child
      }
    }
    return found
  }

  static func lexeme(_ node: MathNode) -> FormulaItem.Lexeme {
    switch node.kind {
    case .number(let digits): .number(digits)
    case .symbol(let symbol): SymbolReading.lexeme(of: symbol)
    case .operatorName(let name, let limits): .function(name, limits: limits)
    case .text(let words): .words(words)
    case .accent(let name, let body):
      nameKey(node.children[body]).map { .name(NameKey.accented(name, $0)) } ?? .compound
    case .styled(let style, let body): styledLexeme(style, node.children[body])
    case .decorated("overline", let body, _):
      nameKey(node.children[body]).map { .name(NameKey.accented("bar", $0)) } ?? .compound
    default: .compound
    }
  }

  private static func styledLexeme(_ style: MathStyle, _ body: MathNode) -> FormulaItem.Lexeme {
    if let key = nameKey(body) { return .name(NameKey.styled(style, key)) }
    if case .number(let digits) = bare(body).kind {
      switch style {
      case .bold, .boldItalic, .blackboard: return .name("\\\(style.rawValue){\(digits)}")
      default: return .number(digits)
      }
    }
    switch style {
    case .roman, .italic, .sans, .monospace:
      let word = NameKey.spelling(of: body)
      if isWord(word) { return .name(word) }
    default: break
    }
    return .compound
  }

  /// The key of a body that is one name (`x`, `\theta`, `TP` in `\mathrm{TP}`), without scripts.
  private static func nameKey(_ node: MathNode) -> String? {
    let core = bare(node)
    switch lexeme(core) {
    case .name(let key): return key
    case .words(let words): return isWord(words) ? words : nil
    case .compound: break
    default: return nil
    }
    if case .group(let body) = core.kind { return letters(core.children[body]) }
    return letters(core)
  }

  private static func letters(_ row: MathNode) -> String? {
    guard case .row = row.kind else { return nil }
    var key = ""
    for child in row.children {
      switch child.kind {
      case .trivia, .space: continue
      case .symbol(let symbol) where symbol.role == .ordinary && !SymbolReading.isSpecial(symbol.name):
        key += symbol.name
      case .number(let digits) where !key.isEmpty: key += digits
      default: return nil
      }
    }
    return key.isEmpty ? nil : key
  }

  static func isWord(_ text: String) -> Bool {
    !text.isEmpty
      && text.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || ("0"..."9").contains($0) || $0 == "-" || $0 == "@" || $0 == "_"
      } && !("0"..."9").contains(text.unicodeScalars.first ?? "0")
  }

  /// `1\,000\,000` is one number: groups of three digits behind thin spaces.
  private mutating func foldDigitGroups() {
    guard items.count > 1 else { return }
    var index = 0
    while index + 1 < items.count {
      guard case .number(let head) = items[index].lexeme, case .number(let tail) = items[index + 1].lexeme,
        items[index + 1].hasSpaceBefore, !items[index].hasScripts, tail.utf8.count >= 3,
        tail.utf8.prefix(3).allSatisfy({ $0 >= 48 && $0 <= 57 }),
        tail.utf8.count == 3 || tail.utf8.dropFirst(3).first == 46,
        head.utf8.allSatisfy({ $0 >= 48 && $0 <= 57 }), head.utf8.count % 3 != 0 || head.utf8.count >= 3
      else {
        index += 1
        continue
      }
      items[index].lexeme = .number(head + tail)
      items[index].sub = items[index + 1].sub
      items[index].sup = items[index + 1].sup
      items[index].primes = items[index + 1].primes
      items[index].coreRange = items[index].coreRange.lowerBound..<items[index + 1].coreRange.upperBound
      items[index].range = items[index].range.lowerBound..<items[index + 1].range.upperBound
      items.remove(at: index + 1)
    }
  }
}
