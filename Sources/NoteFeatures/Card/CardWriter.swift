package import NoteIndex

/// Puts a card into words and markup.
///
/// What comes out never holds raw HTML or an image: every character of a note's text that Markdown could read as
/// markup is escaped, so that reading a hover fetches nothing.
package struct CardWriter: Sendable {
  package var language: Language
  package var format: Format
  /// The URI for a place, with a fragment for the line where the client follows one; nil where there is none to give.
  package var uri: @Sendable (NotePlace) -> String?

  package enum Format: Sendable { case markdown, plainText }

  package init(language: Language, format: Format, uri: @escaping @Sendable (NotePlace) -> String?) {
    self.language = language
    self.format = format
    self.uri = uri
  }

  package func text(of card: Card) -> String {
    card.blocks.map(text(of:)).joined(separator: format == .markdown ? "\n\n" : "\n")
  }

  private func text(of block: Card.Block) -> String {
    switch block {
    case .line(let inlines): text(of: inlines)
    case .monospaced(let lines):
      format == .markdown ? Self.fenced(lines) : lines.joined(separator: "\n")
    case .table(let header, let rows):
      table(header.map { escaped($0.words(in: language)) }, rows.map { $0.map(cell(of:)) })
    }
  }

  /// A bar ends a cell even inside code (GFM 0.29, "Tables").
  private func cell(of inlines: [Card.Inline]) -> String {
    guard format == .markdown else { return text(of: inlines) }
    let words: [String] = inlines.map { inline in
      guard case .code(let code) = inline else { return text(of: [inline]) }
      return Self.codeSpan(code.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|"))
    }
    return words.joined()
  }

  private func text(of inlines: [Card.Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text): escaped(text)
      case .message(let message): escaped(message.words(in: language))
      case .strong(let text): format == .markdown ? "**\(escaped(text))**" : text
      case .code(let text): format == .markdown ? Self.codeSpan(text) : text
      case .gap: "\u{3000}"
      case .link(let text, let place): link(text, place)
      }
    }.joined()
  }

  private func link(_ text: String, _ place: NotePlace) -> String {
    guard format == .markdown, let target = uri(place) else { return escaped(text) }
    return "[\(escaped(text))](<\(Self.destination(target))>)"
  }

  /// What would end a destination in angle brackets (CommonMark 0.31.2, 6.3) is percent-encoded.
  private static func destination(_ uri: String) -> String {
    var out: [UInt8] = []
    for byte in uri.utf8 {
      switch byte {
      case UInt8(ascii: "<"): out += Array("%3C".utf8)
      case UInt8(ascii: ">"): out += Array("%3E".utf8)
      case UInt8(ascii: "\\"): out += Array("%5C".utf8)
      case 0...0x20: out += Array("%20".utf8)
      default: out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private func table(_ header: [String], _ rows: [[String]]) -> String {
    if format == .plainText {
      return rows.map { $0.filter { !$0.isEmpty }.joined(separator: "  ") }.joined(separator: "\n")
    }
    let row = { (cells: [String]) in "| " + cells.joined(separator: " | ") + " |" }
    return ([row(header), row(header.map { _ in "---" })] + rows.map(row)).joined(separator: "\n")
  }

  private func escaped(_ text: String) -> String {
    guard format == .markdown else { return text }
    var out: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): out.append(UInt8(ascii: " "))
      case UInt8(ascii: "<"): out += Array("&lt;".utf8)
      case UInt8(ascii: "&"): out += Array("&amp;".utf8)
      default:
        if Self.isMarkup(byte) { out.append(UInt8(ascii: "\\")) }
        out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func isMarkup(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "["),
      UInt8(ascii: "]"), UInt8(ascii: "#"), UInt8(ascii: "|"), UInt8(ascii: "~"), UInt8(ascii: "$"), UInt8(ascii: "!"):
      true
    default: false
    }
  }

  /// A code span may hold backticks: its own are one more than the longest run inside (CommonMark 0.31.2, 6.1).
  ///
  /// Line ends are blanks in a span, but an empty line would end it.
  private static func codeSpan(_ text: String) -> String {
    let text = String(decoding: text.utf8.map { $0 < UInt8(ascii: " ") ? UInt8(ascii: " ") : $0 }, as: UTF8.self)
    let fence = String(repeating: "`", count: longestRun(of: UInt8(ascii: "`"), in: text) + 1)
    let padded = text.utf8.first == UInt8(ascii: "`") || text.utf8.last == UInt8(ascii: "`") ? " \(text) " : text
    return fence + padded + fence
  }

  private static func fenced(_ lines: [String]) -> String {
    let longest = lines.map { longestRun(of: UInt8(ascii: "`"), in: $0) }.max() ?? 0
    let fence = String(repeating: "`", count: max(3, longest + 1))
    return ([fence + "text"] + lines + [fence]).joined(separator: "\n")
  }

  private static func longestRun(of byte: UInt8, in text: String) -> Int {
    var longest = 0
    var current = 0
    for other in text.utf8 {
      current = other == byte ? current + 1 : 0
      longest = max(longest, current)
    }
    return longest
  }
}
