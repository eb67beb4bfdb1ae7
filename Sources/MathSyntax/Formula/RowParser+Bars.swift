/// Bars open or close by place: `|x|`, `||x|-|y||`, `|a|b|c|`, `\|x\|_2`.
extension RowParser {
  /// Whether a bar at operator position opens something new rather than closing or separating.
  func opensFence(_ glyph: String) -> Bool {
    if let open = fences.last {
      if open == glyph || (open == "||" && glyph == "|") {
        return context.barStrategy == 2 && open == glyph && barBeginsOperand()
      }
      return false
    }
    let count = remainingBars(glyph, from: position)
    if barsSeparate, count == 2, let next = peek(), case .fence("|") = next.lexeme,
      position < end, next.range.lowerBound == items[position].range.upperBound
    {
      return false
    }
    return barsSeparate ? count % 2 == 0 : count >= 2
  }

  private func barBeginsOperand() -> Bool {
    guard let next = peek(), startsOperand(next) else { return false }
    return remainingBars("|", from: position) >= 3
  }

  private func remainingBars(_ glyph: String, from start: Int) -> Int {
    var count = 0
    var index = start
    while index < end {
      switch items[index].lexeme {
      case .fence(glyph): count += 1
      case .open where partner[index] > index && partner[index] < end: index = partner[index]
      default: break
      }
      index += 1
    }
    return count
  }

  func barred(_ glyph: String, _ item: FormulaItem) throws(Fault) -> Term {
    if glyph == "|", context.barStrategy == 0, let next = peek(), case .fence("|") = next.lexeme,
      next.range.lowerBound == item.range.upperBound, !item.hasScripts
    {
      let saved = (position, context.warnings.count)
      do throws(Fault) {
        return try doubledBars()
      } catch {
        guard error.code == .syntax else { throw error }
        position = saved.0
        context.warnings.removeLast(max(0, context.warnings.count - saved.1))
      }
    }
    let start = position
    position += 1
    if item.hasScripts { throw Fault(.syntax, item.range, "This bar is never closed.") }
    let body = try insideFence(glyph)
    guard let close = self.item, case .fence(glyph) = close.lexeme else {
      throw Fault(.syntax, item.range, "This bar is never closed.")
    }
    position += 1
    let whole = items[start].range.lowerBound..<close.coreRange.upperBound
    if glyph == "‖" { return try norm(body, whole, close) }
    return try scripted(Term(.bars(body), whole), close, base: nil)
  }

  private func doubledBars() throws(Fault) -> Term {
    let start = position
    position += 2
    let body = try insideFence("||")
    guard let first = item, case .fence("|") = first.lexeme, let second = peek(), case .fence("|") = second.lexeme,
      !first.hasScripts
    else { throw Fault(.syntax, items[start].range, "This bar is never closed.") }
    position += 2
    return try norm(body, items[start].range.lowerBound..<second.coreRange.upperBound, second)
  }

  private func insideFence(_ glyph: String) throws(Fault) -> Term {
    fences.append(glyph)
    let separate = barsSeparate
    barsSeparate = false
    defer {
      fences.removeLast()
      barsSeparate = separate
    }
    try context.enter(at: here)
    defer { context.leave() }
    return try expression()
  }

  /// A norm with what its closing bar carries: an order below, a power above.
  func norm(_ body: Term, _ whole: Range<Int>, _ close: FormulaItem) throws(Fault) -> Term {
    var order = Term.NormOrder.plain
    var range = whole
    if let sub = close.sub {
      order = try normOrder(sub)
      range = whole.lowerBound..<max(whole.upperBound, sub.range.upperBound)
    }
    var rest = close
    rest.sub = nil
    return try scripted(Term(.norm(body, order), range), rest, base: nil)
  }

  private func normOrder(_ sub: MathNode) throws(Fault) -> Term.NormOrder {
    let items = ItemReader.items(of: sub)
    if items.count == 1, !items[0].hasScripts {
      switch items[0].lexeme {
      case .name(let key):
        if key == "F" || key == "Fro" || key == "fro", !context.isBound(key) { return .frobenius }
        if case .array? = context.kind(of: key) { return .induced(try context.expression(sub)) }
      case .binary("*"), .binary("\\ast"), .binary("\\star"): return .nuclear
      case .special("\\infty"): return .infinity
      case .words("F"): return .frobenius
      default: break
      }
    }
    // `\|A\|_{2,1}` and a space such as `L^2` are no order.
    if items.contains(where: { if case .comma = $0.lexeme { true } else { false } }) {
      throw Fault(.unsupported, sub.range, "A mixed norm is not computed.")
    }
    let order = try context.expression(sub)
    if case .power = order.kind { throw Fault(.unsupported, sub.range, "This norm is not computed.") }
    return .order(order)
  }
}
