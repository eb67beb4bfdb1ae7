/// The replacement of a byte range by other bytes.
public struct TextEdit: Sendable, Hashable {
  /// UTF-8 byte offsets, half-open, in the text before the edit.
  public var range: Range<Int>
  public var replacement: [UInt8]

  public init(range: Range<Int>, replacement: [UInt8]) {
    self.range = range
    self.replacement = replacement
  }

  public init(range: Range<Int>, replacement: String) {
    self.init(range: range, replacement: Array(replacement.utf8))
  }
}
