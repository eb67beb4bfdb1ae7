package import MathEngine
package import MathSyntax
package import NoteSyntax

/// The formulas of a note, evaluated where they stand.
///
/// Immutable. The results of an edited note are made from those before it: an outcome whose text and whose names'
/// outcomes are the same objects as before is kept, so that a changed binding costs what depends on it.
package struct NoteResults: Sendable {
  /// In source order.
  package let formulas: [NoteFormula]
  /// Where each name is defined: indices into `formulas`, ascending.
  let definitions: [String: [Int]]
  let imports: [NoteResults]
  let memory: OutcomeMemory
  /// Where sections begin, ascending: what holds of names in one is not taken for granted in another.
  let sectionStarts: [Int]
  /// Where each formula stands.
  private let places: [DefinitionOrder.Place]
  let derivations: DerivationMemory
  /// What the note says of names, in source order.
  let statements: [SectionStatement]

  /// Whether the note defines an inner product of its own, so that no step with one is judged by the usual one.
  let hasOwnInnerProduct: Bool

  init(
    formulas: [NoteFormula], definitions: [String: [Int]], imports: [NoteResults], memory: OutcomeMemory,
    sectionStarts: [Int], places: [DefinitionOrder.Place], derivations: DerivationMemory
  ) {
    self.sectionStarts = sectionStarts
    self.places = places
    self.derivations = derivations
    statements = SectionStatement.all(in: formulas)
    hasOwnInnerProduct = formulas.contains { FormulaDraft.definesInnerProduct($0.source.utf8) }
    self.formulas = formulas
    self.definitions = definitions
    self.imports = imports
    self.memory = memory
  }

  /// Reads and evaluates all formulas of a note.
  ///
  /// - Parameters:
  ///   - imports: The notes that its front matter's `use:` names, in that order.
  ///   - macros: Those of the workspace.
  ///   - previous: The results of an earlier version of the note, to keep what did not change.
  ///   - budget: What each formula may cost.
  package static func of(
    _ tree: NoteTree, imports: [NoteResults] = [], macros: MacroTable = MacroTable(), previous: NoteResults? = nil,
    budget: Budget = Budget(), cancelFlag: CancelFlag? = nil
  ) -> NoteResults {
    let evaluation = NoteEvaluation(
      FormulaCandidate.all(in: tree), sections: tree.headings.map(\.sectionRange), imports: imports, macros: macros,
      memory: previous?.memory, budget: budget, cancelFlag: cancelFlag)
    return evaluation.results(derivations: previous?.derivations ?? DerivationMemory())
  }

  /// The formula that holds the offset, delimiters included; behind its last character counts as inside.
  package func formula(at offset: Int) -> Int? {
    var low = 0
    var high = formulas.count
    while low < high {
      let middle = (low + high) / 2
      if formulas[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return nil }
    let range = formulas[low - 1].range
    return range.contains(offset) || range.upperBound == offset ? low - 1 : nil
  }

  /// Where the value of a name comes from for the formula at an index: NOTATION.md, 14.
  package func origin(of name: String, for index: Int) -> Origin? {
    let isOwn = formulas[index].outcome.definitions.contains { $0.name == name }
    if let place = DefinitionOrder.place(
      of: name, at: definitions[name] ?? [], for: index, isOwn: isOwn, places: places)
    {
      return .formula(place)
    }
    for (number, note) in imports.enumerated() {
      if let place = note.definitions[name]?.last { return .imported(note: number, formula: place) }
    }
    return nil
  }

  /// Whether the note gives a name a value anywhere.
  package func defines(_ name: String) -> Bool { definitions[name] != nil }

  package enum Origin: Sendable, Hashable {
    /// Index into the note's own formulas.
    case formula(Int)
    /// Index into the list of `use:`, and into that note's formulas.
    case imported(note: Int, formula: Int)
  }

  /// What another note sees of a name: its last definition here.
  func exported(_ name: String) -> FormulaOutcome? {
    definitions[name]?.last.map { formulas[$0].outcome }
  }

  package func imported(_ note: Int, _ formula: Int) -> NoteFormula? {
    imports.indices.contains(note) && imports[note].formulas.indices.contains(formula)
      ? imports[note].formulas[formula] : nil
  }
}
