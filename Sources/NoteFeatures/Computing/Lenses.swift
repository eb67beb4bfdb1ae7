import MathEngine
package import NoteIndex
import NoteMath
import TextModel
import MathSyntax
import NoteSyntax

/// The lenses of a note: one a formula and one a line at most (UX.md, "Lenses").
package enum Lenses {
  package static func of(_ id: NoteID, in workspace: Workspace) -> [Lens] {
    guard let note = workspace.note(id) else { return [] }
    let results = workspace.results(of: note)
    let lines = note.tree.text.lines
    var lenses: [Lens] = []
    for (index, formula) in results.formulas.enumerated() {
      if let flag = workspace.cancelFlag, flag.isCancelled { return [] }
      let derivation = results.derivation(of: index, cancelFlag: workspace.cancelFlag).flatMap(DerivationLens.title)
      let lens = derivation.map { Lens(range: formula.range, title: $0) } ?? lens(for: formula, results, note)
      guard let lens else { continue }
      let line = lines.line(at: lens.range.lowerBound)
      if let last = lenses.last, lines.line(at: last.range.lowerBound) == line {
        // One lens a line: what is wrong is worth more than what is right.
        if last.title.id == .holds, lens.title.id != .holds { lenses[lenses.count - 1] = lens }
        continue
      }
      lenses.append(lens)
    }
    return lenses
  }

  private static func lens(for formula: NoteFormula, _ results: NoteResults, _ note: LoadedNote) -> Lens? {
    let outcome = formula.outcome
    switch outcome.claim {
    case .holds?: return Lens(range: formula.range, title: Message(.holds))
    case .fails?: return Lens(range: formula.range, title: Message(.fails))
    case .stale(let value, let range, let replacement)?:
      let edit = TextEdit(range: formula.source.noteRange(of: range), replacement: replacement)
      return Lens(
        range: formula.range, title: Message(.staleLens, ValueFormatter().text(value)),
        fix: Fix(title: Message(.writeValue, replacement), edits: [edit]))
    case .undecided?, nil: break
    }
    guard formula.form != .inline, !formula.form.isEntry else { return nil }
    if let value = outcome.value, outcome.reading != .lone, let text = shown(value) {
      return Lens(range: formula.range, title: Message(.value, text))
    }
    return needs(formula, results, note)
  }

  /// `needs TP, FP` on a plain formula, or where the note binds one of the names; at most three.
  private static func needs(_ formula: NoteFormula, _ results: NoteResults, _ note: LoadedNote) -> Lens? {
    let outcome = formula.outcome
    let isComputable = outcome.reading == .definition || outcome.reading == .expression
    // `x = y` alone asks for nothing.
    let isNaming = outcome.formula.term.map(\.onlyRenames) ?? true
    guard isComputable, !isNaming, (1...3).contains(outcome.unbound.count) else { return nil }
    let isPlain = formula.form == .plain || formula.form == .scratch
    let bindsOne = outcome.formula.term?.freeNames.contains { results.defines($0) } ?? false
    guard isPlain || bindsOne else { return nil }
    let names = outcome.unbound.map(SymbolText.shown)
    let start = note.tree.text.lines.starts[note.tree.text.lines.line(at: formula.range.lowerBound)]
    let lines = outcome.unbound.map { "\($0) = \n" }.joined() + "\n"
    return Lens(
      range: formula.range, title: Message(.needs, names.joined(separator: ", ")),
      fix: Fix(
        title: Message(.giveValues, names.joined(separator: ", ")),
        edits: [TextEdit(range: start..<start, replacement: lines)]))
  }

  /// Functions, spaces and truth values of statements have nothing to show.
  static func shown(_ value: Value) -> String? {
    switch value {
    case .number, .array, .boolean, .set, .interval, .pair, .tuple: ValueFormatter().text(value)
    case .words, .space, .function, .table, .distribution, .unsized: nil
    }
  }
}

extension Term {
  /// One name for another, as in `x = y`.
  fileprivate var onlyRenames: Bool {
    if case .definition(let definition) = kind, case .name = definition.body.kind { return true }
    return false
  }
}
