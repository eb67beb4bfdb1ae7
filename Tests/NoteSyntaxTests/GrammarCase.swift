import Glibc
import Testing
import TextModel

@testable import NoteSyntax

/// An example of the grammar: a note, and what is seen in it by kind.
struct GrammarCase: Sendable, CustomTestStringConvertible {
  var line: Int
  var note: String
  var dialect: NoteDialect
  var expected: [String: [String]] = [:]

  var testDescription: String { "line \(line)" }

  static let all: [GrammarCase] = read(TestFiles.text("Grammar/Notes.md"))

  private static func read(_ text: String) -> [GrammarCase] {
    var cases: [GrammarCase] = []
    var dialect: NoteDialect?
    var isNote = false
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.hasPrefix("```cases") {
        dialect =
          line.hasSuffix(" text")
          ? .bracketText : line.hasSuffix(" gfm") ? .gfm : line.hasSuffix(" commonmark") ? .commonmark : .markdown
        isNote = false
      } else if line == "```" {
        dialect = nil
      } else if let dialect, line.hasPrefix("»") {
        let text = String(line.dropFirst(line.hasPrefix("» ") ? 2 : 1))
        if isNote {
          cases[cases.count - 1].note += "\n" + text
        } else {
          cases.append(GrammarCase(line: index + 1, note: text, dialect: dialect))
        }
        isNote = true
      } else if dialect != nil, !cases.isEmpty {
        isNote = false
        let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        if parts[0] == "none" {
          cases[cases.count - 1].expected[parts[1]] = []
        } else {
          cases[cases.count - 1].expected[parts[0], default: []].append(parts.count > 1 ? parts[1] : "")
        }
      }
    }
    return cases
  }

  /// What a tree tells of a kind, in the words of the grammar.
  static func seen(_ kind: String, in tree: NoteTree) -> [String] {
    func source(_ range: Range<Int>) -> String {
      tree.text.string(in: range).split(separator: "\n", omittingEmptySubsequences: false).joined(separator: "⏎")
    }
    switch kind {
    case "outline": return tree.headings.map { "\($0.level) \($0.name)" }
    case "math": return tree.math.map { "\($0.kind.rawValue) \(source($0.range))" }
    case "plain": return tree.plain.map { "\($0.kind.rawValue) \(source($0.range))" }
    case "concept":
      return tree.concepts.map { $0.name + ($0.aliases.isEmpty ? "" : " = " + $0.aliases.joined(separator: ", ")) }
    case "meaning": return tree.meanings.map { "\($0.symbol) : \($0.words)" }
    case "link": return tree.links.map { "\($0.kind) \($0.target)" + ($0.anchor.map { "#" + $0 } ?? "") }
    case "reference": return tree.wordReferences.map { "\($0.kind) \(source($0.range))" }
    case "prose": return tree.prose.map { source($0.range) }
    case "ignore": return tree.ignoreDirectives.map { $0.codes.joined(separator: " ") + " " + source($0.blockRange) }
    case "block": return tree.segments.flatMap { $0.blocks.map { "\($0.kind)" } }
    case "html":
      return String(decoding: HTMLRenderer.render(tree), as: UTF8.self).split(separator: "\n").map(String.init)
    default: return ["no kind is named \(kind)"]
    }
  }
}
