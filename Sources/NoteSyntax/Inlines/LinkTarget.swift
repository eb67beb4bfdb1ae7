/// Where a link leads. Offsets are those of the text that was parsed.
struct LinkTarget: Sendable, Hashable {
  var url: [UInt8]
  var title: [UInt8]?
  /// Where the destination is written; empty for a reference.
  var destination: Range<Int>
  /// The label by which a reference finds its definition.
  var key: [UInt8]?
}
