import MathSyntax

/// What an expectation or probability is conditioned on: events, and outcomes that are fixed by them.
struct Condition {
  /// Events that remain, all to hold.
  private(set) var events: [Term]
  /// The variables that are still random.
  private(set) var bases: [RandomScope.Base]
  private var fixedCount = 0

  /// Without events.
  init(bases: [RandomScope.Base]) {
    events = []
    self.bases = bases
  }

  var isEmpty: Bool { events.isEmpty }

  /// `X = x` of a continuous variable fixes it: its outcome is pushed onto the evaluator's locals until `leave`.
  init(_ given: [Term], _ bases: [RandomScope.Base], _ evaluator: Evaluator, _ term: Term) throws(Fault) {
    self.bases = bases
    events = given.flatMap(\.conjuncts)
    for event in events {
      guard case .comparison(let operands, let signs) = event.kind, signs == [.equal] else { continue }
      for (name, other) in [(operands[0], operands[1]), (operands[1], operands[0])] {
        guard case .name(let key) = name.kind, let place = self.bases.firstIndex(where: { $0.key == key }),
          case .scalar(let law) = self.bases[place].law, !evaluator.mentionsAny(other, self.bases)
        else { continue }
        let value = try evaluator.evaluate(other)
        guard case .number(let number) = value, law.density(number.double) > 0 else {
          throw Fault(.domain, term.range, "The condition has probability 0.")
        }
        evaluator.locals.append((key, value))
        fixedCount += 1
        self.bases.remove(at: place)
        events.removeAll { $0 === event }
        break
      }
    }
  }

  func leave(_ evaluator: Evaluator) { evaluator.locals.removeLast(fixedCount) }
}

extension Term {
  /// The parts of a conjunction; a chain of relations is one part.
  var conjuncts: [Term] {
    switch kind {
    case .logical(.and, let left, let right): left.conjuncts + right.conjuncts
    case .set(let parts) where parts.count == 1: parts[0].conjuncts
    case .tuple(let parts) where parts.allSatisfy(\.isTruth): parts.flatMap(\.conjuncts)
    default: [self]
    }
  }

  /// Whether it states something.
  var isTruth: Bool {
    switch kind {
    case .comparison, .logical, .not: true
    default: false
    }
  }
}
