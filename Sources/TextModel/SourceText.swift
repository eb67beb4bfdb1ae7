/// A text as its UTF-8 bytes with its line table: the form in which every layer below the server sees a note.
///
/// The bytes are kept exactly as they came, CRLF, BOM and NUL included. Positions are byte offsets into `utf8`.
public struct SourceText: Sendable, Equatable {
  /// The bytes, valid UTF-8 (whoever reads files checks that first).
  public private(set) var utf8: [UInt8]
  /// Where each line starts.
  public private(set) var lines: LineTable

  public init(utf8: [UInt8]) {
    self.utf8 = utf8
    self.lines = LineTable(utf8: utf8)
  }

  public init(_ string: String) {
    self.init(utf8: Array(string.utf8))
  }

  public var count: Int { utf8.count }

  /// The text of a byte range, which is clamped to the text; broken scalars at its ends become U+FFFD.
  public func string(in range: Range<Int>) -> String {
    String(decoding: utf8[range.clamped(to: 0..<utf8.count)], as: UTF8.self)
  }

  /// Replaces a byte range, which is clamped to the text. The line table is mended in place, not made anew.
  public mutating func apply(_ edit: TextEdit) {
    let range = edit.range.clamped(to: 0..<utf8.count)
    utf8.replaceSubrange(range, with: edit.replacement)
    lines.replace(range, insertedCount: edit.replacement.count, in: utf8)
  }

  public static func == (left: SourceText, right: SourceText) -> Bool { left.utf8 == right.utf8 }
}
