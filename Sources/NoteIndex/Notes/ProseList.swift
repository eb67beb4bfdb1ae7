import NoteSyntax

/// The running text of a note as spans, packed into eight bytes each.
struct ProseList: Sendable, RandomAccessCollection {
  private let records: [Record]

  init(_ spans: [ProseSpan]) { records = spans.map(Record.init) }

  var startIndex: Int { 0 }
  var endIndex: Int { records.count }
  subscript(index: Int) -> ProseSpan { records[index].span }

  /// Where a span starts, without unpacking the rest.
  func start(of index: Int) -> Int { Int(records[index].start) }

  private struct Record {
    let start: UInt32
    /// The length above five bits for role and join.
    private let rest: UInt32

    init(_ span: ProseSpan) {
      start = UInt32(clamping: span.range.lowerBound)
      let role = UInt32(Self.roles.firstIndex(of: span.role) ?? 0)
      let join = UInt32(Self.joins.firstIndex(of: span.join) ?? 0)
      rest = UInt32(truncatingIfNeeded: Swift.min(span.range.count, 1 << 27 - 1)) << 5 | role << 2 | join
    }

    var span: ProseSpan {
      ProseSpan(
        role: Self.roles[Int(rest >> 2 & 7)], range: Int(start)..<Int(start) + Int(rest >> 5),
        join: Self.joins[Int(rest & 3)])
    }

    private static let roles: [ProseSpan.Role] = [.body, .heading, .linkText, .cell, .title]
    private static let joins: [ProseSpan.Join] = [.none, .markup, .line, .blankLine]
  }
}
