import LanguageServerProtocol
import NoteIndex
import Synchronization
import TextModel

/// The place that one answer spoke of last: answers list places in order, and those behind it on the same line are
/// counted from there. A hundred thousand links on one line are a note, too.
final class PositionMemo: Sendable {
  private let last = Mutex<(note: NoteID, offset: Int, column: Int)?>(nil)

  /// - Parameter text: The note's; within one answer it is always the same.
  func range(_ bytes: Range<Int>, of note: NoteID, _ text: SourceText, encoding: PositionEncoding) -> LSP.Range {
    last.withLock { last in
      let known = last.flatMap { $0.note == note ? ($0.offset, $0.column) : nil }
      let start = text.position(at: bytes.lowerBound, encoding: encoding, behind: known)
      // An offset inside a scalar or a line break is not where its column is.
      let line = text.lines.range(ofLine: start.line, in: text.utf8)
      let isExact =
        line.lowerBound <= bytes.lowerBound && bytes.lowerBound <= line.upperBound
        && (bytes.lowerBound == text.count || text.utf8[bytes.lowerBound] & 0xC0 != 0x80)
      last = isExact ? (note, bytes.lowerBound, start.column) : nil
      let here = last.map { ($0.offset, $0.column) }
      let end = text.position(at: bytes.upperBound, encoding: encoding, behind: here)
      return LSP.Range(
        start: LSP.Position(line: start.line, character: start.column),
        end: LSP.Position(line: end.line, character: end.column))
    }
  }
}
