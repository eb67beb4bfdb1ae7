package import MathEngine
package import MathSyntax

/// What reading and evaluating one formula gave. Free of positions in the note, so that an edit elsewhere keeps it.
///
/// Its identity stands for its value: an outcome that depends on it is kept as long as this very object is.
package final class FormulaOutcome: Sendable {
  package let tree: MathTree
  package let formula: Formula
  /// What the formula gives names to, in order.
  package let definitions: [DefinedName]
  /// What the formula is worth; nil where it has no value, or states only.
  package let value: Value?
  /// Why there is no value; also a refuted claim. Ranges count in the formula's text.
  package let fault: Fault?
  package let warnings: [Fault]
  /// What became of what the formula claims; nil where it claims nothing.
  package let claim: ClaimOutcome?
  /// Names without a value here, in order of appearance.
  package let unbound: [String]
  /// Every name that was looked up, with what stood for it then: what this outcome depends on.
  let dependencies: [Dependency]
  package let reading: FormulaReading
  /// Whether it derives what other formulas define, so that its own text does not show what depends on what.
  package let derivesDefinitions: Bool
  /// Steps that the evaluation took.
  package let cost: Int

  init(
    tree: MathTree, formula: Formula, definitions: [DefinedName] = [], value: Value? = nil, fault: Fault? = nil,
    warnings: [Fault] = [], claim: ClaimOutcome? = nil, unbound: [String] = [], dependencies: [Dependency] = [],
    reading: FormulaReading, derivesDefinitions: Bool = false, cost: Int = 0
  ) {
    self.tree = tree
    self.formula = formula
    self.definitions = definitions
    self.value = value
    self.fault = fault
    self.warnings = warnings
    self.claim = claim
    self.unbound = unbound
    self.dependencies = dependencies
    self.reading = reading
    self.derivesDefinitions = derivesDefinitions
    self.cost = cost
  }

  /// The value that the formula gives a name; numbers in parentheses are a vector then.
  package func value(of name: String) -> Value? { definitions.last { $0.name == name }?.value?.asVector }

  /// Whether something that it claims is false.
  package var isRefuted: Bool {
    if case .fails? = claim { return true }
    return false
  }

  struct Dependency: Sendable {
    var name: String
    /// nil: nothing in the note gave the name a value.
    var outcome: FormulaOutcome?
    /// Whether the section of the formula, or one around it, gave the value.
    var isNear = true
    /// Whether the name surely has this value here, and not another one that the note gives it elsewhere.
    var isSettled = true
    /// Whether the formula's own paragraph gave the value, or the one before it.
    var isFresh = true
  }
}
