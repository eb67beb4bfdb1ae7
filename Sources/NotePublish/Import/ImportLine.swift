/// One line of a raw text, and what it is.
struct ImportLine {
  enum Kind: Equatable {
    case blank
    /// `【…】`, or `#` in an imported note.
    case section
    /// A private-use bullet, or `##`.
    case topic
    /// `1、`, `（1）`, `[1]`, `1.`, `①`: the number that the item gets.
    case numbered(String)
    /// `·`, `•`, `-`.
    case bullet
    case url
    /// What is Markdown already and is left alone: other headings, tables, quotes, fences, indented lines inside a fence.
    case verbatim
    case text
  }

  var kind: Kind
  /// Without its mark and the blanks around it.
  var text: [Unicode.Scalar]
  /// With its mark.
  var whole: [Unicode.Scalar]
  /// Blanks before it.
  var indent: Int
  var blanksBefore: Int

  static func lines(of text: [Unicode.Scalar]) -> [ImportLine] {
    var lines: [ImportLine] = []
    var blanks = 0
    var inFence = false
    for raw in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let scalars = Array(raw)
      let isFence = scalars.prefix(3).elementsEqual("```".unicodeScalars)
      if inFence || isFence {
        if isFence { inFence.toggle() }
        lines.append(ImportLine(kind: .verbatim, text: scalars, whole: scalars, indent: 0, blanksBefore: blanks))
        blanks = 0
        continue
      }
      let text = trimmed(scalars)
      if text.isEmpty {
        blanks += 1
        continue
      }
      let indent = scalars.prefix { $0 == " " || $0 == "\t" || $0 == "\u{3000}" }.count
      let (kind, rest) = classify(text)
      lines.append(ImportLine(kind: kind, text: rest, whole: text, indent: indent, blanksBefore: blanks))
      blanks = 0
    }
    return lines
  }

  static func trimmed(_ scalars: some BidirectionalCollection<Unicode.Scalar>) -> [Unicode.Scalar] {
    var slice = Array(scalars)[...]
    while let first = slice.first, isBlank(first) { slice.removeFirst() }
    while let last = slice.last, isBlank(last) { slice.removeLast() }
    return Array(slice)
  }

  static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" || scalar == "\u{3000}" }

  private static func classify(_ text: [Unicode.Scalar]) -> (Kind, [Unicode.Scalar]) {
    if text.count > 2, text.first == "【", text.last == "】", !text.dropFirst().dropLast().contains("】") {
      return (.section, trimmed(text.dropFirst().dropLast()))
    }
    if let first = text.first, isPrivateUse(first) { return (.topic, trimmed(text.dropFirst())) }
    if text.starts(with: "# ".unicodeScalars) { return (.section, trimmed(text.dropFirst(2))) }
    if text.starts(with: "## ".unicodeScalars) { return (.topic, trimmed(text.dropFirst(3))) }
    if text.first == "#" || text.first == "|" || text.first == ">" { return (.verbatim, text) }
    if isURL(text) { return (.url, text) }
    if let first = text.first, first >= "①", first <= "⑳", text.count > 1 {
      return (.numbered(String(first.value - 0x245F)), trimmed(text.dropFirst()))
    }
    if let (number, rest) = number(text), !rest.isEmpty { return (.numbered(number), rest) }
    if let first = text.first, "·•●○■□◆▪".unicodeScalars.contains(first), text.count > 1 {
      return (.bullet, trimmed(text.dropFirst()))
    }
    if text.starts(with: "- ".unicodeScalars) || text.starts(with: "– ".unicodeScalars), text.count > 2 {
      return (.bullet, trimmed(text.dropFirst(2)))
    }
    return (.text, text)
  }

  private static func isPrivateUse(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0xE000 && scalar.value <= 0xF8FF
  }

  private static func isURL(_ text: [Unicode.Scalar]) -> Bool {
    (text.starts(with: "http://".unicodeScalars) || text.starts(with: "https://".unicodeScalars))
      && text.allSatisfy { $0.value > 0x20 && $0.value < 0x80 }
  }

  /// `1、`, `1.`, `1)`, `1）`, `（1）`, `(1)`, `[1]`.
  private static func number(_ text: [Unicode.Scalar]) -> (String, [Unicode.Scalar])? {
    var index = 0
    let open = text[0]
    let isEnclosed = open == "（" || open == "(" || open == "["
    if isEnclosed { index = 1 }
    let start = index
    while index < text.count, text[index].value >= 0x30, text[index].value <= 0x39 { index += 1 }
    guard index > start, index - start <= 3, index < text.count else { return nil }
    let digits = String(String.UnicodeScalarView(text[start..<index]))
    let mark = text[index]
    if isEnclosed {
      guard mark == "）" || mark == ")" || mark == "]" else { return nil }
    } else if mark == "." {
      guard index + 1 < text.count, isBlank(text[index + 1]) else { return nil }
    } else if mark != "、" && mark != "）" && mark != ")" && mark != "．" {
      return nil
    }
    return (digits, trimmed(text[(index + 1)...]))
  }
}
