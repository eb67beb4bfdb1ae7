import NoteSyntax
import TextModel

/// Finds what a reference in words points at, where that is certain; most numbers are those of a book or a paper from
/// which the text was taken, and have no target here.
struct WordReferenceResolver {
  let index: WorkspaceIndex
  /// The note that holds the reference.
  let tree: NoteTree
  let labels: NoteLabels

  func target(of reference: WordReference) -> Range<Int>? {
    let words = tree.text.string(in: reference.range)
    switch reference.kind {
    case .equation:
      if let number = reference.number { return taggedEquation(number) }
      return direction(words).flatMap { nearest(equations, $0, reference) }
    case .figure:
      if let number = reference.number { return numberedFigure(number, reference) }
      return direction(words).flatMap { nearest(pictures, $0, reference) }
    case .table:
      if let number = reference.number { return caption("表", "Table", number, reference) }
      if continuesAsVerb(reference) { return nil }
      return direction(words).flatMap { nearest(tables, $0, reference) ?? pictureOfTable($0, reference) }
    case .section:
      if words.hasSuffix("部分"), words.hasPrefix("第"), !tellsOfPart(reference) { return nil }
      return reference.number.flatMap { section($0, reference) }
    case .chapter: return reference.number.flatMap(chapter)
    default: return equationAbove(reference, words) ?? told(reference, isAhead: Self.isAhead(words))
    }
  }

  enum Direction { case backward, forward, beside }

  private func direction(_ words: String) -> Direction? {
    switch words.unicodeScalars.first {
    case "上": .backward
    case "下": .forward
    case "左", "右": .beside
    default: nil
    }
  }

  private static func isAhead(_ words: String) -> Bool {
    ["下", "后", "稍"].contains { words.hasPrefix($0) }
  }

  /// 上述公式 right below a formula that is set off: the formula.
  private func equationAbove(_ reference: WordReference, _ words: String) -> Range<Int>? {
    guard words == "上述" || words == "上面" else { return nil }
    let end = reference.range.upperBound
    let behind = tree.text.string(in: end..<min(tree.text.count, end + 12))
    let nouns = ["公式", "式子", "等式", "方程", "表达式", "变换", "运算", "操作"]
    guard nouns.contains(where: { behind.hasPrefix($0) || behind.hasPrefix("的" + $0) }),
      let equation = nearest(equations, .backward, reference)
    else { return nil }
    return line(reference.range.lowerBound) - line(equation.upperBound - 1) <= 4 ? equation : nil
  }

  // MARK: The nearest thing above or below

  /// How many lines away a thing may stand that a word points at without a number.
  private static let reachLines = 10

  private func nearest(_ places: [Range<Int>], _ direction: Direction, _ reference: WordReference) -> Range<Int>? {
    let section = section(around: reference.range.lowerBound)
    let own = line(reference.range.lowerBound)
    let near = places.filter { section.contains($0.lowerBound) && abs(line($0.lowerBound) - own) <= Self.reachLines }
    let behind = near.first { $0.lowerBound >= reference.range.upperBound }
    let before = near.last { $0.upperBound <= reference.range.lowerBound }
    switch direction {
    case .forward: return behind
    case .backward: return before
    case .beside: return before ?? behind
    }
  }

  /// Formulas that a service draws are no pictures.
  private var pictures: [Range<Int>] {
    tree.links.filter { link in
      link.kind == .embed
        || link.kind == .image && !["latex", "codecogs", "equation?tex"].contains { link.target.contains($0) }
    }.map(\.range)
  }

  private var equations: [Range<Int>] { tree.math.filter { $0.kind == .display }.map(\.range) }

  /// The first row of each pipe table.
  private var tables: [Range<Int>] {
    var rows: [Range<Int>] = []
    var wasRow = false
    for line in 0..<tree.text.lines.count {
      let range = tree.text.lines.range(ofLine: line, in: tree.text.utf8)
      let isRow = tree.text.utf8[range].first { $0 != 0x20 && $0 != 0x09 } == UInt8(ascii: "|")
      if isRow, !wasRow { rows.append(range) }
      wasRow = isRow
    }
    return rows
  }

  /// A table that is a picture stands right above or below.
  private func pictureOfTable(_ direction: Direction, _ reference: WordReference) -> Range<Int>? {
    guard let picture = nearest(pictures, direction, reference) else { return nil }
    return abs(line(picture.lowerBound) - line(reference.range.lowerBound)) <= 2 ? picture : nil
  }

  /// 和图 1 一样: it is compared with another picture than the one here.
  private func isCompared(_ reference: WordReference) -> Bool {
    let before = tree.text.string(in: max(0, reference.range.lowerBound - 3)..<reference.range.lowerBound)
    return ["和", "与", "同", "跟", "像", "比"].contains(before)
  }

