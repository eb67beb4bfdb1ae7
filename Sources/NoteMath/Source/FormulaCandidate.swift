import MathSyntax
import NoteSyntax
import TextModel

/// A formula of a note before it is read.
struct FormulaCandidate {
  var range: Range<Int>
  var form: NoteFormula.Form
  var source: FormulaSource
  /// What the words around it say.
  var standing = FormulaStanding()
  /// What the words beside a lone name say of it, as formulas: `A=A^\top` for `设 $A$ 为对称矩阵`.
  var sayings: [String] = []
  /// Whether a blank line stands between the formula before and this one.
  var startsParagraph = true

  /// All formulas of a note, in source order.
  static func all(in tree: NoteTree) -> [FormulaCandidate] {
    var all = tree.bindingCandidates.flatMap { candidates(for: $0, in: tree.text) }
      .sorted { $0.range.lowerBound < $1.range.lowerBound }
    let utf8 = tree.text.utf8
    for place in all.indices where all[place].form != .entry {
      let range = all[place].range.clamped(to: 0..<tree.text.count)
      let end = place > 0 ? min(all[place - 1].range.upperBound, range.lowerBound) : 0
      let isNear = range.lowerBound - end <= maximumWordsBefore
      let before = utf8[max(end, range.lowerBound - maximumWordsBefore)..<range.lowerBound]
      all[place].startsParagraph = !isNear || hasBlankLine(before)
      all[place].standing.isSupposed = WordsAround.isSupposition(
        before, afterSupposed: place > 0 && isNear && all[place - 1].standing.isSupposed)
      all[place].standing.isOfAnother = isNear && WordsAround.tellsOfAnother(lastParagraph(of: before))
      let line = utf8[range.upperBound..<min(range.upperBound + maximumWordsBehind, tree.text.count)]
      if all[place].form == .inline, all[place].source.utf8.count <= maximumNameLength, isNear {
        let behind = utf8[range.upperBound..<min(range.upperBound + maximumPhrase, tree.text.count)]
        let name = String(decoding: all[place].source.utf8, as: UTF8.self)
        all[place].sayings = WordsAround.properties(before: before, behind: behind).flatMap { $0.statements(of: name) }
      }
      let sentence = WordsAround.sentence(utf8[max(0, range.lowerBound - maximumSentence)..<range.lowerBound])
      all[place].standing.isDenied =
        WordsAround.denies(sentence) || WordsAround.isQuoted(before: before, behind: line)
      all[place].standing.hasOtherArithmetic =
        WordsAround.namesOtherArithmetic(line.prefix { $0 != UInt8(ascii: "\n") })
        || WordsAround.setsOtherArithmetic(sentence, on: all[place].source.utf8)
    }
    return all
  }

  private static let maximumWordsBefore = 400
  private static let maximumWordsBehind = 40
  /// How far back a sentence is looked for, in bytes.
  private static let maximumSentence = 240
  /// Of a name that words give a property, and of those words.
  private static let maximumNameLength = 24
  private static let maximumPhrase = 80

  private static func lastParagraph(of bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let newline = UInt8(ascii: "\n")
    guard let blank = bytes.indices.dropLast().last(where: { bytes[$0] == newline && bytes[$0 + 1] == newline }) else {
      return bytes
    }
    return bytes[(blank + 2)...]
  }

  private static func hasBlankLine(_ bytes: some Collection<UInt8>) -> Bool {
    var isBlank = false
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\n"):
        if isBlank { return true }
        isBlank = true
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"), UInt8(ascii: ">"): break
      default: isBlank = false
      }
    }
    return false
  }

  private static func candidates(for candidate: BindingCandidate, in text: SourceText) -> [FormulaCandidate] {
    switch candidate {
    case .math(let span):
      return [
        FormulaCandidate(
          range: span.range, form: span.kind == .display ? .display : .inline,
          source: FormulaSource(pieces: span.pieces, of: text))
      ]
    case .plain(let span):
      return [
        FormulaCandidate(
          range: span.range, form: span.isFenced ? .scratch : .plain,
          source: FormulaSource(pieces: PlainPieces.of(span, in: text), of: text))
      ]
    case .frontMatter(let name, let value):
      let source = FormulaSource(pieces: [value], of: text, head: "\(text.string(in: name)) = ")
      return [FormulaCandidate(range: value, form: .entry, source: source)]
    case .table(let header, let rows):
      let claims = TableClaims(header: header, rows: rows, in: text).candidates
      // Several rows would give a name several values; only a table of one row binds.
      guard rows.count == 1, let row = rows.first, row.count == header.count else { return claims }
      return claims
        + zip(header, row).compactMap { TableEntry(header: $0, cell: $1, in: text)?.candidate }
    }
  }
}
