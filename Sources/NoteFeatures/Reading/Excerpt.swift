import MathLayout
import MathSyntax
import NoteIndex
import NoteMath
import NoteSyntax
import TextModel

/// What a hover tells of a concept's own text: its first sentence, and its first formula.
struct Excerpt {
  /// Plain words, formulas in them on one line; nil where the section starts with something else.
  let sentence: String?
  /// The first display formula near the section's start, or the first inline one that says something.
  let formula: [String]?

  private static let maximumBytes = 360

  init(of body: Range<Int>, in tree: NoteTree) {
    sentence = Self.sentence(in: body, of: tree)
    formula = Self.formula(in: body, of: tree)
  }

  init?(of definition: Definition, in workspace: Workspace) {
    guard let note = workspace.note(definition.note) else { return nil }
    self.init(of: definition.bodyRange, in: note.tree)
  }

  private static func sentence(in body: Range<Int>, of tree: NoteTree) -> String? {
    var words = ""
    var end: Int?
    for piece in pieces(in: body, of: tree) {
      if let end {
        let breaks = tree.text.utf8[end..<max(end, piece.range.lowerBound)].count { $0 == UInt8(ascii: "\n") }
        if breaks > 1, !piece.runsOn, words.utf8.count > 24 { break }
        // Latin words need a blank where the line broke; Chinese goes on without one.
        if breaks > 0, endsInLatin(words), !words.hasSuffix(" ") { words += " " }
      }
      words += text(of: piece, in: tree)
      end = piece.range.upperBound
      if words.utf8.count > maximumBytes { break }
    }
    return firstSentence(of: words)
  }

  private struct Piece {
    var range: Range<Int>
    /// What is rendered, where the piece is a formula.
    var formula: MathSpan?
    /// Goes on with the sentence before it, over the blank line that PDF extraction leaves.
    var runsOn: Bool
  }

  /// Running text and the inline formulas in it, in order. A section has many, of which the first few are shown.
  private static func pieces(in body: Range<Int>, of tree: NoteTree) -> [Piece] {
    let prose = tree.prose.filter { body.contains($0.range.lowerBound) && $0.role != .heading && $0.role != .cell }
      .map { Piece(range: $0.range, runsOn: $0.join != .none) }
    let math = tree.math.filter { $0.kind == .inline && body.contains($0.range.lowerBound) }
      .map { Piece(range: $0.range, formula: $0, runsOn: false) }
    return (prose + math).sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  private static func text(of piece: Piece, in tree: NoteTree) -> String {
    guard let span = piece.formula else { return tree.text.string(in: piece.range) }
    let source = FormulaSource(pieces: span.pieces, of: tree.text)
    return LineLayout.render(MathParser.parse(source.utf8, notation: .latex))
  }

  private static func endsInLatin(_ words: String) -> Bool { (words.utf8.last ?? 0) < 0x80 }

  private static func firstSentence(of words: String) -> String? {
    let trimmed = words.drop { $0 == " " || $0 == "\n" || $0 == "：" || $0 == ":" }
    guard !trimmed.isEmpty else { return nil }
    var out = ""
    for character in trimmed {
      if character == "\n" || character == "\r\n" {
        // A hard wrap: Chinese goes on without a blank.
        if endsInLatin(out), !out.hasSuffix(" ") { out += " " }
        continue
      }
      out.append(character)
      if "。！？".contains(character), out.utf8.count > 24 { break }
      if out.hasSuffix(". "), out.utf8.count > 40 { break }
      if out.utf8.count > maximumBytes {
        out += "…"
        break
      }
    }
    while out.hasSuffix(" ") { out.removeLast() }
    return out.isEmpty ? nil : out
  }

  private static func formula(in body: Range<Int>, of tree: NoteTree) -> [String]? {
    let inside = tree.math.filter { body.contains($0.range.lowerBound) }
    let display = inside.first { $0.kind == .display }
    let inline = inside.first { $0.kind != .display && says($0, tree.text) }
    if let chosen = inline.flatMap({ stands($0, wellBefore: display, tree.text) ? $0 : nil }) ?? display ?? inline {
      return rendered(FormulaSource(pieces: chosen.pieces, of: tree.text), .latex)
    }
    let plain = tree.plain.first { body.contains($0.range.lowerBound) && $0.kind == .formula }
    return plain.flatMap { rendered(FormulaSource(pieces: $0.pieces, of: tree.text), .plain) }
  }

  /// A formula set off by itself is the concept's, but not one that comes paragraphs after one in the sentence.
  private static func stands(_ inline: MathSpan, wellBefore display: MathSpan?, _ text: SourceText) -> Bool {
    guard let display, inline.range.upperBound < display.range.lowerBound else { return display == nil }
    let between = text.utf8[inline.range.upperBound..<display.range.lowerBound].split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    return between.dropFirst().dropLast().count {
      $0.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\r") }
    } > 2
  }

  private static func says(_ span: MathSpan, _ text: SourceText) -> Bool {
    // `2 + 0.9 = 2.9` is an example's arithmetic.
    text.utf8[span.content].contains(UInt8(ascii: "=")) && text.utf8[span.content].contains { ($0 | 0x20) &- 0x61 < 26 }
  }

  private static func rendered(_ source: FormulaSource, _ notation: MathNotation) -> [String]? {
    let tree = MathParser.parse(source.utf8, notation: notation)
    guard !tree.diagnostics.contains(where: { $0.code != .notation }) else { return nil }
    let lines = TextLayout.render(tree)
    return lines.isEmpty || lines.count > 14 ? nil : lines
  }
}
