package import MathCheck
package import MathEngine
import MathSyntax

extension NoteResults {
  /// What is known of the steps of the formula at an index; nil where it is no derivation.
  ///
  /// Worked out when first asked for, and remembered as long as neither its text nor what the section says of its names
  /// changes.
  package func derivation(of index: Int, cancelFlag: CancelFlag? = nil) -> DerivationReport? {
    if let cancelFlag, cancelFlag.isCancelled { return nil }
    let formula = formulas[index]
    guard formula.form == .inline || formula.form == .display, let term = formula.outcome.formula.term,
      Self.isDerivation(term), formula.source.utf8.count <= Self.maximumLength,
      !formula.standing.isDenied, !formula.standing.hasOtherArithmetic,
      !(hasOwnInnerProduct && term.hasInnerProduct)
    else { return nil }
    let context = context(of: index, for: term)
    let key = DerivationMemory.Key(
      utf8: formula.source.utf8, context: context, macros: formula.outcome.tree.macros)
    return derivations.report(for: key) {
      let checker = DerivationChecker(
        declarations: Declarations(context: context), setting: .page, cancelFlag: cancelFlag)
      let report = checker.check(formula.outcome.tree)
      if let cancelFlag, cancelFlag.isCancelled { return nil }
      return report.steps.isEmpty ? nil : report
    }
  }

  /// Longer ones are no derivations that a person would want checked in one piece.
  private static let maximumLength = 4_000

  /// Several relations in a row, or a derivative with what it is said to be.
  private static func isDerivation(_ term: Term) -> Bool {
    switch term.kind {
    // `x_1 = x_2 = 1` gives values and derives nothing.
    case .chain(let chain):
      return (chain.signs.count >= 2 || chain.isDerivation) && FormulaDraft.namesSetEqual(term) == nil
    case .block(let terms): return terms.contains(where: isDerivation)
    case .logical(.implies, _, _), .logical(.equivalent, _, _): return true
    case .comparison(let sides, [.equal]):
      // `\frac{d}{dx}\tanh x = 1-\tanh^2x`
      guard case .derivative(let derivative) = sides[0].kind else { return false }
      return derivative.point == nil && derivative.body.freeNames.count == 1
        && derivative.variables.allSatisfy { $0.variable.freeNames == derivative.body.freeNames }
    case .definition(let definition):
      switch definition.left.kind {
      case .derivative, .gradient, .functionDerivative: return true
      case .apply(let function, _, _):
        if case .functionDerivative = function.kind { return true }
        return false
      default: return false
      }
    default: return false
    }
  }

  /// Statements of the same section before the derivation that say something of its names, nearest last.
  func context(of index: Int, for term: Term) -> [String] {
    var names = Set(term.freeNames)
    // A left side that is defined is no child of its definition; what is derived there counts all the same.
    if case .definition(let definition) = term.kind { names.formUnion(definition.left.freeNames) }
    var found: [String] = []
    var defined: Set<String> = []
    for statement in statements.reversed() where statement.formula < index {
      let place = formulas[statement.formula].range.lowerBound
      guard isSameSection(place, formulas[index].range.lowerBound) else { break }
      if case .definition(let name) = statement.kind {
        // The nearest definition counts.
        guard names.contains(name), defined.insert(name).inserted else { continue }
      } else if names.isDisjoint(with: statement.names) {
        continue
      }
      names.formUnion(statement.names)
      found.append(statement.text)
    }
    return found.reversed()
  }

  func isSameSection(_ first: Int, _ second: Int) -> Bool {
    !sectionStarts.contains { first < $0 && $0 <= second }
  }
}
