/// A rectangle of monospaced text with a baseline. Every row is `width` columns wide.
struct TextBox: Sendable {
  private(set) var rows: [String]
  let width: Int
  /// The row that neighbours align with.
  let baseline: Int

  /// One row of text.
  init(_ text: String) {
    rows = [text]
    width = DisplayWidth.of(text)
    baseline = 0
  }

  /// Rows of any width, padded on the right.
  init(rows: [String], baseline: Int) {
    let widths = rows.map(DisplayWidth.of)
    let width = widths.max() ?? 0
    self.rows = zip(rows, widths).map { $0 + TextBox.blanks(width - $1) }
    self.width = width
    self.baseline = min(max(baseline, 0), max(rows.count - 1, 0))
  }

  private init(trusted rows: [String], width: Int, baseline: Int) {
    self.rows = rows
    self.width = width
    self.baseline = baseline
  }

  static let empty = TextBox("")

  var height: Int { rows.count }
  var ascent: Int { baseline }
  var descent: Int { height - 1 - baseline }
  var isOneRow: Bool { height == 1 }

  func with(baseline: Int) -> TextBox {
    TextBox(trusted: rows, width: width, baseline: min(max(baseline, 0), max(height - 1, 0)))
  }

  /// Wider by blanks on both sides.
  func padded(left: Int, right: Int) -> TextBox {
    guard left > 0 || right > 0 else { return self }
    let (head, tail) = (TextBox.blanks(left), TextBox.blanks(right))
    return TextBox(
      trusted: rows.map { head + $0 + tail }, width: width + max(left, 0) + max(right, 0), baseline: baseline)
  }

  /// At least so wide, its rows moved as one.
  func aligned(_ alignment: Alignment, width target: Int) -> TextBox {
    let free = target - width
    guard free > 0 else { return self }
    switch alignment {
    case .left: return padded(left: 0, right: free)
    case .right: return padded(left: free, right: 0)
    case .center: return padded(left: free / 2, right: free - free / 2)
    }
  }

  /// Taller by blank rows.
  func extended(above: Int, below: Int) -> TextBox {
    guard above > 0 || below > 0 else { return self }
    let blank = TextBox.blanks(width)
    let head = [String](repeating: blank, count: max(above, 0))
    let tail = [String](repeating: blank, count: max(below, 0))
    return TextBox(trusted: head + rows + tail, width: width, baseline: baseline + max(above, 0))
  }

  enum Alignment: Sendable { case left, center, right }

  /// Side by side on one baseline.
  static func beside(_ boxes: [TextBox]) -> TextBox {
    guard boxes.count != 1 else { return boxes[0] }
    let ascent = boxes.reduce(0) { max($0, $1.ascent) }
    let descent = boxes.reduce(0) { max($0, $1.descent) }
    var rows = [String](repeating: "", count: ascent + descent + 1)
    for box in boxes where box.width > 0 || box.height > 0 {
      let top = ascent - box.ascent
      let blank = blanks(box.width)
      for row in rows.indices {
        let inner = row - top
        rows[row] += box.rows.indices.contains(inner) ? box.rows[inner] : blank
      }
    }
    return TextBox(trusted: rows, width: boxes.reduce(0) { $0 + $1.width }, baseline: ascent)
  }

  /// One over the other; the baseline is that of the box at `base`.
  static func above(_ boxes: [TextBox], _ alignment: Alignment = .center, base: Int) -> TextBox {
    let width = boxes.reduce(0) { max($0, $1.width) }
    var rows: [String] = []
    var baseline = 0
    for (index, box) in boxes.enumerated() {
      if index == base { baseline = rows.count + box.baseline }
      rows += box.aligned(alignment, width: width).rows
    }
    return TextBox(trusted: rows, width: width, baseline: baseline)
  }

  static func blanks(_ count: Int) -> String { String(repeating: " ", count: max(count, 0)) }

  static func line(_ glyph: String, _ count: Int) -> TextBox { TextBox(String(repeating: glyph, count: max(count, 0))) }
}
