/// Delimiters that grow: the pieces of a bracket as tall as what it holds (Unicode block Miscellaneous Technical).
enum TallDelimiter {
  /// The delimiter for rows `0..<height`, its middle at the baseline; no columns for an empty one.
  static func box(_ glyph: String, height: Int, baseline: Int) -> TextBox {
    if glyph.isEmpty { return TextBox(rows: Array(repeating: "", count: height), baseline: baseline) }
    if height <= 1 { return TextBox(glyph) }
    if let slope = slopes[glyph] { return angle(slope, height: height, baseline: baseline) }
    guard let pieces = pieces[glyph] else {
      return TextBox(rows: (0..<height).map { $0 == baseline ? glyph : " " }, baseline: baseline)
    }
    var rows = Array(repeating: pieces.extension, count: height)
    if height == 2, let pair = pieces.pair {
      rows = [pair.0, pair.1]
    } else {
      rows[0] = pieces.top
      rows[height - 1] = pieces.bottom
      if let middle = pieces.middle { rows[min(max(baseline, 1), height - 2)] = middle }
    }
    return TextBox(rows: rows, baseline: baseline)
  }

  private struct Pieces: Sendable {
    var top: String
    var `extension`: String
    var bottom: String
    var middle: String?
    /// What two rows take, where there is no room for a middle.
    var pair: (String, String)?
  }

  private static let pieces: [String: Pieces] = [
    "(": Pieces(top: "⎛", extension: "⎜", bottom: "⎝"),
    ")": Pieces(top: "⎞", extension: "⎟", bottom: "⎠"),
    "[": Pieces(top: "⎡", extension: "⎢", bottom: "⎣"),
    "]": Pieces(top: "⎤", extension: "⎥", bottom: "⎦"),
    "{": Pieces(top: "⎧", extension: "⎪", bottom: "⎩", middle: "⎨", pair: ("⎰", "⎱")),
    "}": Pieces(top: "⎫", extension: "⎪", bottom: "⎭", middle: "⎬", pair: ("⎱", "⎰")),
    "⌊": Pieces(top: "⎢", extension: "⎢", bottom: "⎣"),
    "⌋": Pieces(top: "⎥", extension: "⎥", bottom: "⎦"),
    "⌈": Pieces(top: "⎡", extension: "⎢", bottom: "⎢"),
    "⌉": Pieces(top: "⎤", extension: "⎥", bottom: "⎥"),
    "|": Pieces(top: "│", extension: "│", bottom: "│"),
    "∣": Pieces(top: "│", extension: "│", bottom: "│"),
    "‖": Pieces(top: "║", extension: "║", bottom: "║"),
    "∥": Pieces(top: "║", extension: "║", bottom: "║"),
    "/": Pieces(top: "╱", extension: "╱", bottom: "╱"),
  ]

  /// `⟨` and `⟩` and their kin, by which side the point is on.
  private static let slopes: [String: Point] = ["⟨": .left, "⟩": .right, "<": .left, ">": .right]

  private enum Point: Sendable { case left, right }

  private static func angle(_ point: Point, height: Int, baseline: Int) -> TextBox {
    let half = (height + 1) / 2
    let rows = (0..<height).map { row -> String in
      let fromEdge = min(row, height - 1 - row)
      let isMiddle = height % 2 == 1 && row == height / 2
      switch point {
      case .left:
        let glyph = isMiddle ? "⟨" : (row < height / 2 ? "╱" : "╲")
        return TextBox.blanks(half - 1 - fromEdge) + glyph
      case .right:
        let glyph = isMiddle ? "⟩" : (row < height / 2 ? "╲" : "╱")
        return TextBox.blanks(fromEdge) + glyph
      }
    }
    return TextBox(rows: rows, baseline: baseline)
  }
}
