import MathSyntax

/// `Grammar/Math.md`: its examples (in blocks of kind `cases`) and its symbol table, read and written anew.
struct GrammarBook {
  static let path = GrammarCases.root + "Grammar/Math.md"

  private(set) var lines: [String]

  init() {
    lines = GrammarCases.read(Self.path).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The lines with every example answered and the table made from `SymbolEntry.all`.
  func renewed(_ answer: (GrammarCases.Entry) -> [String]) -> [String] {
    var result: [String] = []
    var isCases = false
    var isTable = false
    for line in lines {
      if line == "<!-- symbols: end -->" { isTable = false }
      if line.hasPrefix("```") { isCases = line == "```cases" }
      if isTable { continue }
      if !isCases || line.hasPrefix("```") { result.append(line) }
      if isCases, let entry = Self.entry(line) { result += [line] + answer(entry) }
      if line == "<!-- symbols: generated -->" {
        isTable = true
        result += Self.table
      }
    }
    return result
  }

  var examples: [GrammarCases.Entry] { lines.compactMap(Self.entry) }

  private static func entry(_ line: String) -> GrammarCases.Entry? {
    guard line.hasPrefix("»"), let blank = line.firstIndex(of: " ") else { return nil }
    return .init(
      header: String(line[..<blank]), formula: String(line[line.index(after: blank)...]), expectation: [])
  }

  private static var table: [String] {
    let head = ["", "| names | shown | kind | meaning | 含义 | said | 读法 |", "|---|---|---|---|---|---|---|"]
    let rows = SymbolEntry.all.map { entry in
      let names = entry.names.map { "`\(escaped($0))`" }.joined(separator: " ")
      let cells = [
        names, escaped(entry.glyph), entry.kind, entry.meaning.english, entry.meaning.chinese, entry.spoken.english,
        entry.spoken.chinese,
      ]
      return "| " + cells.joined(separator: " | ") + " |"
    }
    return head + rows + [""]
  }

  private static func escaped(_ cell: String) -> String {
    String(cell.unicodeScalars.flatMap { $0 == "|" ? ["\\", "|"] : [Character($0)] })
  }
}
