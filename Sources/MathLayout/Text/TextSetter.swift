import MathSyntax

/// Sets items as boxes.
struct TextSetter {
  let width: Int
  /// Scripts and limits are set tight, and their fractions on one line.
  var size = FormulaSize.normal
  /// Cells that may yet be drawn: bounds time and memory whatever the input.
  private var cells = 400_000
  var isExhausted: Bool { cells < 0 }

  init(width: Int) { self.width = max(width, 8) }

  /// A row of items on one baseline.
  mutating func row(_ items: [FormulaItem]) -> TextBox { row(items, after: nil) }

  /// A row whose first item follows an atom of class `before`, as in a column of an aligned block.
  mutating func row(_ items: [FormulaItem], after before: AtomClass?) -> TextBox {
    let boxes = spaced(items, after: before)
    return joined(boxes)
  }

  /// The boxes of a row's items with the blanks between them.
  mutating func spaced(_ items: [FormulaItem], after before: AtomClass?) -> [TextBox] {
    let classes = AtomSpacing.classes(of: items, after: before)
    let gaps = ItemGaps(size: size)
    var boxes: [TextBox] = []
    var previous = before.map { ItemGaps.Neighbour(item: nil, atom: $0, text: "", isTall: false) }
    var explicit = 0
    for (index, item) in items.enumerated() {
      // Every item costs, so that nesting without width is bounded too.
      guard spend(1) else { break }
      if case .space(let width) = item.content {
        if previous != nil { explicit = max(explicit, gaps.columns(ofSpace: width)) }
        continue
      }
      let box = set(item)
      if box.width == 0 && box.isOneRow { continue }
      if case .annotation("tag", _) = item.content { explicit = 4 }
      let text = box.rows[box.baseline]
      var next = ItemGaps.Neighbour(item: item, atom: classes[index].leading, text: text, isTall: box.height > 1)
      let gap = max(explicit, gaps.columns(between: previous, next))
      if gap > 0 { boxes.append(TextBox(TextBox.blanks(gap))) }
      boxes.append(box)
      explicit = 0
      next.atom = classes[index].trailing
      previous = next
    }
    return boxes
  }

  /// Side by side, counted against the budget.
  mutating func joined(_ boxes: [TextBox]) -> TextBox {
    if boxes.isEmpty { return .empty }
    let ascent = boxes.reduce(0) { max($0, $1.ascent) }
    let descent = boxes.reduce(0) { max($0, $1.descent) }
    let width = boxes.reduce(0) { $0 + $1.width }
    guard spend(width &* (ascent + descent + 1)) else { return TextBox("…") }
    return TextBox.beside(boxes)
  }

  /// Whether so many cells may be drawn.
  mutating func spend(_ count: Int) -> Bool {
    cells -= min(max(count, 0), 1_000_000)
    return cells >= 0
  }

  /// Scripts stay on one row where they can: `x∼p_{data}` under an operator.
  mutating func script(_ items: [FormulaItem]) -> TextBox {
    let outer = size
    size = .script
    defer { size = outer }
    let box = row(items)
    if box.isOneRow || items.contains(where: { $0.isStack }) { return box }
    return glyphs(LineSetter(size: .script).line(items))
  }
}
