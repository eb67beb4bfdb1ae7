import MathEngine
import MathNumerics
import MathSyntax

/// Independent random variables that stand in one expectation, as one table of their joint outcomes.
struct JointTables {
  /// The joint tables by their made-up names.
  private(set) var tables: [String: DiscreteTable] = [:]
  private let random: [String: DiscreteTable]

  private static let maximumOutcomeCount = 4_096

  init(_ environment: Environment, _ names: [String]) {
    var random: [String: DiscreteTable] = [:]
    for name in names { if case .table(let table)? = environment[name] { random[name] = table } }
    self.random = random
  }

  /// The term with joint outcomes in the place of several random names.
  mutating func joining(_ term: Term) -> Term {
    guard random.count > 1 else { return term }
    var run = self
    let joined = term.rewritten { part in
      guard case .expectation(let expectation) = part.kind, expectation.draws.isEmpty, expectation.given.isEmpty else {
        return nil
      }
      return run.joined(expectation, part)
    }
    self = run
    return joined
  }

  private mutating func joined(_ expectation: Term.Expectation, _ term: Term) -> Term? {
    var names: [String] = []
    for name in expectation.bodies.flatMap(\.freeNames) where random[name] != nil && !names.contains(name) {
      names.append(name)
    }
    guard names.count > 1, let key = table(of: names) else { return nil }
    var joint = expectation
    joint.bodies = expectation.bodies.map { body in
      body.rewritten { part in
        guard case .name(let name) = part.kind, let place = names.firstIndex(of: name) else { return nil }
        let index = Term(.number(String(place + 1)), part.range)
        return Term(.index(Term(.name(key), part.range), [index], juxtaposed: nil), part.range)
      }
    }
    return Term(.expectation(joint), term.range)
  }

  private mutating func table(of names: [String]) -> String? {
    let key = "#joint " + names.joined(separator: " ")
    if tables[key] != nil { return key }
    var outcomes: [(values: [Value], probability: Rational)] = [([], 1)]
    for name in names {
      guard let table = random[name], outcomes.count * table.support.count <= Self.maximumOutcomeCount else {
        return nil
      }
      var next: [(values: [Value], probability: Rational)] = []
      for outcome in outcomes {
        for (value, probability) in zip(table.support, table.probabilities) {
          guard let exact = probability.exact else { return nil }
          next.append((outcome.values + [value], outcome.probability * exact))
        }
      }
      outcomes = next
    }
    tables[key] = DiscreteTable(
      support: outcomes.map { Value.listed($0.values) }, probabilities: outcomes.map { .exact($0.probability) })
    return tables[key] == nil ? nil : key
  }
}