  /// 任务上表现: no table above.
  private func continuesAsVerb(_ reference: WordReference) -> Bool {
    let rest = tree.text.string(in: reference.range.upperBound..<min(tree.text.count, reference.range.upperBound + 3))
    return ["现", "示", "达", "明", "面", "述", "征", "层"].contains(rest)
  }

  /// 第一部分 is mostly a part of what is spoken of; it is one of the text in 在第一部分介绍了, 从第一部分中已经知道.
  private func tellsOfPart(_ reference: WordReference) -> Bool {
    let before = tree.text.string(in: max(0, reference.range.lowerBound - 3)..<reference.range.lowerBound)
    let behind = tree.text.string(
      in: reference.range.upperBound..<min(tree.text.count, reference.range.upperBound + 15))
    return ["在", "从", "据", "见", "由"].contains(before)
      && ["介绍", "讲", "基础上", "已经", "知道", "提到", "说过"].contains { behind.contains($0) }
  }

  // MARK: Numbers

  private func taggedEquation(_ number: String) -> Range<Int>? {
    let tagged = labels.marks.filter { $0.kind == .tag && $0.name == number }.map(\.target)
    let numbered = tree.math.filter { isNumberedBehind($0, number) }.map(\.range)
    let found = Set(tagged + numbered)
    return found.count == 1 ? found.first : nil
  }

  /// `$$…$$ (3)`, or `(3)` at the end of the display itself.
  private func isNumberedBehind(_ span: MathSpan, _ number: String) -> Bool {
    guard span.kind == .display else { return false }
    let line = tree.text.lines.range(
      ofLine: line(max(span.range.lowerBound, span.range.upperBound - 1)), in: tree.text.utf8)
    let rest = tree.text.string(in: span.range.upperBound..<max(span.range.upperBound, line.upperBound))
    let end = tree.text.string(in: max(span.content.lowerBound, span.content.upperBound - 24)..<span.content.upperBound)
    let marks = ["(\(number))", "（\(number)）"]
    return marks.contains { Self.trimmed(rest) == $0 }
      || end.contains("quad") && marks.contains { Self.trimmed(end).hasSuffix($0) }
  }

  /// The picture of a caption with the number; without one the picture that stands next to the reference, or to another
  /// one of the same number.
  private func numberedFigure(_ raw: String, _ reference: WordReference) -> Range<Int>? {
    let number = Self.whole(raw)
    if let caption = caption("图", "Figure", number, reference) {
      let own = line(caption.lowerBound)
      return pictures.filter { abs(line($0.lowerBound) - own) <= 3 }
        .min { abs(line($0.lowerBound) - own) < abs(line($1.lowerBound) - own) } ?? caption
    }
    let named = tree.links.filter { $0.kind == .image && names($0, number) }
    if named.count == 1 { return named.first?.range }
    let others = tree.wordReferences.filter {
      !isCompared($0) && $0.kind == .figure && $0.number.map(Self.whole) == number
    }
    let found = Set(others.compactMap { adjacentPicture($0, number) })
    return found.count == 1 ? found.first : nil
  }

  /// `3b` is a part of 3.
  private static func whole(_ number: String) -> String {
    number.last?.isLetter == true ? String(number.dropLast()) : number
  }

  private func names(_ link: Link, _ number: String) -> Bool {
    guard let display = link.display else { return false }
    let alt = FoldedName(tree.text.string(in: display)).string
    return ["图\(number)", "fig. \(number)", "figure \(number)"].contains {
      alt == $0 || alt.hasPrefix($0 + " ") || alt.hasPrefix($0 + ":")
    }
  }

  /// The one picture in the line behind the reference's paragraph or before it, if no caption gives it another number.
  private func adjacentPicture(_ reference: WordReference, _ number: String) -> Range<Int>? {
    let own = line(reference.range.lowerBound)
    let near = pictures.filter { abs(line($0.lowerBound) - own) <= 2 }
    guard near.count == 1, let picture = near.first else { return nil }
    let place = line(picture.lowerBound)
    let captions = (max(0, place - 3)...min(tree.text.lines.count - 1, place + 3)).compactMap {
      captionNumber(onLine: $0, ["图", "Figure", "Fig."])
    }
    return captions.allSatisfy { $0 == number } ? picture : nil
  }

  /// The line that is the caption with the number; nil where there are several.
  private func caption(_ word: String, _ english: String, _ number: String, _ reference: WordReference) -> Range<Int>? {
    var found: [Range<Int>] = []
    for line in 0..<tree.text.lines.count where captionNumber(onLine: line, [word, english]) == number {
      let range = tree.text.lines.range(ofLine: line, in: tree.text.utf8)
      if !range.contains(reference.range.lowerBound) { found.append(range) }
    }
    return found.count == 1 ? found.first : nil
  }

