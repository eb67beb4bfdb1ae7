import MathEngine
import MathLayout
import MathNumerics
import MathSyntax
import NoteMath
import NoteSyntax
import TextModel

/// The hover on a formula: its picture, its value and where that comes from, its symbols, how it is read (UX.md).
struct FormulaCard {
  let formula: NoteFormula
  let index: Int
  let results: NoteResults
  let note: LoadedNote
  let language: Language

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
      parts += [
        .gap, .code("\(SymbolText.shown(use.name)) = \(text(use.value))"), .message(Message(.atLine, String(use.line))),
      ]
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
    /// From 1.
    var line: Int
  }

  /// The values that this formula took from others of the note.
  private var uses: [Use] {
    (formula.outcome.formula.term?.freeNames ?? []).compactMap { name in
      guard case .formula(let place)? = results.origin(of: name, for: index),
        let value = results.formulas[place].outcome.value(of: name)
      else { return nil }
      if case .function = value { return nil }
      let offset = results.formulas[place].range.lowerBound
      return Use(name: name, value: value, line: note.tree.text.lines.line(at: offset) + 1)
    }
  }

  private var symbolRows: [[[Card.Inline]]] {
    var names = formula.outcome.definitions.map(\.name)
    for name in parameters + (formula.outcome.formula.term?.freeNames ?? []) where !names.contains(name) {
      names.append(name)
    }
    let meanings = SymbolMeanings(note: note)
    return names.prefix(Self.maximumRows).compactMap { name in
      let meaning = meanings.meaning(of: name, at: formula.range.lowerBound, language: language)
      let here = valueHere(of: name)
      guard meaning != nil || here != nil else { return nil }
      return [
        [.text(SymbolText.shown(name))], meaning.map { [.text($0.words)] + $0.origin } ?? [],
        here.map { [.text($0)] } ?? [],
      ]
    }
  }

  /// What a definition of a function calls its arguments: no free names, yet the note says what they stand for.
  private var parameters: [String] {
    guard case .definition(let definition)? = formula.outcome.formula.term?.kind,
      case .function(_, let parameters) = definition.target
    else { return [] }
    return parameters
  }

  private func valueHere(of name: String) -> String? {
    let value: Value? =
      if let own = formula.outcome.value(of: name) {
        own
      } else if case .formula(let place)? = results.origin(of: name, for: index) {
        results.formulas[place].outcome.value(of: name)
      } else {
        nil
      }
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
