/// How a raw text is wrapped.
struct ImportStyle {
  /// A line of at least this many columns was filled to the margin.
  let fullWidth: Int
  /// A shorter line ends by itself, without a blank line behind it: a formula, a line of code, a caption.
  let shortWidth: Int
  /// A line beyond this was never hard-wrapped.
  let maximumWidth: Int
  /// Whether paragraphs run on over blank lines, as PDF extraction sets them.
  let runsOverBlanks: Bool

  init(_ lines: [ImportLine]) {
    let widths = lines.filter { $0.kind != .verbatim && $0.kind != .url }.map { ImportStyle.width($0.text) }.sorted()
    let long = widths.isEmpty ? 0 : widths[widths.count * 9 / 10]
    fullWidth = max(40, long * 3 / 4)
    shortWidth = long * 3 / 5
    maximumWidth = max(90, long * 5 / 4)
    let hasMarks = lines.contains { $0.kind == .section || $0.kind == .topic }
    let spaced = lines.dropFirst().filter { $0.blanksBefore > 0 }.count
    // Lines that are all short, with blanks between most of them, were wrapped by a machine.
    runsOverBlanks = (widths.last ?? 0) <= 110 && (hasMarks || spaced * 2 > lines.count)
  }

  /// The columns of a line. A blank between Chinese characters is the hole of a formula that extraction lost.
  static func width(_ text: some Collection<Unicode.Scalar>) -> Int {
    var width = 0
    var isHole = false
    var wasWide = false
    for scalar in text {
      let isWide = isWide(scalar)
      width += isWide ? 2 : 1
      if isWide, isHole { width += holeWidth }
      isHole = scalar == " " && (wasWide || isHole)
      wasWide = isWide
    }
    return width
  }

  /// As wide as the shortest formulas.
  private static let holeWidth = 4

  static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    let value = scalar.value
    return (value >= 0x2E80 && value <= 0x9FFF) || (value >= 0xF900 && value <= 0xFAFF)
      || (value >= 0xFF00 && value <= 0xFF60) || (value >= 0x20000 && value <= 0x323AF) || value == 0x201C
      || value == 0x201D
      || value == 0x2014 || value == 0x2026
  }
}
