import LanguageServerProtocol
import TextModel

/// Bytes to the protocol's positions and back.
extension SourceText {
  func position(_ offset: Int, encoding: PositionEncoding) -> LSP.Position {
    let position = position(at: offset, encoding: encoding)
    return LSP.Position(line: position.line, character: position.column)
  }

  func range(_ bytes: Range<Int>, encoding: PositionEncoding) -> LSP.Range {
    LSP.Range(
      start: position(bytes.lowerBound, encoding: encoding), end: position(bytes.upperBound, encoding: encoding))
  }

  func offset(_ position: LSP.Position, encoding: PositionEncoding) -> Int {
    offset(at: TextPosition(line: position.line, column: position.character), encoding: encoding)
  }

  /// The bytes of a range; one whose ends are swapped is taken the right way round.
  func bytes(of range: LSP.Range, encoding: PositionEncoding) -> Range<Int> {
    let start = offset(range.start, encoding: encoding)
    let end = offset(range.end, encoding: encoding)
    return min(start, end)..<max(start, end)
  }

  /// The lines around a range up to blank ones.
  func block(around range: Range<Int>) -> Range<Int> {
    var first = lines.line(at: range.lowerBound)
    var last = lines.line(at: range.upperBound)
    while first > 0, !isBlank(line: first - 1) { first -= 1 }
    while last + 1 < lines.count, !isBlank(line: last + 1) { last += 1 }
    return lines.starts[first]..<lines.range(ofLine: last, in: utf8).upperBound
  }

  private func isBlank(line: Int) -> Bool {
    utf8[lines.range(ofLine: line, in: utf8)].allSatisfy { $0 == 0x20 || $0 == 0x09 }
  }
}
