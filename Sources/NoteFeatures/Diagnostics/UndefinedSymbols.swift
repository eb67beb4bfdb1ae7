import MathEngine
import MathSyntax
import NoteIndex
import NoteMath
import NoteSyntax
import TextModel

/// Symbols without a value in formulas whose other names have one, where another note gives them one: without such a
/// value there is nothing to take, and most formulas are not meant to be computed.
///
/// A value of another note is offered, never taken (NOTATION.md, 14).
struct UndefinedSymbols {
  let workspace: Workspace
  let note: LoadedNote
  let results: NoteResults

  private static let maximumUnbound = 2
  private static let maximumNotes = 8
  private static let maximumLength = 1 << 17

  func all() -> [Diagnostic] {
    guard let severity = workspace.configuration.severities[.undefinedSymbol],
      results.formulas.contains(where: { $0.outcome.reading == .binding })
    else { return [] }
    var found: [Diagnostic] = []
    var told: Set<String> = []
    for formula in results.formulas {
      for (name, range) in missing(in: formula) where told.insert(name).inserted {
        if let diagnostic = diagnostic(name, range, formula, severity) { found.append(diagnostic) }
      }
    }
    return found
  }

  /// The names that are all that a value of the formula lacks.
  private func missing(in formula: NoteFormula) -> [(name: String, range: Range<Int>)] {
    let outcome = formula.outcome
    guard formula.form != .inline, formula.form != .entry, outcome.tree.diagnostics.isEmpty,
      outcome.reading == .definition || outcome.reading == .expression,
      (1...Self.maximumUnbound).contains(outcome.unbound.count), outcome.fault?.code == .unbound,
      let term = outcome.formula.term
    else { return [] }
    let bound = term.freeNames.filter { !outcome.unbound.contains($0) }
    guard !bound.isEmpty, bound.allSatisfy(isValue) else { return [] }
    return outcome.unbound.filter { Self.isSame($0, term) }.compactMap { name in
      Self.place(of: name, in: term).map { (name, $0) }
    }
  }

  /// Whether a name is likely the same quantity in two notes: `lr`, `TP`, `\lambda`. A Latin letter such as `t` or `x` is
  /// mostly another one, and so is what stands in an index or has one.
  private static func isSame(_ name: String, _ term: Term) -> Bool {
    guard name.isTelling || name.hasPrefix("\\") else { return false }
    return !isIndexed(name, term)
  }

  private static func isIndexed(_ name: String, _ term: Term) -> Bool {
    if case .index(let base, let indices, _) = term.kind {
      if case .name(name) = base.kind { return true }
      if indices.contains(where: { $0.freeNames.contains(name) }) { return true }
    }
    return term.children.contains { isIndexed(name, $0) }
  }

  /// A number or an array that the note itself gives a name.
  private func isValue(_ name: String) -> Bool {
    results.formulas.contains { formula in
      guard let value = formula.outcome.value(of: name) else { return false }
      if case .function = value { return false }
      return true
    }
  }

  private static func place(of name: String, in term: Term) -> Range<Int>? {
    if case .name(name) = term.kind { return term.range }
    return term.children.lazy.compactMap { place(of: name, in: $0) }.first
  }

  private func diagnostic(_ name: String, _ range: Range<Int>, _ formula: NoteFormula, _ severity: Severity)
    -> Diagnostic?
  {
    let place = formula.source.noteRange(of: range)
    guard let offer = offer(of: name) else { return nil }
    let lines = note.tree.text.lines
    let start = lines.starts[lines.line(at: formula.range.lowerBound)]
    let line = formula.form.notation == .latex ? "$\(offer.text)$\n\n" : "\(offer.text)\n\n"
    return Diagnostic(
      .undefinedSymbol, severity, place,
      Message(.undefinedSymbolElsewhere, SymbolText.shown(name), offer.path, offer.value),
      related: [Diagnostic.Related(place: offer.place, message: Message(.definedThere))],
      fix: Fix(
        title: Message(.useValue, "\(SymbolText.shown(name)) = \(offer.value)"),
        edits: [TextEdit(range: start..<start, replacement: line)]))
  }

  private struct Offer {
    var path: String
    var place: NotePlace
    /// `\lambda = 0.01`, as it stands there.
    var text: String
    var value: String
  }

  /// The first number that another note of the person's own gives the name.
  private func offer(of name: String) -> Offer? {
    var count = 0
    for other in workspace.index.notes where other.id != note.id && other.location.root.kind == .workspace {
      guard count < Self.maximumNotes else { return nil }
      guard other.text.count <= Self.maximumLength, Self.mentions(name, other.text.utf8),
        let loaded = workspace.note(other.id)
      else { continue }
      count += 1
      if let offer = offer(of: name, in: workspace.results(of: loaded), other) { return offer }
    }
    return nil
  }

  /// The number that a note gives the name, where it is always the same one.
  private func offer(of name: String, in results: NoteResults, _ other: IndexedNote) -> Offer? {
    var found: Offer?
    for formula in results.formulas where formula.outcome.reading == .binding && formula.form != .entry {
      guard let value = formula.outcome.value(of: name) else { continue }
      guard case .number = value else { return nil }
      let offer = Offer(
        path: other.location.path, place: NotePlace(note: other.id, range: formula.range),
        text: String(decoding: formula.source.utf8, as: UTF8.self), value: ValueFormatter().text(value))
      if let found, found.value != offer.value { return nil }
      found = found ?? offer
    }
    return found
  }

  /// Whether a text has the name with `=` behind it.
  private static func mentions(_ name: String, _ text: [UInt8]) -> Bool {
    let key = Array(name.utf8)
    guard let first = key.first, key.count < text.count else { return false }
    var place = 0
    while place + key.count < text.count {
      guard text[place] == first, text[place..<(place + key.count)].elementsEqual(key) else {
        place += 1
        continue
      }
      place += key.count
      let rest = text[place...].prefix(4).drop { $0 == UInt8(ascii: " ") }
      if rest.first == UInt8(ascii: "=") { return true }
    }
    return false
  }
}