  /// `> 图 11，知识蒸馏的通用框架`: 11. What goes on with a verb is a sentence.
  private func captionNumber(onLine line: Int, _ words: [String]) -> String? {
    let range = tree.text.lines.range(ofLine: line, in: tree.text.utf8)
    guard range.count < 400 else { return nil }
    var rest = tree.text.utf8[range].drop { $0 == 0x20 || $0 == 0x3E || $0 == 0x2A || $0 == 0x5F || $0 == 0x09 }
    guard let word = words.first(where: { rest.starts(with: $0.utf8) }) else { return nil }
    rest = rest.dropFirst(word.utf8.count).drop { $0 == 0x20 }
    let digits = rest.prefix { $0 &- 0x30 < 10 || $0 == 0x2E || $0 == 0x2D }
    guard !digits.isEmpty else { return nil }
    let behind = String(decoding: rest.dropFirst(digits.count).drop { $0 == 0x20 }.prefix(3), as: UTF8.self)
    let isCaption =
      behind.isEmpty || ["：", "，", "。", ":", "."].contains { behind.hasPrefix($0) } || digits.last == 0x2E
      || tree.text.utf8[range].first == 0x3E && !Self.sentenceStarts.contains { behind.hasPrefix($0) }
    var number = String(decoding: digits, as: UTF8.self)
    while number.hasSuffix(".") { number.removeLast() }
    return isCaption ? number : nil
  }

  /// What goes on from `图 3` in a sentence, and not in a caption.
  private static let sentenceStarts = "显展给示是为中所的里上可描说表和与、）)".unicodeScalars.map { String($0) }

  /// The heading with the number: `3.2 节` is `### 3.2 …`.
  private func section(_ number: String, _ reference: WordReference) -> Range<Int>? {
    let found = tree.headings.filter {
      Self.number(of: $0.name) == number && !$0.range.contains(reference.range.lowerBound)
    }
    let real = found.filter { $0.kind == .atx || $0.kind == .setext || $0.kind == .bracket }
    let ruling = real.isEmpty ? found : real
    if ruling.count > 1 {
      // 第一节处理流程: of several of one number the one whose title goes on from it.
      let rest = FoldedText(tree.text.string(in: behind(reference, bytes: 120))).utf8
      let titled = ruling.filter { heading in
        let title = Self.title(of: heading.name)
        return title.count >= 6 && rest.starts(with: title)
      }
      return titled.count == 1 ? titled.first?.nameRange : nil
    }
    return ruling.first?.nameRange
  }

  private func behind(_ reference: WordReference, bytes: Int) -> Range<Int> {
    var end = min(tree.text.count, reference.range.upperBound + bytes)
    while end < tree.text.count, tree.text.utf8[end] & 0xC0 == 0x80 { end += 1 }
    return reference.range.upperBound..<end
  }

  /// A heading's name without the number that it starts with, folded.
  static func title(of heading: String) -> ArraySlice<UInt8> {
    FoldedName(heading).utf8.drop { $0 &- 0x30 < 10 || $0 == 0x2E || $0 == 0x20 }
  }

  private func chapter(_ number: String) -> Range<Int>? {
    let found = tree.headings.filter { heading in
      let name = FoldedName(heading.name).string
      guard name.hasPrefix("第"), let end = name.firstIndex(of: "章") else { return name.hasPrefix("chapter \(number) ") }
      return ChineseNumber.value(String(name[name.index(after: name.startIndex)..<end])) == number
    }
    return found.count == 1 ? found.first?.nameRange : nil
  }

  /// The number that a heading starts with, its last stop dropped.
  private static func number(of heading: String) -> String? {
    var digits: [UInt8] = []
    for (index, byte) in heading.utf8.enumerated() {
      if byte == 0x20, digits.last == 0x2E, heading.utf8.dropFirst(index + 1).first.map({ $0 &- 0x30 < 10 }) == true {
        // `1. 2 Code` is 1.2.
        continue
      }
      guard byte &- 0x30 < 10 || byte == 0x2E else { break }
      digits.append(byte)
    }
    var number = String(decoding: digits, as: UTF8.self)
    while number.hasSuffix(".") { number.removeLast() }
    return number.isEmpty ? nil : number
  }

  // MARK: Places

  func line(_ offset: Int) -> Int { tree.text.lines.line(at: offset) }

  private func section(around offset: Int) -> Range<Int> {
    guard let heading = tree.headings.innermost(at: offset) else {
      return 0..<(tree.headings.first?.range.lowerBound ?? tree.text.count)
    }
    let next = tree.headings.first { $0.range.lowerBound > offset }
    return heading.range.lowerBound..<(next?.range.lowerBound ?? tree.text.count)
  }

  private static func trimmed(_ text: String) -> String {
    var rest = text[...]
    while let last = rest.unicodeScalars.last, last.properties.isWhitespace || last == "$" {
      rest.unicodeScalars.removeLast()
    }
    while let first = rest.unicodeScalars.first, first.properties.isWhitespace { rest.unicodeScalars.removeFirst() }
    return String(rest)
  }
}
