import TextModel

/// The mentions in a note by their places, packed: every note of a workspace keeps its own.
struct MentionList: Sendable, RandomAccessCollection {
  private let records: [Record]

  init(_ mentions: [Mention]) { records = mentions.map(Record.init) }

  var startIndex: Int { 0 }
  var endIndex: Int { records.count }
  subscript(index: Int) -> Mention { records[index].mention }

  /// The name that was found, without unpacking the rest.
  func name(of index: Int) -> FoldedName { records[index].name }

  private struct Record {
    private let start: UInt32
    /// The length above three bits.
    private let rest: UInt32
    let name: FoldedName

    init(_ mention: Mention) {
      start = UInt32(clamping: mention.range.lowerBound)
      rest =
        UInt32(truncatingIfNeeded: mention.range.count) << 3 | (mention.strict ? 1 : 0) | (mention.linked ? 2 : 0)
        | (mention.isFixed ? 4 : 0)
      name = mention.name
    }

    var mention: Mention {
      Mention(
        range: Int(start)..<Int(start) + Int(rest >> 3), name: name, strict: rest & 1 != 0, linked: rest & 2 != 0,
        isFixed: rest & 4 != 0)
    }
  }
}
