import MathSyntax

extension TextSetter {
  /// A formula that stands alone, broken into lines where it is wider than the display.
  mutating func broken(_ items: [FormulaItem]) -> TextBox {
    let visible = items.filter { !AtomSpacing.isSpace($0) }
    if visible.count == 1, items.count == 1, case .table(let table) = visible[0].content, table.isWrapper {
      return broken(table.rows[0][0], width: width, after: nil)
    }
    return broken(items, width: width, after: nil)
  }

  /// Lines no wider than `available` where breaks before relations and sums allow it; the baseline is the first line's.
  mutating func broken(_ items: [FormulaItem], width available: Int, after before: AtomClass?) -> TextBox {
    let whole = row(items, after: before)
    guard whole.width > available, !isExhausted else { return whole }
    let chunks = chunks(of: items, after: before) { $0 == .relation }
    let left = chunks.first.map { startsWithRelation($0) ? nil : row($0, after: before) } ?? nil
    let indent = left.map { $0.width <= available / 2 ? $0.width : 3 } ?? 0
    var lines = Lines(available: available)
    for (index, chunk) in chunks.enumerated() {
      let context: AtomClass? = index == 0 ? before : .ordinary
      let box = row(chunk, after: context)
      if box.width + indent <= available {
        lines.append(box, indent: indent, staysWithLast: index == 1 && left != nil)
        continue
      }
      for (part, items) in self.chunks(of: chunk, after: context, where: { $0 == .binary }).enumerated() {
        let piece = row(items, after: part == 0 ? context : .ordinary)
        lines.append(
          piece, indent: part == 0 ? indent : indent + 2, staysWithLast: part == 0 && index == 1 && left != nil)
      }
    }
    return stacked(lines.boxes.map { joined($0) })
  }

  /// The items cut before each one of a class, the first aside.
  private func chunks(
    of items: [FormulaItem], after before: AtomClass?, where isBreak: (AtomClass) -> Bool
  ) -> [[FormulaItem]] {
    let classes = AtomSpacing.classes(of: items, after: before)
    var chunks: [[FormulaItem]] = [[]]
    for (index, item) in items.enumerated() {
      let follows = index > 0 && classes[index - 1].leading == .relation && classes[index].leading == .relation
      if index > 0, isBreak(classes[index].leading), !follows { chunks.append([]) }
      chunks[chunks.count - 1].append(item)
    }
    return chunks
  }

  private func startsWithRelation(_ items: [FormulaItem]) -> Bool { items.first?.leading == .relation }

  private mutating func stacked(_ lines: [TextBox]) -> TextBox {
    var pieces: [TextBox] = []
    for (index, line) in lines.enumerated() {
      if index > 0, lines[index - 1].descent + line.ascent >= 2 { pieces.append(TextBox(" ")) }
      pieces.append(line)
    }
    let width = pieces.reduce(0) { max($0, $1.width) }
    guard spend(width &* pieces.reduce(0) { $0 + $1.height }) else { return TextBox("…") }
    return TextBox.above(pieces, .left, base: 0)
  }

  /// Boxes put on lines, as many on each as fit.
  private struct Lines {
    let available: Int
    private(set) var boxes: [[TextBox]] = []
    private var used = 0

    init(available: Int) { self.available = available }

    mutating func append(_ box: TextBox, indent: Int, staysWithLast: Bool) {
      if !boxes.isEmpty, staysWithLast || used + box.width <= available {
        boxes[boxes.count - 1].append(box)
        used += box.width
        return
      }
      let margin = boxes.isEmpty ? 0 : indent
      boxes.append(margin > 0 ? [TextBox(TextBox.blanks(margin)), box] : [box])
      used = margin + box.width
    }
  }
}
