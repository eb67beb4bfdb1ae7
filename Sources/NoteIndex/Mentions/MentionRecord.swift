import TextModel

/// A mention in sixteen bytes.
struct MentionRecord: PackedRecord {
  private let start: UInt32
  /// The length above three bits.
  private let rest: UInt32
  /// The name that was found.
  let name: FoldedName

  init(_ mention: Mention) {
    start = UInt32(clamping: mention.range.lowerBound)
    rest =
      UInt32(truncatingIfNeeded: mention.range.count) << 3 | (mention.strict ? 1 : 0) | (mention.linked ? 2 : 0)
      | (mention.isFixed ? 4 : 0)
    name = mention.name
  }

  var element: Mention {
    Mention(
      range: Int(start)..<Int(start) + Int(rest >> 3), name: name, strict: rest & 1 != 0, linked: rest & 2 != 0,
      isFixed: rest & 4 != 0)
  }
}
