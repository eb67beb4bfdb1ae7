/// A line's share of a block's text, without line break and container prefix. Offsets are counted from the segment's start.
struct Piece: Sendable, Hashable {
  var start: Int32
  var end: Int32
  /// Spaces of a tab that a container took a part of (CommonMark, section 2.2).
  var padding: Int32 = 0

  var range: Range<Int> { Int(start)..<Int(end) }
}
