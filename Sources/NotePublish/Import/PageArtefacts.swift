/// What a page adds to a text that runs on: numbers, running heads.
enum PageArtefacts {
  private typealias Line = ArraySlice<Unicode.Scalar>

  /// The text without them, pages parted by line feeds.
  ///
  /// A page's own number is told by its words (`第 3 页`, `Page 3 of 9`, `- 3 -`), where the text has two of the kind. A bare
  /// number and a running head are told by the form feeds between pages alone: they stand first or last on one, and what
  /// starts or ends a page stood there on an earlier page, whose line is kept.
  static func removed(from text: [Unicode.Scalar]) -> [Unicode.Scalar] {
    let pages = text.split(separator: "\u{C}", omittingEmptySubsequences: false)
      .map { $0.split(separator: "\n", omittingEmptySubsequences: false) }
    let worded = pages.joined().filter { isWordedNumber(ImportLine.trimmed($0)) }.count > 1
    guard pages.count > 1 || worded else { return text }
    var seen: [[Unicode.Scalar]: [Unicode.Scalar]] = [:]
    var kept: [[Line]] = []
    var heads: Set<[Unicode.Scalar]> = []
    for page in pages {
      var lines = worded ? page.filter { !isWordedNumber(ImportLine.trimmed($0)) } : page
      if pages.count > 1 {
        drop(&lines, at: { $0.firstIndex { !ImportLine.trimmed($0).isEmpty } }, seen: &seen)
        drop(&lines, at: { $0.lastIndex { !ImportLine.trimmed($0).isEmpty } }, seen: &seen)
      }
      let gone = page.count - lines.count
      if gone > 0 { heads.formUnion(page.compactMap { head(ImportLine.trimmed($0)) }) }
      kept.append(lines)
    }
    return joined(kept, heads: Set(seen.filter { heads.contains($0.key) }.values))
  }

  /// The pages' lines, a head that is kept set apart from what follows.
  private static func joined(_ pages: [[Line]], heads: Set<[Unicode.Scalar]>) -> [Unicode.Scalar] {
    var out: [Unicode.Scalar] = []
    for (number, page) in pages.enumerated() {
      if number > 0 { out.append("\n") }
      for (index, line) in page.enumerated() {
        if index > 0 { out.append("\n") }
        out.append(contentsOf: line)
        if heads.contains(ImportLine.trimmed(line)) { out.append("\n") }
      }
    }
    return out
  }

  /// Takes away a line at a page's edge while it is a number or a running head.
  private static func drop(
    _ lines: inout [Line], at edge: ([Line]) -> Int?, seen: inout [[Unicode.Scalar]: [Unicode.Scalar]]
  ) {
    for _ in 0..<3 {
      guard let index = edge(lines) else { return }
      let line = ImportLine.trimmed(lines[index])
      if isNumber(line[...]) {
        lines.remove(at: index)
        continue
      }
      guard let head = head(line) else { return }
      if seen[head] == nil {
        seen[head] = line
        return
      }
      lines.remove(at: index)
    }
  }

  /// What recurs of a line: in `Lecture 3    17` it is not the page's number, which stands apart; `Chapter 3` is no head of
  /// `Chapter 4`.
  private static func head(_ line: [Unicode.Scalar]) -> [Unicode.Scalar]? {
    var head = line[...]
    if let last = head.lastIndex(where: { !isDigit($0) }), isGap(head[...last].suffix(2)) { head = head[...last] }
    if let first = head.firstIndex(where: { !isDigit($0) }), isGap(head[first...].prefix(2)) { head = head[first...] }
    let words = ImportLine.trimmed(head)
    return words.contains(where: \.properties.isAlphabetic) && words.count >= 4 && words.count <= 80 ? words : nil
  }

  private static func isGap(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    scalars.count == 2 && scalars.allSatisfy(ImportLine.isBlank)
  }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar >= "0" && scalar <= "9" }

  private static func isNumber(_ line: ArraySlice<Unicode.Scalar>) -> Bool {
    !line.isEmpty && line.count <= 4 && line.allSatisfy(isDigit)
  }

  /// `第 3 页`, `第 3 页 共 9 页`, `第3页/共9页`, `Page 3`, `Page 3 of 9`, `- 3 -`.
  private static func isWordedNumber(_ line: [Unicode.Scalar]) -> Bool {
    guard line.count >= 3, line.count <= 24, line.contains(where: isDigit) else { return false }
    let words = String(String.UnicodeScalarView(line.map { isDigit($0) ? " " : $0 })).lowercased()
      .split(separator: " ").joined(separator: " ")
    return wordings.contains(words)
  }

  private static let wordings: Set<String> = [
    "第 页", "第 页 共 页", "第 页共 页", "第 页，共 页", "第 页/共 页", "第 页 / 共 页", "page", "page of", "page /", "- -", "— —", "– –",
  ]
}
