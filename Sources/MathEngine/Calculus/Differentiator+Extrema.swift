import MathSyntax

/// Derivatives of the greatest and the least of several: of the one that it is, where no other is as great.
extension Differentiator {
  /// `\\max_i f_i`: the derivative at the binder's value that gives the extremum.
  func extremum(
    _ binder: Term.Binder, _ conditions: [Term], _ body: Term, _ derived: Term, wantsLargest: Bool, _ term: Term
  ) throws(Fault) -> Term? {
    var values: [Double] = []
    var places: [Value] = []
    try evaluator.iterate([binder], conditions, [body], term) { () throws(Fault) in
      guard case .number(let number) = try evaluator.evaluate(body), let place = evaluator.use(binder.name) else {
        throw unsupported(term)
      }
      values.append(number.double)
      places.append(place)
    }
    let best = try only(values.map { wantsLargest ? $0 : -$0 }, term)
    guard case .number(let place) = places[best], let whole = place.int else { throw unsupported(term) }
    return Term(.substituted(derived, [(binder.name, Self.number(whole, term.range))]), term.range)
  }

  /// `\\max x` of a vector, `\\|x\\|_\\infty`: the derivative of the entry.
  func largestEntry(_ body: Term, _ term: Term, isNorm: Bool, sign: Double = 1) throws(Fault) -> Term? {
    guard case .array(let array) = try evaluator.evaluate(body), array.isVector else { throw unsupported(term) }
    let best = try only(array.doubles.map { isNorm ? abs($0) : sign * $0 }, term)
    let entry = Term(.index(body, [Self.number(best + 1, term.range)], juxtaposed: nil), term.range)
    return try derivative(isNorm ? Term(.builtin("abs", [entry], []), term.range) : entry)
  }

  private func only(_ values: [Double], _ term: Term) throws(Fault) -> Int {
    guard let most = values.max(), let best = values.firstIndex(of: most) else { throw unsupported(term) }
    guard values.count(where: { $0 == most }) == 1 else {
      throw Fault(.domain, term.range, "The derivative is not defined at this kink.")
    }
    return best
  }

  private static func number(_ value: Int, _ range: Range<Int>) -> Term {
    value < 0 ? Term(.negate(Term(.number(String(-value)), range)), range) : Term(.number(String(value)), range)
  }
}
