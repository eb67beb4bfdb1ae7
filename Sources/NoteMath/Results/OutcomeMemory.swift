import MathSyntax

/// Outcomes of earlier versions of a note, by the text of their formulas.
///
/// A formula's text may have several outcomes, one for each set of values that its names had.
struct OutcomeMemory: Sendable {
  private var outcomes: [Key: [FormulaOutcome]] = [:]
  private var drafts: [Key: FormulaDraft] = [:]

  struct Key: Hashable, Sendable {
    var utf8: [UInt8]
    var notation: MathNotation
    var standing = FormulaStanding()
  }

  func draft(for key: Key) -> FormulaDraft? { drafts[key] }

  mutating func keep(_ draft: FormulaDraft, for key: Key) { drafts[key] = draft }

  /// The outcome whose names all have what they had when it was made.
  func outcome(for key: Key, where isSame: (FormulaOutcome.Dependency) -> Bool) -> FormulaOutcome? {
    outcomes[key]?.first { $0.dependencies.allSatisfy(isSame) }
  }

  mutating func keep(_ outcome: FormulaOutcome, for key: Key) {
    outcomes[key, default: []].append(outcome)
  }
}
