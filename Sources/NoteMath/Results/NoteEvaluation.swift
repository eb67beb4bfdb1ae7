import MathEngine
import MathSyntax

/// One pass over a note's formulas, in source order; a formula that needs a later one pulls it forward.
final class NoteEvaluation {
  private let candidates: [FormulaCandidate]
  private let imports: [NoteResults]
  private let budget: Budget
  private let cancelFlag: CancelFlag?
  private let oldMemory: OutcomeMemory
  private var memory = OutcomeMemory()
  private var drafts: [FormulaDraft] = []
  private var definitions: [String: [Int]] = [:]
  private var outcomes: [FormulaOutcome?]
  /// Formulas being evaluated, outermost first: what is met again is a circle, and has no value.
  private var running: [Int] = []

  /// A formula pulled forward pulls others; past this the names count as unbound.
  private static let maximumChain = 48

  init(
    _ candidates: [FormulaCandidate], imports: [NoteResults], macros: MacroTable, memory: OutcomeMemory?,
    budget: Budget, cancelFlag: CancelFlag?
  ) {
    self.candidates = candidates
    self.imports = imports
    self.budget = budget
    self.cancelFlag = cancelFlag
    oldMemory = memory ?? OutcomeMemory()
    outcomes = Array(repeating: nil, count: candidates.count)
    readDrafts(macros)
  }

  func results(sectionStarts: [Int], derivations: DerivationMemory) -> NoteResults {
    let formulas = candidates.indices.map { index in
      NoteFormula(
        range: candidates[index].range, form: candidates[index].form, source: candidates[index].source,
        outcome: outcome(of: index))
    }
    return NoteResults(
      formulas: formulas, definitions: definitions, imports: imports, memory: memory, sectionStarts: sectionStarts,
      derivations: derivations)
  }

  private func readDrafts(_ workspaceMacros: MacroTable) {
    var macros = workspaceMacros
    drafts.reserveCapacity(candidates.count)
    for (index, candidate) in candidates.enumerated() {
      let key = key(of: index)
      var draft = memory.draft(for: key) ?? oldMemory.draft(for: key)
      if draft?.macros != macros { draft = nil }
      let kept = draft ?? FormulaDraft(candidate, macros: macros)
      memory.keep(kept, for: key)
      drafts.append(kept)
      macros = kept.tree.macros
      for name in kept.definedNames { definitions[name, default: []].append(index) }
    }
  }

  private func key(of index: Int) -> OutcomeMemory.Key {
    OutcomeMemory.Key(utf8: candidates[index].source.utf8, notation: candidates[index].form.notation)
  }

  private func outcome(of index: Int) -> FormulaOutcome {
    if let known = outcomes[index] { return known }
    running.append(index)
    defer { running.removeLast() }
    let key = key(of: index)
    let isSame = { (dependency: FormulaOutcome.Dependency) in
      self.source(of: dependency.name, for: index) === dependency.outcome
    }
    let draft = drafts[index]
    let kept = [memory, oldMemory].lazy.compactMap { $0.outcome(for: key, where: isSame) }.first {
      $0.tree.macros == draft.tree.macros && $0.formula.term?.asksByAxioms != true
    }
    let outcome = kept ?? evaluate(index)
    if memory.outcome(for: key, where: isSame) == nil { memory.keep(outcome, for: key) }
    outcomes[index] = outcome
    return outcome
  }

  /// The outcome that gives a name its value for a formula.
  private func source(of name: String, for index: Int) -> FormulaOutcome? {
    if let place = DefinitionOrder.place(
      of: definitions[name] ?? [], for: index, isOwn: drafts[index].definedNames.contains(name))
    {
      guard !running.contains(place), running.count < Self.maximumChain else { return nil }
      return outcome(of: place)
    }
    return imports.lazy.compactMap { $0.exported(name) }.first
  }

  /// `P(B)` may follow from any `P(B \mid A)` of the note, which no look-up asks for by name.
  private func addProbabilities(_ index: Int, _ sources: inout [String: FormulaOutcome]) {
    for name in definitions.keys.sorted() where KnownProbability.isOne(name) && sources[name] == nil {
      sources[name] = source(of: name, for: index)
    }
  }

  private func evaluate(_ index: Int) -> FormulaOutcome {
    var sources: [String: FormulaOutcome] = [:]
    let scope = NoteScope { [unowned self] name in
      guard let source = source(of: name, for: index) else { return nil }
      sources[name] = source
      return source.value(of: name)
    }
    // What the formula defines may have a value from before, which a literal is then compared with.
    for name in drafts[index].definedNames { _ = scope.kind(of: name) }
    let formula = Resolver(scope: scope).resolve(drafts[index].tree)
    if formula.term?.asksByAxioms == true { addProbabilities(index, &sources) }
    var environment = Environment()
    for (name, source) in sources { environment[name] = source.value(of: name) }
    // Names that nothing defines count as well: an edit may come to define them.
    let dependencies = scope.askedNames.map { FormulaOutcome.Dependency(name: $0, outcome: sources[$0]) }
    return FormulaEvaluation(
      formula: formula, environment: environment,
      isComputed: { name in sources[name].map { !$0.isGiven(name) } ?? false },
      budget: budget, cancelFlag: cancelFlag
    ).outcome(dependencies: dependencies)
  }
}

extension FormulaOutcome {
  /// Whether the value of a name is a literal that was written down, not computed.
  func isGiven(_ name: String) -> Bool { definitions.last { $0.name == name }?.isLiteral ?? true }
}

extension Term {
  /// Whether a probability of events in it may depend on names that it does not spell.
  var asksByAxioms: Bool {
    switch kind {
    case .probability, .expectation: return true
    default: break
    }
    return children.contains(where: \.asksByAxioms)
  }
}
