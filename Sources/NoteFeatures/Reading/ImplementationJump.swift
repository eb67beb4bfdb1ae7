import MathEngine
package import NoteIndex
import NoteMath
import NoteSyntax
import TextModel

/// A concept's worked examples: sections of examples or code within its own, places of its note's examples that speak of
/// it, and formulas of its section that are computed.
package enum ImplementationJump {
  package static func at(_ offset: Int, in id: NoteID, of workspace: Workspace) -> Definitions.Found? {
    guard let note = workspace.note(id), let subject = Subject.at(offset, in: note, of: workspace) else { return nil }
    let definitions: [Definition]
    let origin: Range<Int>
    switch subject {
    case .concept(let senses, let range): (definitions, origin) = (senses, range)
    case .link(let link):
      guard case .place(let place) = workspace.index.resolve(link, in: id),
        let definition = workspace.definition(at: place)
      else { return nil }
      (definitions, origin) = ([definition], link.range)
    case .formula, .symbol, .wordReference, .label, .tag: return nil
    }
    // As with definitions, the handbook's examples are led to where the user has none.
    for isOwn in [true, false] {
      let places = definitions.filter { ($0.root == .workspace) == isOwn }.flatMap { examples(of: $0, in: workspace) }
      if !places.isEmpty { return Definitions.Found(origin: origin, places: places) }
    }
    return nil
  }

  private static func examples(of definition: Definition, in workspace: Workspace) -> [NotePlace] {
    guard let note = workspace.note(definition.note) else { return [] }
    let body = definition.bodyRange
    let headings = note.tree.headings.filter { isExample($0.name) }
    let inside = headings.filter {
      body.contains($0.range.lowerBound) && $0.range.lowerBound > definition.range.lowerBound
    }
    var ranges = inside.map(\.nameRange)
    let names = Set(definition.names)
    for heading in headings where !body.contains(heading.range.lowerBound) {
      let mention = workspace.index.mentions(in: note.id).first {
        heading.sectionRange.contains($0.range.lowerBound) && $0.range.lowerBound >= heading.range.upperBound
          && names.contains($0.name)
      }
      if let mention { ranges.append(mention.range) }
    }
    for formula in workspace.results(of: note).formulas where body.contains(formula.range.lowerBound) {
      let isTold = inside.contains { $0.sectionRange.contains(formula.range.lowerBound) }
      if !isTold, isComputed(formula.outcome) { ranges.append(formula.range) }
    }
    return ranges.sorted { $0.lowerBound < $1.lowerBound }.map { NotePlace(note: note.id, range: $0) }
  }

  /// Whether the formula comes to a number: it has a value that is not just given, or a claim that was decided.
  private static func isComputed(_ outcome: FormulaOutcome) -> Bool {
    switch outcome.claim {
    case .holds?, .fails?, .stale?: return true
    case .undecided?, nil: break
    }
    guard let value = outcome.value else { return false }
    if case .function = value { return false }
    return outcome.reading == .expression || outcome.reading == .definition
  }

  private static let words = [
    "示例", "例子", "例题", "算例", "实例", "案例", "样例", "举例", "举个例子", "代码实现", "实现", "代码", "example", "examples", "worked example",
    "worked examples", "implementation", "code",
  ].map { FoldedName($0).utf8 }

  /// `示例`, `3.2 计算示例`, `例 1`, `Example 2: …`
  static func isExample(_ heading: String) -> Bool {
    let name = FoldedName(heading).utf8.drop { $0 < 0x41 }
    let starts = words + [FoldedName("例").utf8]
    if words.contains(where: {
      name.count <= $0.count + 24 && name.suffix($0.count).elementsEqual($0) && isWhole(name, $0)
    }) {
      return true
    }
    return starts.contains { word in
      guard name.starts(with: word) else { return false }
      let rest = name.dropFirst(word.count).first { $0 != 0x20 }
      return rest.map { $0 &- 0x30 < 10 || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "(") } ?? true
    }
  }

  /// A word of ASCII at the end is a word of its own.
  private static func isWhole(_ name: ArraySlice<UInt8>, _ word: [UInt8]) -> Bool {
    guard word[0] < 0x80, name.count > word.count else { return true }
    return name.dropLast(word.count).last == 0x20
  }
}
