/// Every diagnostic there is. This table is the one that settings, documentation and the command line are made from.
public enum DiagnosticCode: String, Sendable, CaseIterable {
  case mathSyntax = "math-syntax"
  case unknownCommand = "unknown-command"
  case undefinedSymbol = "undefined-symbol"
  case shapeMismatch = "shape-mismatch"
  case domainError = "domain-error"
  case falseEquation = "false-equation"
  case staleResult = "stale-result"
  case derivationStep = "derivation-step"
  case evaluationLimit = "evaluation-limit"
  case notationConflict = "notation-conflict"
  case brokenLink = "broken-link"
  case ambiguousLink = "ambiguous-link"
  case missingAnchor = "missing-anchor"
  case duplicateConcept = "duplicate-concept"
  case unresolvedReference = "unresolved-reference"
  case emptySection = "empty-section"
  case unlinkedMention = "unlinked-mention"

  /// How loud it is unless the settings say otherwise; nil is off.
  public var defaultSeverity: Severity? {
    switch self {
    case .mathSyntax, .shapeMismatch, .falseEquation, .derivationStep: .error
    case .brokenLink, .missingAnchor, .staleResult, .domainError, .unknownCommand, .evaluationLimit, .duplicateConcept,
      .unresolvedReference:
      .warning
    case .ambiguousLink, .undefinedSymbol, .notationConflict: .hint
    case .emptySection, .unlinkedMention: nil
    }
  }

  /// What it says is wrong, in a sentence; the settings' description.
  public var summary: String {
    switch self {
    case .mathSyntax: "A formula that cannot be read: an unclosed brace, a missing argument."
    case .unknownCommand: "A LaTeX command that nothing defines."
    case .undefinedSymbol: "A symbol without a value, in a formula whose other names have one."
    case .shapeMismatch: "Operands whose shapes do not fit."
    case .domainError: "An operation outside its domain, such as a division by zero."
    case .falseEquation: "An equation whose sides are known and differ."
    case .staleResult: "A written result that is no longer the value of its formula."
    case .derivationStep: "A step of a derivation that does not follow."
    case .evaluationLimit: "A formula that would take more steps or memory than its budget."
    case .notationConflict: "One symbol with two meanings in one section."
    case .brokenLink: "A link to a note or a file that is not there."
    case .ambiguousLink: "A link whose target is in several notes."
    case .missingAnchor: "A link to a heading that its note does not have."
    case .duplicateConcept: "One title or alias for two notes."
    case .unresolvedReference: "A `\\ref` without its `\\label`."
    case .emptySection: "A heading with nothing below it."
    case .unlinkedMention: "A concept's name in running text that is not a link."
    }
  }
}
