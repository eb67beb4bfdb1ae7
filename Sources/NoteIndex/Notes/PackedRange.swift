/// A range of a note's bytes in half the memory: notes are shorter than 4 GB.
struct PackedRange: Sendable, Hashable {
  private var start: UInt32
  private var end: UInt32

  init(_ range: Range<Int>) {
    start = UInt32(clamping: range.lowerBound)
    end = UInt32(clamping: range.upperBound)
  }

  /// No range of a note.
  static let none = PackedRange(Int(UInt32.max)..<Int(UInt32.max))

  var range: Range<Int> { Int(start)..<Int(end) }
}
