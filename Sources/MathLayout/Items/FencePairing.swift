import MathSyntax

/// Pairs the parentheses, brackets and bars of a row that stand there without `\left` and `\right`.
///
/// A bar opens where an operand is due, closes where one of its kind is open, and otherwise opens if there are an even
/// number of them left on its level (as in `2|x|`); a lone one, as in `p(x|y)`, stays what it is.
enum FencePairing {
  static func paired(_ items: [FormulaItem], depth: Int) -> [FormulaItem] {
    guard items.contains(where: { isDelimiter($0) }) else { return items }
    var frames = [Frame(opener: nil, items: [])]
    for (index, item) in items.enumerated() {
      switch role(of: item, at: index, in: items, frames) {
      case .open where frames.count + depth < ItemBuilder.depthLimit: frames.append(Frame(opener: item, items: []))
      case .close: close(item, &frames)
      default: frames[frames.count - 1].items.append(item)
      }
    }
    while frames.count > 1 { dissolveLast(&frames) }
    return frames[0].items
  }

  private struct Frame {
    var opener: FormulaItem?
    var items: [FormulaItem]
    var isBar: Bool { opener.map { FencePairing.isBar($0) } ?? false }
  }

  private enum Role { case open, close, plain }

  private static func role(of item: FormulaItem, at index: Int, in items: [FormulaItem], _ frames: [Frame]) -> Role {
    guard let symbol = symbol(of: item) else { return .plain }
    switch symbol.role {
    case .open: return .open
    case .close: return frames.contains { $0.opener != nil && !$0.isBar } ? .close : .plain
    case .fence:
      let top = frames[frames.count - 1]
      let awaitsOperand = awaitsOperand(top.items.last)
      if !awaitsOperand, let opener = top.opener, glyph(opener) == symbol.glyph { return .close }
      if case .scripts = item.content { return .plain }
      if awaitsOperand { return hasPartner(index, symbol.glyph, items) ? .open : .plain }
      return barsLeft(index, symbol.glyph, items) % 2 == 0 ? .open : .plain
    default: return .plain
    }
  }

  /// A closer ends the nearest parenthesis or bracket; bars left open inside it were no pairs.
  private static func close(_ item: FormulaItem, _ frames: inout [Frame]) {
    if !isBar(item) { while frames.count > 1, frames[frames.count - 1].isBar { dissolveLast(&frames) } }
    guard frames.count > 1, let frame = frames.popLast(), let opener = frame.opener else { return }
    let pair = FormulaItem(
      .fenced(open: glyph(opener), close: glyph(item), parts: [frame.items], opener.isSized ? .growing : .plain))
    frames[frames.count - 1].items.append(withScripts(of: item, on: pair))
  }

  /// TeX's scripts stand on the closing delimiter alone; what is meant is the whole.
  private static func withScripts(of closer: FormulaItem, on pair: FormulaItem) -> FormulaItem {
    guard case .scripts(_, let sub, let sup, let primes, let limits) = closer.content else { return pair }
    return FormulaItem(.scripts(base: pair, sub: sub, sup: sup, primes: primes, limits: limits), pair.atom)
  }

  /// The delimiter that an item is, below any scripts.
  private static func symbol(of item: FormulaItem) -> MathSymbol? {
    switch item.content {
    case .symbol(let symbol, _): return symbol
    case .scripts(let base?, _, _, _, _):
      if case .symbol(let symbol, _) = base.content, symbol.role == .close || symbol.role == .fence { return symbol }
      return nil
    default: return nil
    }
  }

  private static func dissolveLast(_ frames: inout [Frame]) {
    guard let frame = frames.popLast(), let opener = frame.opener else { return }
    frames[frames.count - 1].items.append(opener)
    frames[frames.count - 1].items += frame.items
  }

  private static func awaitsOperand(_ item: FormulaItem?) -> Bool {
    guard let item else { return true }
    switch item.atom {
    case .binary, .relation, .open, .punctuation, .largeOperator: return true
    case .ordinary, .close, .inner:
      if case .symbol(let symbol, _) = item.content { return symbol.glyph == "/" }
      return false
    }
  }

  private static func hasPartner(_ index: Int, _ glyph: String, _ items: [FormulaItem]) -> Bool {
    barsLeft(index, glyph, items) > 1
  }

  /// The bars of a kind from here to the end of this level, this one included; looks no further than a line would.
  private static func barsLeft(_ index: Int, _ wanted: String, _ items: [FormulaItem]) -> Int {
    var level = 0
    var count = 0
    for item in items[index...].prefix(256) {
      guard let symbol = symbol(of: item) else { continue }
      switch symbol.role {
      case .open: level += 1
      case .close: level -= 1
      case .fence where level == 0 && symbol.glyph == wanted: count += 1
      default: break
      }
      if level < 0 { break }
    }
    return count
  }

  private static func isDelimiter(_ item: FormulaItem) -> Bool {
    guard let symbol = symbol(of: item) else { return false }
    return symbol.role == .open || symbol.role == .close || symbol.role == .fence
  }

  private static func isBar(_ item: FormulaItem) -> Bool {
    symbol(of: item)?.role == .fence
  }

  private static func glyph(_ item: FormulaItem) -> String {
    symbol(of: item)?.glyph ?? ""
  }
}
