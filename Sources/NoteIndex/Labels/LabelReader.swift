import NoteSyntax
import TextModel

/// Says of commands with labels what they name: code and comments hold none.
struct LabelReader {
  let tree: NoteTree
  private let math: [MathSpan]
  private let prose: [ProseSpan]

  init(tree: NoteTree) {
    self.tree = tree
    math = tree.math
    prose = tree.prose
  }

  func read(_ command: LabelCommand, into labels: inout NoteLabels) {
    let at = command.range.lowerBound
    let formula = formula(at: at)
    if let formula {
      if isComment(at, in: formula) { return }
    } else if !isProse(at) || command.kind == .tag {
      return
    }
    switch command.kind {
    case .use: labels.uses.append(LabelUse(name: command.argument, range: command.range))
    case .label, .tag:
      let name = command.kind == .tag ? Self.bare(command.argument) : command.argument
      guard !name.isEmpty else { return }
      labels.marks.append(
        EquationMark(
          kind: command.kind == .tag ? .tag : .label, name: name, range: command.range,
          target: formula?.range ?? line(at: at)))
    }
  }

  /// Where a formula's rows bear marks of their own, each names its row.
  func narrowToRows(_ marks: inout [EquationMark]) {
    for indices in Dictionary(grouping: marks.indices, by: { marks[$0].target }).values where indices.count > 1 {
      guard let formula = formula(at: marks[indices[0]].range.lowerBound) else { continue }
      let rows = EquationRows.rows(of: formula, in: tree.text)
      let places = indices.map { index in rows.first { $0.contains(marks[index].range.lowerBound) } }
      guard Set(places).count > 1 else { continue }
      for (index, row) in zip(indices, places) {
        if let row { marks[index].target = row }
      }
    }
  }

  private func formula(at offset: Int) -> MathSpan? {
    let index = math.partitioningIndex { $0.range.lowerBound > offset }
    guard index > 0, math[index - 1].range.contains(offset) else { return nil }
    return math[index - 1]
  }

  private func isProse(_ offset: Int) -> Bool {
    let index = prose.partitioningIndex { $0.range.lowerBound > offset }
    return index > 0 && prose[index - 1].range.contains(offset)
  }

  /// Whether a `%` on the same line comes before.
  private func isComment(_ offset: Int, in formula: MathSpan) -> Bool {
    let line = tree.text.lines.range(ofLine: tree.text.lines.line(at: offset), in: tree.text.utf8)
    let from = max(line.lowerBound, formula.content.lowerBound)
    guard from < offset else { return false }
    let before = tree.text.utf8[from..<offset]
    return before.indices.contains { index in
      before[index] == UInt8(ascii: "%") && (index == from || before[index - 1] != UInt8(ascii: "\\"))
    }
  }

  /// The heading's name, else the line.
  private func line(at offset: Int) -> Range<Int> {
    if let heading = tree.headings.first(where: { $0.range.contains(offset) }) { return heading.nameRange }
    return tree.text.lines.range(ofLine: tree.text.lines.line(at: offset), in: tree.text.utf8)
  }

  /// `(3)` and `（3）` are 3.
  private static func bare(_ tag: String) -> String {
    String(String.UnicodeScalarView(tag.unicodeScalars.filter { !"()（） $".unicodeScalars.contains($0) }))
  }
}
