import MathCheck
import MathEngine
import MathSyntax

/// One pass over a note's formulas, in source order; a formula that needs a later one pulls it forward.
final class NoteEvaluation {
  private var candidates: [FormulaCandidate]
  /// Where sections begin and end, in source order.
  private let sections: [Range<Int>]
  private let sectionStarts: [Int]
  private let imports: [NoteResults]
  private let budget: Budget
  private let cancelFlag: CancelFlag?
  private let oldMemory: OutcomeMemory
  private var memory = OutcomeMemory()
  private var drafts: [FormulaDraft] = []
  /// The formulas that define a name; of an array that nothing else gives a value, those that define its elements.
  private var definitions: [String: [Int]] = [:]
  private var outcomes: [FormulaOutcome?]
  /// Formulas being evaluated, outermost first: what is met again is a circle, and has no value.
  private var running: [Int] = []
  /// Names that the note gives several values.
  private var variedNames: Set<String> = []
  /// Where each formula stands.
  private var places: [DefinitionOrder.Place] = []

  /// A formula pulled forward pulls others; past this the names count as unbound.
  private static let maximumChain = 48

  init(
    _ candidates: [FormulaCandidate], sections: [Range<Int>], imports: [NoteResults], macros: MacroTable,
    memory: OutcomeMemory?, budget: Budget, cancelFlag: CancelFlag?
  ) {
    self.candidates = candidates
    self.sections = sections
    sectionStarts = sections.map(\.lowerBound)
    self.imports = imports
    self.budget = budget
    self.cancelFlag = cancelFlag
    oldMemory = memory ?? OutcomeMemory()
    outcomes = Array(repeating: nil, count: candidates.count)
    readDrafts(macros)
  }

  func results(derivations: DerivationMemory) -> NoteResults {
    let formulas = candidates.indices.map { index in
      NoteFormula(
        range: candidates[index].range, form: candidates[index].form, source: candidates[index].source,
        outcome: outcome(of: index), sayings: candidates[index].sayings, standing: candidates[index].standing)
    }
    return NoteResults(
      formulas: formulas, definitions: definitions, imports: imports, memory: memory, sectionStarts: sectionStarts,
      places: places, derivations: derivations)
  }

