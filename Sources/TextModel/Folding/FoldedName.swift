/// A name in the form in which names are compared: its folded bytes.
public struct FoldedName: Sendable, Hashable, Comparable {
  /// Folded UTF-8, without blanks at its ends.
  public let utf8: [UInt8]

  public init(_ name: String) {
    utf8 = FoldedText(name).utf8
  }

  public init(utf8: [UInt8]) {
    self.utf8 = utf8
  }

  public var isEmpty: Bool { utf8.isEmpty }
  /// The folded name as a string.
  public var string: String { String(decoding: utf8, as: UTF8.self) }

  public static func < (left: FoldedName, right: FoldedName) -> Bool {
    left.utf8.lexicographicallyPrecedes(right.utf8)
  }
}
