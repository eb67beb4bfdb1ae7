import MathEngine
import MathSyntax
import NoteIndex
import NoteMath
import NoteSyntax
import TextModel

/// What is wrong with the formulas of a note.
struct MathDiagnostics {
  let configuration: Configuration
  let note: NoteID
  private(set) var found: [Diagnostic] = []

  init(configuration: Configuration, note: NoteID) {
    self.configuration = configuration
    self.note = note
  }

  /// - Parameter holds: Whether its steps are known to be true of all values, so that none can be false for some.
  mutating func add(_ formula: NoteFormula, holds: Bool = false) {
    let outcome = formula.outcome
    let readable = outcome.tree.diagnostics.filter { $0.code != .notation }
    for diagnostic in readable { add(diagnostic, formula) }
    guard readable.isEmpty else { return }
    switch outcome.claim {
    case .fails(let left, let right, let range, let sign)? where !holds:
      addFalse(left, right, range, sign, formula)
    case .stale(let value, let range, let replacement)?: addStale(value, range, replacement, formula)
    case .fails?, .holds?, .undecided?, nil: break
    }
    guard let fault = outcome.fault, let code = Faults.code(fault), fault.origin == nil else { return }
    add(code, fault.range, formula, Faults.message(fault))
  }

  private mutating func addFalse(
    _ left: Value, _ right: Value, _ range: Range<Int>, _ sign: Range<Int>?, _ formula: NoteFormula
  ) {
    let formatter = ValueFormatter(significantDigits: 10)
    let sides = [left, right].map { Message.Argument.text(formatter.text($0)) }
    guard let sign else { return add(.falseEquation, range, formula, Message(.falseEquation, sides)) }
    let edit = TextEdit(
      range: formula.source.noteRange(of: sign), replacement: formula.form.notation == .latex ? "\\approx " : "≈")
    add(
      .falseEquation, range, formula, Message(.falseEquationNear, sides),
      fix: Fix(title: Message(.writeApproximately), edits: [edit]))
  }

  private mutating func addStale(_ value: Value, _ range: Range<Int>, _ replacement: String, _ formula: NoteFormula) {
    let name = formula.outcome.definitions.last.map { SymbolText.shown($0.name) } ?? ""
    let written = String(decoding: formula.source.utf8[range.clamped(to: 0..<formula.source.utf8.count)], as: UTF8.self)
    let edit = TextEdit(range: formula.source.noteRange(of: range), replacement: replacement)
    add(
      .staleResult, range, formula, Message(.staleResult, name, ValueFormatter().text(value), written),
      fix: Fix(title: Message(.writeValue, replacement), edits: [edit]))
  }

  /// A symbol's second meaning in its section.
  mutating func add(_ conflict: NotationConflicts.Conflict, _ results: NoteResults, in tree: NoteTree) {
    let earlier = results.formulas[conflict.earlier.formula]
    let line = tree.text.lines.line(at: earlier.range.lowerBound) + 1
    add(
      .notationConflict, conflict.range, results.formulas[conflict.formula],
      Message(
        .notationConflict,
        [
          .text(SymbolText.shown(conflict.name)), .message(conflict.earlier.meaning), .text(String(line)),
          .message(conflict.meaning),
        ]),
      related: [
        Diagnostic.Related(place: NotePlace(note: note, range: earlier.range), message: Message(.definedThere))
      ])
  }

  private mutating func add(_ diagnostic: MathDiagnostic, _ formula: NoteFormula) {
    let code: DiagnosticCode =
      switch diagnostic.code {
      case .unknownCommand: .unknownCommand
      case .limitExceeded: .evaluationLimit
      case .syntax, .macroRecursion, .notation: .mathSyntax
      }
    add(code, diagnostic.range, formula, Faults.message(Fault(diagnostic)))
  }

  mutating func add(
    _ code: DiagnosticCode, _ range: Range<Int>, _ formula: NoteFormula, _ message: Message,
    related: [Diagnostic.Related] = [], fix: Fix? = nil
  ) {
    guard let severity = configuration.severities[code] else { return }
    found.append(Diagnostic(code, severity, formula.source.noteRange(of: range), message, related: related, fix: fix))
  }
}