  private func readDrafts(_ workspaceMacros: MacroTable) {
    var macros = workspaceMacros
    var families: [String: [Int]] = [:]
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
      for name in kept.families { families[name, default: []].append(index) }
    }
    definitions.merge(families) { own, _ in own }
    markStandings()
  }

  /// What the formulas around one say of it.
  private func markStandings() {
    var literals: [String: Set<String>] = [:]
    var computed: [String: Int] = [:]
    places.reserveCapacity(drafts.count)
    for (index, draft) in drafts.enumerated() {
      places.append(
        DefinitionOrder.Place(
          section: DefinitionOrder.section(at: candidates[index].range.lowerBound, starts: sectionStarts),
          paragraph: (places.last?.paragraph ?? 0) + (candidates[index].startsParagraph ? 1 : 0)))
      if let (name, text) = draft.writtenValue {
        literals[name, default: []].insert(text)
      } else {
        for name in draft.definedNames { computed[name, default: 0] += 1 }
      }
    }
    variedNames = Set(literals.filter { $0.value.count > 1 }.keys).union(computed.filter { $0.value > 1 }.keys)
    if candidates.contains(where: { FormulaDraft.definesInnerProduct($0.source.utf8) }) {
      for index in candidates.indices { candidates[index].standing.hasOwnInnerProduct = true }
    }
    var given: [String] = []
    for index in drafts.indices.reversed() {
      candidates[index].standing.namesGivenBehind = given.filter { !drafts[index].definedNames.contains($0) }.sorted()
      if let (name, _) = drafts[index].writtenValue {
        candidates[index].standing.isEnumerated = literals[name, default: []].count > 1
        given.append(name)
      }
      if candidates[index].startsParagraph { given = [] }
    }
  }

  private func key(of index: Int) -> OutcomeMemory.Key {
    OutcomeMemory.Key(
      utf8: candidates[index].source.utf8, notation: candidates[index].form.notation,
      standing: candidates[index].standing)
  }

  private func outcome(of index: Int) -> FormulaOutcome {
    if let known = outcomes[index] { return known }
    running.append(index)
    defer { running.removeLast() }
    let key = key(of: index)
    let isSame = { (dependency: FormulaOutcome.Dependency) in
      let source = self.source(of: dependency.name, for: index)
      return source?.outcome === dependency.outcome && (source?.isNear ?? true) == dependency.isNear
        && (source?.isSettled ?? true) == dependency.isSettled && (source?.isFresh ?? true) == dependency.isFresh
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

  private struct Source {
    var outcome: FormulaOutcome
    /// Whether the section of the formula, or one around it, gave the value.
    var isNear: Bool
    /// Whether the note gives the name no second value, or this one in the formula's own paragraph.
    var isSettled: Bool
    /// Whether the formula's own paragraph gave the value, or the one before it.
    var isFresh: Bool
  }

  /// What gives a name its value for a formula. `TP = 40` needs no value from behind, whatever its letters may be there.
  private func source(of name: String, for index: Int) -> Source? {
    let isOwn = drafts[index].definedNames.contains(name) || drafts[index].writtenValue != nil
    if let place = DefinitionOrder.place(
      of: name, at: definitions[name] ?? [], for: index, isOwn: isOwn, places: places)
    {
      guard !running.contains(place), running.count < Self.maximumChain else { return nil }
      let distance = places[index].paragraph - places[place].paragraph
      return Source(
        outcome: outcome(of: place), isNear: isNear(place, index),
        isSettled: (!variedNames.contains(name) || distance == 0) && (place < index || distance >= -1),
        isFresh: [.entry, .scratch].contains(candidates[place].form) || distance <= 1)
    }
    return imports.lazy.compactMap { $0.exported(name) }.first.map {
      Source(outcome: $0, isNear: true, isSettled: true, isFresh: true)
    }
  }

  /// Whether a formula stands in the section of another one, or in a section inside it.
  private func isNear(_ place: Int, _ index: Int) -> Bool {
    let use = candidates[index].range.lowerBound
    let section = places[place].section
    // Entries of front matter and what stands before all headings hold for the whole note.
    return section == 0 || sections[section - 1].contains(use)
  }

  /// `P(B)` may follow from any `P(B \mid A)` of the note, which no look-up asks for by name.
  private func addProbabilities(_ index: Int, _ sources: inout [String: Source]) {
    for name in definitions.keys.sorted() where KnownProbability.isOne(name) && sources[name] == nil {
      sources[name] = source(of: name, for: index)
    }
  }

  private func evaluate(_ index: Int) -> FormulaOutcome {
    if let cancelFlag, cancelFlag.isCancelled { return cancelled(index) }
    var sources: [String: Source] = [:]
    let scope = NoteScope { [unowned self] name in
      guard let source = source(of: name, for: index) else { return nil }
      sources[name] = source
      return source.outcome.value(of: name)
    }
    // What the formula defines may have a value from before, which a literal is then compared with.
    for name in drafts[index].definedNames { _ = scope.kind(of: name) }
    let formula = Resolver(scope: scope, isCancelled: cancelFlag?.look).resolve(drafts[index].tree)
    if formula.term?.asksByAxioms == true { addProbabilities(index, &sources) }
    let derived = formula.term.map { self.derived(by: $0, scope) { sources[$0]?.outcome } } ?? DerivedDefinitions()
    let own = drafts[index].writtenValue.flatMap {
      present($0.name, for: index, scope, { sources[$0]?.outcome }, depth: 0)
    }
    var environment = Environment()
    for (name, source) in sources { environment[name] = source.outcome.value(of: name) }
    // Names that nothing defines count as well: an edit may come to define them.
    let dependencies = scope.askedNames.map {
      FormulaOutcome.Dependency(
        name: $0, outcome: sources[$0]?.outcome, isNear: sources[$0]?.isNear ?? true,
        isSettled: sources[$0]?.isSettled ?? true, isFresh: sources[$0]?.isFresh ?? true)
    }
    let surroundings = FormulaEvaluation.Surroundings(
      standing: candidates[index].standing,
      isComputed: { name in sources[name].map { !$0.outcome.isGiven(name) } ?? false },
      isDerived: { [unowned self] name in isDerived(name, before: index) },
      isTrusted: { name in
        (name.isTelling || sources[name]?.isNear ?? true) && sources[name]?.isSettled ?? true
      }, isFresh: { name in sources[name]?.isFresh ?? true }, present: { _ in own }, derived: derived)
    return FormulaEvaluation(
      formula: formula, environment: environment, surroundings: surroundings, budget: budget, cancelFlag: cancelFlag
    ).outcome(dependencies: dependencies)
  }

  /// What a formula derives and the note defines.
  private func derived(by term: Term, _ scope: NoteScope, _ source: (String) -> FormulaOutcome?) -> DerivedDefinitions {
    var derived = DerivedDefinitions()
    guard term.hasDerivative else { return derived }
    let variables = term.derivingNames
    var functions: Set<String> = []
    var waiting = term.derivedNames.union(term.primedNames).sorted()
    while let name = waiting.popLast(), derived.count < Self.maximumChain {
      guard !derived.knows(name), !functions.contains(name), case .some = scope.kind(of: name),
        let outcome = source(name), !outcome.isGiven(name)
      else { continue }
      if case .function(let function)? = outcome.value(of: name) {
        for free in function.capturedNames { _ = scope.kind(of: free) }
        let isPlain = function.capturedNames.allSatisfy { variables == [$0] || source($0)?.isGiven($0) ?? true }
        if !isPlain { derived.opaque.insert(name) }
        functions.insert(name)
        waiting += function.capturedNames
        continue
      }
      let body = body(of: name, outcome) { free in
        _ = scope.kind(of: free)
        return source(free)
      }
      if let body {
        derived.bodies[name] = body
        waiting += body.freeNames
      } else {
        derived.opaque.insert(name)
      }
    }
    derived.spreadOpacity()
    return derived
  }

  /// What defines a name, where the names in it mean here what they meant there.
  private func body(of name: String, _ outcome: FormulaOutcome, _ source: (String) -> FormulaOutcome?) -> Term? {
    let definition = outcome.formula.term.map(FormulaDraft.statements(of:))?
      .compactMap(FormulaDraft.definition(of:)).last { $0.target.key == name }
    guard let definition, case .name = definition.target else { return nil }
    let isSame = definition.body.freeNames.allSatisfy { free in
      let now = source(free)
      return now === outcome || now === outcome.dependencies.first { $0.name == free }?.outcome
    }
    return isSame ? definition.body : nil
  }

  /// What stands for an outcome that nobody waits for any more; results with one in them are not kept.
  private func cancelled(_ index: Int) -> FormulaOutcome {
    let fault = Fault(.limitExceeded, 0..<0, "The evaluation was cancelled.")
    let formula = Formula(tree: drafts[index].tree, term: nil, fault: fault, warnings: [])
    return FormulaOutcome(tree: formula.tree, formula: formula, fault: fault, reading: .unread)
  }

  /// Whether the last formula before that computes a name does so from other names.
  private func isDerived(_ name: String, before index: Int) -> Bool {
    guard let place = definitions[name]?.last(where: { $0 < index && drafts[$0].writtenValue == nil }) else {
      return definitions[name] == nil
    }
    return drafts[place].derivedNames.contains(name)
  }

  /// The value that a name's definition has by what its names are now: `y` of `y = 2x + 1` after `x = 4`.
  private func present(
    _ name: String, for index: Int, _ scope: NoteScope, _ source: (String) -> FormulaOutcome?, depth: Int
  ) -> Value? {
    _ = scope.kind(of: name)
    guard var outcome = source(name) else { return nil }
    // A written result in between was compared with the same definition.
    if !outcome.isGiven(name),
      let place = definitions[name]?.last(where: { $0 < index && drafts[$0].writtenValue == nil }),
      !running.contains(place)
    {
      outcome = self.outcome(of: place)
    }
    guard depth < Self.maximumDepth, !outcome.isGiven(name), let term = outcome.formula.term,
      let definition = FormulaDraft.statements(of: term).lazy.compactMap(FormulaDraft.definition(of:)).first(where: {
        $0.target.key == name
      })
    else { return outcome.value(of: name) }
    var environment = Environment()
    for free in definition.body.freeNames {
      environment[free] = present(free, for: index, scope, source, depth: depth + 1)
    }
    guard
      case .success(let value) = Evaluator(environment: environment, budget: budget, cancelFlag: cancelFlag).value(
        of: definition.body)
    else { return nil }
    return value
  }

  private static let maximumDepth = 4
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
