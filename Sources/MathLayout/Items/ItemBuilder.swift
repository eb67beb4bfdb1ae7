import MathSyntax

/// Turns the nodes of a tree into items: blanks and tokens dropped, macros expanded, styles on their letters,
/// parentheses paired.
struct ItemBuilder {
  let source: [UInt8]
  /// Deeper nodes are shown as source, so that no input can exhaust the stack.
  static let depthLimit = 60

  func items(of tree: MathTree) -> [FormulaItem] { row(tree.root, Context()) }

  func items(of node: MathNode) -> [FormulaItem] { row(node, Context()) }

  struct Context {
    var style: MathStyle?
    var depth = 0

    func deeper(style: MathStyle? = nil) -> Context { Context(style: style ?? self.style, depth: depth + 1) }
  }

  /// The items of a node that stands for a row: a row's children, a group's body, or the node alone; fences paired.
  func row(_ node: MathNode, _ context: Context) -> [FormulaItem] {
    var items: [FormulaItem] = []
    append(node, context, to: &items, opensGroups: .outermost)
    return FencePairing.paired(definitionsJoined(items), depth: context.depth)
  }

  /// `:` and `=` side by side are one relation.
  private func definitionsJoined(_ items: [FormulaItem]) -> [FormulaItem] {
    var result: [FormulaItem] = []
    for item in items {
      if item.isEqualsSign, let last = result.last, case .symbol(let colon, let style) = last.content,
        colon.glyph == ":"
      {
        result.removeLast()
        let sign = MathSymbol(name: ":=", glyph: ":=", role: .relation)
        result.append(FormulaItem(.symbol(sign, style), .relation))
      } else {
        result.append(item)
      }
    }
    return result
  }

  /// The row that a part names, or nothing where the part is out of the node's reach.
  func part(_ index: Int?, of node: MathNode, _ context: Context) -> [FormulaItem]? {
    guard let index, node.children.indices.contains(index) else { return nil }
    return row(node.children[index], context)
  }

  enum GroupOpening { case outermost, none }

  func append(
    _ node: MathNode, _ context: Context, to items: inout [FormulaItem], opensGroups opening: GroupOpening = .none
  ) {
    guard context.depth < Self.depthLimit else {
      items.append(FormulaItem(.source(text(node.range))))
      return
    }
    switch node.kind {
    case .trivia, .token, .macroDefinition: break
    case .row: appendRow(node.children[...], context.deeper(), to: &items)
    case .group(let body):
      guard node.children.indices.contains(body) else { break }
      if opening == .outermost {
        append(node.children[body], context.deeper(), to: &items, opensGroups: .outermost)
      } else {
        items.append(grouped(row(node.children[body], context.deeper())))
      }
    case .text where node.children.contains(where: Self.isMathInText):
      for child in node.children { append(child, context.deeper(), to: &items) }
    case .macroUse(_, let expansion): append(expansion, context.deeper(), to: &items, opensGroups: opening)
    case .styled(let style, let body): appendStyled(node, style, body, context, to: &items)
    case .space(let width): items.append(FormulaItem(.space(width)))
    case .decorated(let name, let body, _) where name == "pmod" || name == "pod":
      items += modulus(node, name, body, context.deeper())
    case .scripts:
      if let item = item(node, context) { items.append(item) }
      // A second `^` and what follows it belong to no part; they are shown as written.
      if let fault = node.children.first(where: { if case .error = $0.kind { true } else { false } }) {
        items.append(FormulaItem(.source(text(fault.range.lowerBound..<node.range.upperBound))))
      }
    default: if let item = item(node, context) { items.append(item) }
    }
  }

  /// A row's children; behind a `\color{red}` the rest of them is in that colour.
  private func appendRow(_ children: ArraySlice<MathNode>, _ context: Context, to items: inout [FormulaItem]) {
    for (index, child) in zip(children.indices, children) {
      if case .annotation("color", let color) = child.kind, context.depth < Self.depthLimit {
        var rest: [FormulaItem] = []
        appendRow(children[(index + 1)...], context.deeper(), to: &rest)
        if rest.isEmpty { return }
        let body = FencePairing.paired(rest, depth: context.depth)
        let note = [FormulaItem(.text(SafeText.shown(color)))]
        items.append(FormulaItem(.decorated("textcolor", body, note: note), body.count == 1 ? body[0].atom : .ordinary))
        return
      }
      append(child, context, to: &items)
    }
  }

  /// `$…$` inside `\text{…}`, also in a text of its own within.
  private static func isMathInText(_ node: MathNode) -> Bool {
    switch node.kind {
    case .row: return true
    case .text: return node.children.contains(where: isMathInText)
    default: return false
    }
  }

  /// `{…}` is one ordinary atom, whatever it holds (The TeXbook, chapter 17).
  func grouped(_ items: [FormulaItem]) -> FormulaItem {
    if items.count == 1, case .fenced = items[0].content {
    } else if items.count == 1 {
      return FormulaItem(items[0].content, items[0].atom == .inner ? .inner : .ordinary)
    }
    return FormulaItem(.row(items))
  }

  private func appendStyled(
    _ node: MathNode, _ style: MathStyle, _ body: Int, _ context: Context, to items: inout [FormulaItem]
  ) {
    guard node.children.indices.contains(body) else { return }
    let child = node.children[body]
    if style == .plain {
      append(child, context.deeper(), to: &items, opensGroups: .outermost)
      return
    }
    var inner = row(child, context.deeper(style: style))
    if style == .roman, let word = word(inner) { inner = [FormulaItem(.word(word))] }
    items.append(grouped(inner))
  }

  /// The letters of an upright run, as one word.
  private func word(_ items: [FormulaItem]) -> String? {
    guard items.count > 1 else { return nil }
    var word = ""
    for item in items {
      switch item.content {
      case .symbol(let symbol, _) where symbol.role == .ordinary && isLetter(symbol.glyph): word += symbol.glyph
      case .number(let digits, _): word += digits
      default: return nil
      }
    }
    return word
  }

  private func isLetter(_ glyph: String) -> Bool { glyph.unicodeScalars.allSatisfy { $0.properties.isAlphabetic } }

  /// The bytes of a range, shown safely: controls and direction marks as a replacement character, blanks as one.
  func text(_ range: Range<Int>) -> String {
    let clamped = range.clamped(to: 0..<source.count)
    return SafeText.shown(String(decoding: source[clamped], as: UTF8.self))
  }
}
