import LanguageServerProtocol
import TextModel

/// Makes the protocol's numbers of tokens: five each, line and start relative to the token before.
struct SemanticTokenEncoder {
  /// A token by its bytes, with the numbers of its type and modifiers in the legend.
  struct Token: Sendable, Equatable {
    var range: Range<Int>
    var type: Int
    /// A bit for each modifier.
    var modifiers: Int
  }

  private let text: SourceText
  private let encoding: PositionEncoding
  private let splitsLines: Bool
  private var data: [Int] = []
  private var last = TextPosition(line: 0, column: 0)

  /// - Parameter tokens: ascending and apart. One that goes over a line's end is split there, unless `multiline`.
  static func data(
    of tokens: [Token], in text: SourceText, encoding: PositionEncoding, multiline: MultilineTokens
  ) -> [Int] {
    var encoder = SemanticTokenEncoder(text: text, encoding: encoding, splitsLines: multiline == .split)
    encoder.data.reserveCapacity(tokens.count * 5)
    for token in tokens { encoder.append(token) }
    return encoder.data
  }

  /// Whether the client takes a token that goes over a line's end.
  enum MultilineTokens { case whole, split }

  private init(text: SourceText, encoding: PositionEncoding, splitsLines: Bool) {
    self.text = text
    self.encoding = encoding
    self.splitsLines = splitsLines
  }

  private mutating func append(_ token: Token) {
    let range = token.range.clamped(to: 0..<text.count)
    let firstLine = text.lines.line(at: range.lowerBound)
    let lastLine = text.lines.line(at: range.upperBound)
    if firstLine == lastLine || !splitsLines {
      put(range, token)
    } else {
      for line in firstLine...lastLine {
        put(text.lines.range(ofLine: line, in: text.utf8).clamped(to: range), token)
      }
    }
  }

  private mutating func put(_ range: Range<Int>, _ token: Token) {
    guard !range.isEmpty else { return }
    let start = text.position(at: range.lowerBound, encoding: encoding)
    let line = start.line - last.line
    data += [
      line, line == 0 ? start.column - last.column : start.column, length(of: range), token.type, token.modifiers,
    ]
    last = start
  }

  /// Over a line's end the break counts with its own units.
  private func length(of range: Range<Int>) -> Int {
    var length = 0
    for byte in text.utf8[range] {
      switch (encoding, byte) {
      case (.utf8, _): length += 1
      case (_, 0x80..<0xC0): break
      case (.utf16, 0xF0...): length += 2
      default: length += 1
      }
    }
    return length
  }
}

extension LSP.SemanticTokensDelta {
  /// The one edit between two results: what is the same at both ends is left, in whole tokens.
  init(from old: [Int], to new: [Int], resultId: String?) {
    let shorter = min(old.count, new.count)
    var head = 0
    while head < shorter, old[head] == new[head] { head += 1 }
    head -= head % 5
    var tail = 0
    while tail < shorter - head, old[old.count - 1 - tail] == new[new.count - 1 - tail] { tail += 1 }
    tail -= tail % 5
    let isSame = head == old.count && head == new.count
    self.init(
      resultId: resultId,
      edits: isSame
        ? []
        : [
          LSP.SemanticTokensEdit(
            start: head, deleteCount: old.count - head - tail, data: Array(new[head..<(new.count - tail)]))
        ])
  }
}
