import NoteSyntax
import TextModel

/// The pieces of a plain formula in which Markdown took a product's `*` for emphasis: `2*3*3*2` is no 2, *3*, 3*2.
enum PlainPieces {
  /// The span's pieces, joined where only a `*` stands between two operands.
  static func of(_ span: PlainSpan, in text: SourceText) -> [Range<Int>] {
    var joined: [Range<Int>] = []
    for piece in span.pieces {
      if let last = joined.last, isProduct(last.upperBound..<piece.lowerBound, in: text.utf8) {
        joined[joined.count - 1] = last.lowerBound..<piece.upperBound
      } else {
        joined.append(piece)
      }
    }
    return joined
  }

  private static func isProduct(_ gap: Range<Int>, in utf8: [UInt8]) -> Bool {
    guard gap.count == 1, gap.lowerBound > 0, gap.upperBound < utf8.count, utf8[gap.lowerBound] == UInt8(ascii: "*")
    else { return false }
    let (before, behind) = (utf8[gap.lowerBound - 1], utf8[gap.upperBound])
    return (isAlphanumeric(before) || before == UInt8(ascii: ")"))
      && (isAlphanumeric(behind) || behind == UInt8(ascii: "("))
  }

  private static func isAlphanumeric(_ byte: UInt8) -> Bool {
    UInt8(ascii: "0")...UInt8(ascii: "9") ~= byte || UInt8(ascii: "a")...UInt8(ascii: "z") ~= byte | 0x20
  }
}
