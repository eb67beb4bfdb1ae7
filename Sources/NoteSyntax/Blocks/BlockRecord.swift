/// One block in the flat, preorder storage of a segment. Offsets are counted from the segment's start.
struct BlockRecord: Sendable, Hashable {
  struct Flags: OptionSet, Sendable, Hashable {
    var rawValue: UInt16
    /// A list whose items are not separated by blank lines.
    static let tight = Flags(rawValue: 1)
    static let ordered = Flags(rawValue: 2)
    /// An item that starts with `[ ]` or `[x]`.
    static let task = Flags(rawValue: 4)
    static let checked = Flags(rawValue: 8)
    /// A table's first row, and its cells.
    static let header = Flags(rawValue: 16)
    static let lastLineBlank = Flags(rawValue: 32)
    /// An underlined heading.
    static let setext = Flags(rawValue: 64)
    /// A quote that starts with `[!kind]`.
    static let callout = Flags(rawValue: 128)
    /// A paragraph that runs on over blank lines, or a fence that was closed.
    static let closed = Flags(rawValue: 256)
    static let alignLeft = Flags(rawValue: 512)
    static let alignRight = Flags(rawValue: 1024)
    /// A container that goes on from the segment before.
    static let continued = Flags(rawValue: 2048)
  }

  var kind: BlockKind
  var flags: Flags = []
  /// A heading's level; a list's marker byte; a fence's byte; an HTML block's condition (1–7).
  var detail: UInt8 = 0
  /// A list's first number; an item's content column; a fence's length.
  var number: Int32 = 0
  /// An item's or fence's indentation, in columns.
  var indent: Int32 = 0
  var start: Int32
  var end: Int32
  /// The index behind the block's last descendant.
  var subtreeEnd: Int32 = 0
  /// Indices into the segment's pieces: the block's own lines of text.
  var firstPiece: Int32 = 0
  var endPiece: Int32 = 0
  /// A fence's info string, a definition's label, a callout's mark.
  var infoStart: Int32 = 0
  var infoEnd: Int32 = 0
}
