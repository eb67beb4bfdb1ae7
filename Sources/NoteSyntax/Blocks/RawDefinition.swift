/// A link or footnote definition as a segment keeps it; offsets count from the segment's start.
struct RawDefinition: Sendable, Hashable {
  var kind: LinkDefinition.Kind
  /// The label, folded and with white space collapsed, by which references find it.
  var key: [UInt8]
  var label: Range<Int>
  var destination: Range<Int>
  var title: Range<Int>
  var range: Range<Int>
  /// Destination and title with escapes and entities resolved.
  var url: [UInt8]
  var titleText: [UInt8]?
}
