import MathCheck
import MathSyntax

/// A formula that says something of names which derivations behind it may rely on.
struct SectionStatement: Sendable {
  enum Kind: Sendable, Hashable {
    /// Defines this name.
    case definition(String)
    /// A relation, such as `x > 0`.
    case condition
    /// `x \in S`
    case membership
  }

  /// Index into the note's formulas.
  var formula: Int
  var kind: Kind
  var names: Set<String>
  var text: String

  /// Longer ones are no declarations.
  private static let maximumLength = 400

  /// Those of a note, in source order.
  static func all(in formulas: [NoteFormula]) -> [SectionStatement] {
    formulas.enumerated().flatMap { index, formula -> [SectionStatement] in
      guard formula.form == .inline || formula.form == .display, formula.source.utf8.count <= maximumLength else {
        return []
      }
      if !formula.sayings.isEmpty, case .name(let name)? = formula.outcome.formula.term?.kind {
        return formula.sayings.map { SectionStatement(formula: index, kind: .condition, names: [name], text: $0) }
      }
      return SectionStatement(formula, index).map { [$0] } ?? []
    }
  }

  private init(formula: Int, kind: Kind, names: Set<String>, text: String) {
    (self.formula, self.kind, self.names, self.text) = (formula, kind, names, text)
  }

  private init?(_ formula: NoteFormula, _ index: Int) {
    self.formula = index
    guard let term = formula.outcome.formula.term else {
      // `A, B \in \mathbb{R}^{3\times 3}` is no formula, and declares.
      let utf8 = formula.source.utf8
      guard utf8.contains(UInt8(ascii: ",")), utf8.contains(UInt8(ascii: "\\")) else { return nil }
      text = String(decoding: utf8, as: UTF8.self)
      let declared = Declarations(context: [text])
      names = Set(declared.spaces.map(\.name))
      kind = .membership
      if names.isEmpty { return nil }
      return
    }
    switch term.kind {
    case .definition(let definition): kind = .definition(definition.target.key)
    case .comparison(_, let signs): kind = signs == [.element] ? .membership : .condition
    case .chain(let chain) where chain.signs.count == 2 && chain.definition == nil && !chain.isDerivation:
      kind = .condition
    default: return nil
    }
    names = Set(term.freeNames)
    text = String(decoding: formula.source.utf8, as: UTF8.self)
  }
}
