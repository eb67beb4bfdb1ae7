package import TextModel

/// A formula's text taken out of its note, with the way back.
///
/// A display formula in a quote or a list has container prefixes on each line that are no part of it, so its text is
/// joined from pieces of the note.
package struct FormulaSource: Sendable, Hashable {
  /// The formula as `MathParser` reads it.
  package let utf8: [UInt8]
  /// Where its bytes stand in the note, in order.
  package let pieces: [Range<Int>]
  /// How many of the first bytes stand nowhere: the `name = ` of an entry whose name is elsewhere.
  private let headCount: Int

  package init(pieces: [Range<Int>], of text: SourceText, head: String = "") {
    self.pieces = pieces.map { $0.clamped(to: 0..<text.count) }
    utf8 = head.utf8 + self.pieces.flatMap { text.utf8[$0] }
    headCount = head.utf8.count
  }

  /// The place in the note of an offset in the formula. An offset between two pieces belongs to the earlier one's end.
  package func noteOffset(of offset: Int) -> Int {
    var start = headCount
    for piece in pieces {
      if offset <= start + piece.count { return piece.lowerBound + max(0, offset - start) }
      start += piece.count
    }
    return pieces.last?.upperBound ?? 0
  }

  /// The place in the note of a range of the formula, which is not empty where the formula's is not.
  package func noteRange(of range: Range<Int>) -> Range<Int> {
    var start = headCount
    var lower: Int?
    for piece in pieces {
      if lower == nil, range.lowerBound < start + piece.count {
        lower = piece.lowerBound + max(0, range.lowerBound - start)
      }
      start += piece.count
    }
    let upper = noteOffset(of: range.upperBound)
    let from = lower ?? upper
    return from..<max(from, upper)
  }

  /// The offset in the formula of a place in the note; nil where the place is in none of its pieces.
  package func offset(ofNote place: Int) -> Int? {
    var start = headCount
    for piece in pieces {
      if piece.contains(place) || piece.upperBound == place { return start + place - piece.lowerBound }
      start += piece.count
    }
    return nil
  }
}
