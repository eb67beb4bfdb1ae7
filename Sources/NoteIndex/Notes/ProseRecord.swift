import NoteSyntax

/// A span of running text in eight bytes.
struct ProseRecord: PackedRecord {
  let start: UInt32
  /// The length above five bits for role and join.
  private let rest: UInt32

  init(_ span: ProseSpan) {
    start = UInt32(clamping: span.range.lowerBound)
    let role = UInt32(Self.roles.firstIndex(of: span.role) ?? 0)
    let join = UInt32(Self.joins.firstIndex(of: span.join) ?? 0)
    rest = UInt32(truncatingIfNeeded: Swift.min(span.range.count, 1 << 27 - 1)) << 5 | role << 2 | join
  }

  var element: ProseSpan {
    ProseSpan(
      role: Self.roles[Int(rest >> 2 & 7)], range: Int(start)..<Int(start) + Int(rest >> 5),
      join: Self.joins[Int(rest & 3)])
  }

  private static let roles: [ProseSpan.Role] = [.body, .heading, .linkText, .cell, .title]
  private static let joins: [ProseSpan.Join] = [.none, .markup, .line, .blankLine]
}
