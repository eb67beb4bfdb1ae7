import MathSyntax
import NoteMath
import NoteSyntax

/// Symbols that mean two things in one section: the logistic function and a deviation, a policy and a constant, two shapes.
///
/// Letters are reused everywhere, so that only what is certain is told: roles that the formulas themselves show.
struct NotationConflicts {
  private let results: NoteResults
  private let headings: [Heading]

  init(results: NoteResults, headings: [Heading]) {
    self.results = results
    self.headings = headings
  }

  struct Conflict {
    /// Index of the formula, and the place in its text.
    var formula: Int
    var range: Range<Int>
    var name: String
    var meaning: Message
    var earlier: Use
  }

  struct Use {
    var formula: Int
    var meaning: Message
  }

  /// One for each symbol and section, at the second meaning.
  func all() -> [Conflict] {
    var found: [Conflict] = []
    var seen: [Place: [SymbolRole: Int]] = [:]
    for (index, formula) in results.formulas.enumerated() where formula.form == .inline || formula.form == .display {
      guard let term = formula.outcome.formula.term else { continue }
      let section = section(of: formula.range.lowerBound)
      var roles = SymbolRoles(source: formula.source.utf8)
      roles.visit(term)
      for use in roles.uses {
        let place = Place(section: section, name: use.name)
        let others = seen[place, default: [:]].filter { $0.key.conflicts(with: use.role) }
        if seen[place]?[use.role] == nil, let earlier = others.min(by: { $0.value < $1.value }) {
          // Told once; the rest of the section would say the same.
          if others.count == seen[place, default: [:]].count, earlier.value != index {
            found.append(
              Conflict(
                formula: index, range: use.range, name: use.name, meaning: use.role.message,
                earlier: Use(formula: earlier.value, meaning: earlier.key.message)))
          }
        }
        if seen[place]?[use.role] == nil { seen[place, default: [:]][use.role] = index }
      }
    }
    return found
  }

  private struct Place: Hashable {
    var section: Int
    var name: String
  }

  private func section(of offset: Int) -> Int {
    headings.last { $0.range.lowerBound <= offset }?.range.lowerBound ?? -1
  }
}
