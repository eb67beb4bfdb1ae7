/// An element of a packed list as it is kept.
protocol PackedRecord: Sendable {
  associatedtype Element

  init(_ element: Element)

  /// The same element again.
  var element: Element { get }
}
