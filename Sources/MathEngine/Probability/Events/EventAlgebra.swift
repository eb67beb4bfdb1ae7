import MathNumerics
import MathSyntax

/// What given probabilities say of others by the axioms of Kolmogorov.
///
/// The unknowns are the probabilities of the finest events; what is given is linear in them (`P(A ∣ B) = p` says
/// P(AB) − p P(B) = 0), and a question is answered where it is a consequence.
struct EventAlgebra {
  enum Answer {
    case value(Number)
    case undetermined
    case contradiction
    case impossibleCondition
    case tooMany
  }

  /// What was taken as true beside what is given.
  private(set) var assumptions: [Fault.Message] = []
  private var known: [(fact: KnownProbability, value: Rational)] = []
  private var isBroken = false

  private static let maximumStateCount = 512

  var isEmpty: Bool { known.isEmpty }

  mutating func add(_ fact: KnownProbability, _ value: Number) {
    guard let exact = value.exact ?? Rational(exactly: value.double) else { return }
    if exact.isNegative || Rational(1) < exact { isBroken = true }
    known.append((fact, exact))
  }

  /// First without assumptions; where that does not tell, with a partition that what is given suggests.
  mutating func probability(of event: EventFormula, given condition: EventFormula) -> Answer {
    if isBroken { return .contradiction }
    let answer = answer(event, condition, partition: [])
    guard case .undetermined = answer, let partition = suggestedPartition else { return answer }
    let second = self.answer(event, condition, partition: partition)
    if case .value = second {
      assumptions = [
        Fault.Message(
          template: "{0} are taken as a partition: their probabilities sum to 1.",
          arguments: [partition.map(\.name).joined(separator: ", ")])
      ]
      return second
    }
    return answer
  }

  /// Events with given probabilities that sum to one, each a condition of something else that is given.
  private var suggestedPartition: [EventFormula.Atom]? {
    var atoms: [EventFormula.Atom] = []
    var sum = Rational(0)
    for (fact, value) in known {
      guard case .all(let conditions) = fact.condition, conditions.isEmpty, case .all(let events) = fact.event,
        events.count == 1, case .atom(let atom) = events[0], atom.value == nil, !atoms.contains(atom)
      else { continue }
      let isCondition = known.contains { other in
        if case .all(let parts) = other.fact.condition, parts.count == 1, case .atom(atom) = parts[0] {
          true
        } else {
          false
        }
      }
      guard isCondition else { continue }
      atoms.append(atom)
      sum += value
    }
    return atoms.count >= 2 && sum == 1 ? atoms : nil
  }

  // States

  /// Each state says which atoms are true.
  private func states(_ atoms: [EventFormula.Atom], _ partition: [EventFormula.Atom]) -> [Set<EventFormula.Atom>]? {
    var states: [Set<EventFormula.Atom>] = [[]]
    func extend(_ choices: [Set<EventFormula.Atom>]) -> Bool {
      guard states.count * choices.count <= Self.maximumStateCount else { return false }
      states = states.flatMap { state in choices.map { state.union($0) } }
      return true
    }
    if !partition.isEmpty, !extend(partition.map { [$0] }) { return nil }
    var done: Set<String> = []
    for atom in atoms where !partition.contains(atom) {
      if atom.value == nil {
        guard extend([[], [atom]]) else { return nil }
      } else if done.insert(atom.name).inserted {
        let values = atoms.filter { $0.name == atom.name && $0.value != nil }
        guard extend([[]] + values.map { [$0] }) else { return nil }
      }
    }
    return states
  }

  private func answer(_ event: EventFormula, _ condition: EventFormula, partition: [EventFormula.Atom]) -> Answer {
    var atoms: [EventFormula.Atom] = []
    for atom in known.flatMap({ $0.fact.event.atoms + $0.fact.condition.atoms }) + event.atoms + condition.atoms
    where !atoms.contains(atom) { atoms.append(atom) }
    guard var states = states(atoms, partition) else { return .tooMany }
    prune(&states)
    func vector(_ formulas: [EventFormula]) -> [Rational] {
      states.map { state in formulas.allSatisfy { $0.holds(state.contains) } ? 1 : 0 }
    }
    var system = LinearConsequences(count: states.count)
    system.add([Rational](repeating: 1, count: states.count), 1)
    for (fact, value) in known {
      let both = vector([fact.event, fact.condition])
      let below = vector([fact.condition])
      if case .all(let parts) = fact.condition, parts.isEmpty {
        system.add(both, value)
      } else {
        system.add(zip(both, below).map { $0 - value * $1 }, 0)
      }
    }
    if system.isContradictory { return .contradiction }
    let top = system.reduced(vector([event, condition]))
    let bottom = system.reduced(vector([condition]))
    guard let value = Self.quotient(top, bottom) else {
      if bottom.coefficients.allSatisfy(\.isZero), bottom.constant.isZero { return .impossibleCondition }
      return .undetermined
    }
    if value.isNegative || Rational(1) < value { return .contradiction }
    return .value(.exact(value))
  }

  /// Drops states that a probability of 0 or 1 rules out.
  private func prune(_ states: inout [Set<EventFormula.Atom>]) {
    for (fact, value) in known where value.isZero || value == 1 {
      states.removeAll { state in
        fact.condition.holds(state.contains) && fact.event.holds(state.contains) == value.isZero
      }
    }
    // Values of one variable whose probabilities sum to one are all that it has.
    var sums: [String: Rational] = [:]
    var values: [String: Set<EventFormula.Atom>] = [:]
    for (fact, value) in known {
      guard case .all(let conditions) = fact.condition, conditions.isEmpty, case .all(let events) = fact.event,
        events.count == 1, case .atom(let atom) = events[0], atom.value != nil,
        values[atom.name, default: []].insert(atom).inserted
      else { continue }
      sums[atom.name, default: 0] += value
    }
    for (name, sum) in sums where sum == 1 {
      guard let all = values[name] else { continue }
      states.removeAll { $0.isDisjoint(with: all) }
    }
  }

  /// t with top = t · bottom whatever the unknowns are.
  private static func quotient(
    _ top: (coefficients: [Rational], constant: Rational), _ bottom: (coefficients: [Rational], constant: Rational)
  ) -> Rational? {
    let a = top.coefficients + [top.constant]
    let b = bottom.coefficients + [bottom.constant]
    guard let place = b.firstIndex(where: { !$0.isZero }), let ratio = a[place].divided(by: b[place]) else {
      return nil
    }
    return zip(a, b).allSatisfy { $0 == ratio * $1 } ? ratio : nil
  }
}
