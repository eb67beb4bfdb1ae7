import MathSyntax

/// `P(B \mid A)` as a name that has a value.
package struct KnownProbability {
  var event: EventFormula
  var condition: EventFormula

  private static let openings = ["P(", "\\Pr(", "\\mathbb{P}(", "Pr(", "P\\{", "P["]

  /// Whether a name is spelt like the probability of an event.
  package static func isOne(_ name: String) -> Bool { openings.contains(where: name.hasPrefix) }

  /// `X = x` where it is the probability of just that.
  var singleValue: EventFormula.Atom? {
    guard case .all(let given) = condition, given.isEmpty, case .all(let parts) = event, parts.count == 1,
      case .atom(let atom) = parts[0], atom.value != nil
    else { return nil }
    return atom
  }

  /// Nil where the name is no probability of events.
  init?(_ name: String) {
    guard Self.isOne(name) else { return nil }
    let spelling = name.hasPrefix("Pr") ? "\\" + name : name
    let formula = Resolver(scope: Environment()).resolve(spelling)
    guard formula.fault == nil, case .probability(let events, let given)? = formula.term?.kind,
      let event = EventFormula.conjunction(events), let condition = EventFormula.conjunction(given)
    else { return nil }
    self.event = event
    self.condition = condition
  }
}
