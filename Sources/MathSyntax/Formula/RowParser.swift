/// Reads the items of one row by precedence. A window of the row is read as a whole; see `whole`.
final class RowParser {
  let context: ResolverContext
  let items: [FormulaItem]
  /// For every opening or closing delimiter, the index of its partner.
  let partner: [Int]
  var position: Int
  var end: Int
  /// The bars that are open, innermost last.
  var fences: [String] = []
  /// `|` and `\mid` part arguments here.
  var barsSeparate = false
  /// A relation sign ends the expression (the caller reads it).
  let rowRange: Range<Int>

  init(_ row: MathNode, _ context: ResolverContext) throws(Fault) {
    self.context = context
    items = ItemReader.items(of: row)
    partner = try Self.partners(items)
    position = 0
    end = items.count
    rowRange = row.range
  }

  var item: FormulaItem? { position < end ? items[position] : nil }

  func peek(_ offset: Int = 1) -> FormulaItem? { position + offset < end ? items[position + offset] : nil }

  /// Where to point when something is missing at the current place.
  var here: Range<Int> {
    if position < end { return items[position].range }
    if position > 0 { return items[position - 1].range }
    return rowRange
  }

  func range(from start: Int) -> Range<Int> {
    let low = start < items.count ? items[start].range.lowerBound : rowRange.lowerBound
    let high = position > start ? items[position - 1].range.upperBound : low
    return low..<max(low, high)
  }

  /// Reads `[start, stop)` to its end with fresh delimiters, and goes on behind wherever the caller puts the position.
  func window<Result>(_ start: Int, _ stop: Int, _ read: () throws(Fault) -> Result) throws(Fault) -> Result {
    let saved = (position, end, fences, barsSeparate)
    position = start
    end = stop
    fences = []
    barsSeparate = false
    defer { (position, end, fences, barsSeparate) = saved }
    try context.enter(at: here)
    defer { context.leave() }
    let result = try read()
    try expectEnd()
    return result
  }

  func expectEnd() throws(Fault) {
    if let item { throw unexpected(item) }
  }

  func unexpected(_ item: FormulaItem) -> Fault {
    Fault(.syntax, item.range, "{0} is not expected here.", [context.text(item.coreRange)])
  }

  func missingOperand() -> Fault {
    Fault(.syntax, here, "Something is missing here.")
  }

  /// Pairs delimiters; `(`…`]` is a pair too, for half-open intervals.
  private static func partners(_ items: [FormulaItem]) throws(Fault) -> [Int] {
    var partner = [Int](repeating: -1, count: items.count)
    var open: [(Int, String)] = []
    for (index, item) in items.enumerated() {
      switch item.lexeme {
      case .open(let glyph): open.append((index, glyph))
      case .close(let glyph):
        guard let (start, opener) = open.popLast() else {
          throw Fault(.syntax, item.coreRange, "This {0} closes nothing.", [glyph])
        }
        guard matches(opener, glyph) else {
          let isKnown = open.contains { matches($0.1, glyph) && $0.1 == opposite(glyph) }
          if isKnown { throw Fault(.syntax, items[start].coreRange, "This {0} is never closed.", [opener]) }
          throw Fault(.syntax, item.coreRange, "This {0} does not close {1}.", [glyph, opener])
        }
        partner[start] = index
        partner[index] = start
      default: break
      }
    }
    if let (start, opener) = open.last {
      throw Fault(.syntax, items[start].coreRange, "This {0} is never closed.", [opener])
    }
    return partner
  }

  static func opposite(_ glyph: String) -> String {
    switch glyph {
    case ")": "("
    case "]": "["
    case "}": "{"
    case "⟩": "⟨"
    case "⌋": "⌊"
    case "⌉": "⌈"
    default: glyph
    }
  }

  private static func matches(_ open: String, _ close: String) -> Bool {
    open == opposite(close) || ((open == "(" || open == "[") && (close == ")" || close == "]"))
  }
}

extension ResolverContext {
  /// Reads a row as one expression, trying the other readings of doubled bars where the first fails.
  func expression(_ row: MathNode) throws(Fault) -> Term {
    try reading(row) { parser throws(Fault) in try parser.expression() }
  }

  func reading<Result>(_ row: MathNode, _ read: (RowParser) throws(Fault) -> Result) throws(Fault) -> Result {
    try enter(at: row.range)
    defer { leave() }
    let parser = try RowParser(row, self)
    let saved = (barStrategy, warnings.count)
    defer { barStrategy = saved.0 }
    do throws(Fault) {
      let result = try read(parser)
      try parser.expectEnd()
      return result
    } catch {
      let bars = parser.items.reduce(0) { count, item in if case .fence = item.lexeme { count + 1 } else { count } }
      guard bars >= 4, error.code == .syntax, barStrategy == 0 else { throw error }
      for strategy in 1...2 {
        barStrategy = strategy
        warnings.removeLast(max(0, warnings.count - saved.1))
        let again = try RowParser(row, self)
        if let result = try? read(again), again.position == again.end { return result }
      }
      throw error
    }
  }
}
