import MathEngine
import MathLayout
import MathNumerics
import MathSyntax
import NoteIndex
import NoteMath
import NoteSyntax
import TextModel

/// The hover on a formula: its picture, its value and where that comes from, its symbols, how it is read (UX.md).
struct FormulaCard {
  let formula: NoteFormula
  let index: Int
  let results: NoteResults
  let note: LoadedNote
  let workspace: Workspace

  private var language: Language { workspace.configuration.spoken }

  private static let maximumRows = 12

  func card() -> Card {
    let outcome = formula.outcome
    var blocks: [Card.Block] = [.monospaced(TextLayout.render(outcome.tree))]
    if let line = valueLine { blocks.append(line) }
    if let fault = faultLine { blocks.append(fault) }
    let rows = symbolRows
    if !rows.isEmpty {
      blocks.append(.table(header: [Message(.symbol), Message(.meaning), Message(.here)], rows: rows))
    }
    if let line = FormulaDerivative(outcome: outcome, environment: environment).line {
      blocks.append(.line([.text(line)]))
    }
    blocks += builtinLines
    if !outcome.reading.isTrivial {
      let words = Speech.render(outcome.tree, language: language == .chinese ? .chinese : .english)
      if !words.isEmpty { blocks.append(.line([.message(Message(.readAs, words))])) }
    }
    return Card(range: formula.range, blocks: blocks)
  }

  /// `= 0.817574` and the values that it was computed from.
  private var valueLine: Card.Block? {
    let outcome = formula.outcome
    var parts: [Card.Inline] = []
    switch outcome.claim {
    case .holds?: parts.append(.strong("✓"))
    case .fails(let left, let right, _, _)?:
      parts += [.strong("✗"), .gap, .message(Message(.sides, text(left), text(right)))]
    case .stale(let value, _, _)?: parts += [.strong("✗"), .gap, .message(Message(.isNow, text(value)))]
    case .undecided?, nil:
      guard let value = outcome.value, outcome.reading != .lone else { return nil }
      if case .function = value { return nil }
      parts.append(.strong("= \(text(value))"))
      if let exact = exactForm(of: value) { parts += [.gap, .text(exact)] }
    }
    for use in uses.prefix(4) {
      parts += [.gap, .code("\(SymbolText.shown(use.name)) = \(text(use.value))"), .message(use.place)]
    }
    return .line(parts)
  }

  /// `1/3` beside 0.333333; nothing where the decimal says it all.
  private func exactForm(of value: Value) -> String? {
    guard case .number(.exact(let number)) = value, number.finiteDecimal(maximumPlaces: 6) == nil else { return nil }
    let exact = number.description
    return exact.utf8.count <= 40 ? exact : nil
  }

  private var faultLine: Card.Block? {
    guard let fault = formula.outcome.fault, fault.code != .unbound, fault.code != .unsupported,
      formula.outcome.claim == nil
    else { return nil }
    return .line([.message(Faults.message(fault))])
  }

  private struct Use {
    var name: String
    var value: Value
    /// The line, and the note where it is another one.
    var place: Message
  }

  /// The values that this formula took from others, of the note and of those that it uses.
  private var uses: [Use] {
    (formula.outcome.formula.term?.freeNames ?? []).compactMap { name in
      guard let origin = results.origin(of: name, for: index), let value = value(of: name, from: origin),
        let place = place(of: origin)
      else { return nil }
      if case .function = value { return nil }
      return Use(name: name, value: value, place: place)
    }
  }

  /// The values of the names that the formula reads.
  private var environment: Environment {
    var environment = Environment()
    for name in formula.outcome.formula.term?.freeNames ?? [] {
      guard let origin = results.origin(of: name, for: index) else { continue }
      environment[name] = value(of: name, from: origin)
    }
    return environment
  }

  private func value(of name: String, from origin: NoteResults.Origin) -> Value? {
    switch origin {
    case .formula(let place): results.formulas[place].outcome.value(of: name)
    case .imported(let number, let place): results.imported(number, place)?.outcome.value(of: name)
    }
  }

  private func place(of origin: NoteResults.Origin) -> Message? {
    switch origin {
    case .formula(let place):
      return Message(.atLine, line(of: results.formulas[place], in: note))
    case .imported(let number, let place):
      let used = workspace.usedNotes(of: note)
      guard used.indices.contains(number), let formula = results.imported(number, place),
        let other = workspace.note(used[number].id)
      else { return nil }
      return Message(.atLineOf, used[number].location.stem, line(of: formula, in: other))
    }
  }

  /// From 1.
  private func line(of formula: NoteFormula, in note: LoadedNote) -> String {
    String(note.tree.text.lines.line(at: formula.range.lowerBound) + 1)
  }

  private var symbolRows: [[[Card.Inline]]] {
    var names = formula.outcome.definitions.map(\.name)
    for name in parameters + (formula.outcome.formula.term?.freeNames ?? []) where !names.contains(name) {
      names.append(name)
    }
    return names.prefix(Self.maximumRows).compactMap { row(of: $0, at: formula.range.lowerBound) }
  }

  /// A symbol, its meaning and its value; nil where neither is known.
  private func row(of name: String, at offset: Int) -> [[Card.Inline]]? {
    let meaning = SymbolMeanings(note: note).meaning(of: name, at: offset, language: language)
    let here = valueHere(of: name)
    guard meaning != nil || here != nil else { return nil }
    return [
      [.text(SymbolText.shown(name))], meaning.map { [.text($0.words)] + $0.origin } ?? [],
      here.map { [.text($0)] } ?? [],
    ]
  }

  /// What is known of a symbol that stands in running text, as this formula knows it; nil where that is nothing.
  func card(of symbol: SymbolAt) -> Card? {
    for key in symbol.keys {
      guard let row = row(of: key, at: symbol.range.lowerBound) else { continue }
      return Card(
        range: symbol.range,
        blocks: [.table(header: [Message(.symbol), Message(.meaning), Message(.here)], rows: [row])])
    }
    return nil
  }

  /// What a definition of a function calls its arguments: no free names, yet the note says what they stand for.
  private var parameters: [String] {
    guard case .definition(let definition)? = formula.outcome.formula.term?.kind,
      case .function(_, let parameters) = definition.target
    else { return [] }
    return parameters
  }

  private func valueHere(of name: String) -> String? {
    let value =
      formula.outcome.value(of: name)
      ?? results.origin(of: name, for: index).flatMap { self.value(of: name, from: $0) }
    guard let value else { return nil }
    if case .function = value { return nil }
    return text(value)
  }

  /// What the built-in functions in the formula are, a sentence each.
  private var builtinLines: [Card.Block] {
    BuiltinNames.of(formula.outcome.formula.term).prefix(3).compactMap { name in
      guard let entry = Builtins.entry(name), !entry.sentence.isEmpty else { return nil }
      let sentence = language == .chinese ? entry.sentenceInChinese : entry.sentence
      return .line([.code(entry.signature), .gap, .text(sentence)])
    }
  }

  private func text(_ value: Value) -> String { ValueFormatter().text(value) }
}

extension FormulaReading {
  /// Nothing that reading aloud would help with.
  fileprivate var isTrivial: Bool { self == .lone || self == .binding || self == .unread }
}
