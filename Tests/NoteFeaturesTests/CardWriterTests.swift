import NoteFeatures
import NoteIndex
import Testing

@Suite struct CardWriterTests {
  /// Text that a note may hold and a hover must not act on, each in every kind of block.
  static let hostile = [
    "<script>alert(1)</script>", "<img src=https://evil/x.png>", "![x](https://evil/x.png)", "![[pic.png]]",
    "[x](javascript:alert(1))", "[x]: https://evil", "`<b>`", "``` <b>", "```\n<img src=x>\n```", "\\<b>", "\\![x](y)",
    "a|b|<i>", "&lt;img&gt;", "<!-- x -->", "<https://evil>", "https://evil/<b>", "~~~\n<img src=x>", "\n# <h1>",
    "\r\n<img src=x>\r\n", "*<b>*", "$<b>$", "\u{2028}<img src=x>", "](<x>)<img>", "\u{0}<b>", "<\u{200B}img src=x>",
  ]

  @Test(arguments: hostile, hostile)
  func markupOfNotesIsNeverActedOn(first: String, second: String) {
    let text = first + second
    let place = NotePlace(note: NoteID(0), range: 0..<0)
    let card = Card(
      range: 0..<0,
      blocks: [
        .line([.text(text), .strong(text), .code(text), .gap, .link(text, place), .message(Message(.symbol))]),
        .line([.message(Message(.brokenLink, text))]),
        .monospaced(text.split { $0 == "\n" || $0 == "\r\n" }.map(String.init)),
        .table(header: [Message(.symbol, text)], rows: [[[.text(text), .code(text)], [.link(text, place)]]]),
      ])
    let written = CardWriter(language: .english, format: .markdown) { _ in "file:///a>b.md" }.text(of: card)
    let live = liveText(of: written)
    #expect(!live.contains("<"), "\(written)")
    #expect(!live.contains("!["), "\(written)")
  }

  /// What a Markdown reader would take for markup: code (fenced, then spans) and escapes are out, and so are the
  /// destinations of the links that the writer itself makes.
  private func liveText(of markdown: String) -> String {
    var lines: [Substring] = []
    var fence: Substring?
    for line in markdown.split(separator: "\n", omittingEmptySubsequences: false) {
      let ticks = line.prefix { $0 == "`" }
      if let open = fence {
        if ticks.count >= open.count, ticks.count == line.count { fence = nil }
      } else if ticks.count >= 3, !line.dropFirst(ticks.count).contains("`") {
        fence = ticks
      } else {
        lines.append(line)
      }
    }
    return lines.map { withoutCode(String($0)) }.joined(separator: "\n")
      .split(separator: "](<file:///a%3Eb.md>)", omittingEmptySubsequences: false).joined()
  }

  private func withoutCode(_ line: String) -> String {
    var out = ""
    var rest = line[...]
    while let first = rest.first {
      if first == "\\" {
        rest = rest.dropFirst(2)
      } else if first == "`" {
        let ticks = rest.prefix { $0 == "`" }
        rest = rest.dropFirst(ticks.count)
        guard let end = closing(ticks.count, in: rest) else { continue }
        rest = rest[end...]
      } else {
        out.append(first)
        rest = rest.dropFirst()
      }
    }
    return out
  }

  private func closing(_ count: Int, in text: Substring) -> Substring.Index? {
    var rest = text
    while let start = rest.firstIndex(of: "`") {
      let run = rest[start...].prefix { $0 == "`" }
      if run.count == count { return run.endIndex }
      rest = rest[run.endIndex...]
    }
    return nil
  }
}
