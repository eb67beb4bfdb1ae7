/// Reads a block's text for inlines, after CommonMark's appendix "A parsing strategy", phase 2.
///
/// Nodes are linked while they are made, and laid out in preorder at the end, so that nothing recurses however deep the
/// text nests. One parser serves many blocks; its arrays keep their room.
struct InlineParser {
  /// A node while it is made.
  struct Node {
    var record: InlineRecord
    var previous: Int32 = -1
    var next: Int32 = -1
    var firstChild: Int32 = -1
    var lastChild: Int32 = -1
  }

  struct Delimiter {
    var node: Int32
    var byte: UInt8
    var canOpen: Bool
    var canClose: Bool
    var length: Int32
    var original: Int32
    var previous: Int32
    var next: Int32 = -1
  }

  struct Bracket {
    var node: Int32
    var isImage: Bool
    /// The last delimiter before the bracket.
    var delimiter: Int32
    var position: Int
    var isActive = true
    var hasBracketInside = false
  }

  let dialect: NoteDialect
  let notes: Bool
  let gfm: Bool
  let definitions: DefinitionTable
  /// Bytes that may start something, by dialect.
  let special: [Bool]

  /// The result: inlines in preorder, and the targets of links.
  var inlines: [InlineRecord] = []
  var targets: [LinkTarget] = []

  var view: ByteView
  var position = 0
  var end = 0
  var textStart = 0
  var nodes: [Node] = []
  var first: Int32 = -1
  var last: Int32 = -1
  var delimiters: [Delimiter] = []
  var lastDelimiter: Int32 = -1
  var brackets: [Bracket] = []
  /// Whether backtick runs were looked up to the end, and where the last of each length stands.
  var scannedBackticks = false
  var backticks: [Int] = []
  var absent: Absent = []
  /// No `$$` closes from an offset below this one on.
  var noPairBefore = 0
  /// Set while table cells are read: `\|` is `|`.
  var isCell = false

  /// Closers that are known not to come any more, so that each is looked for once.
  struct Absent: OptionSet {
    var rawValue: UInt8
    static let comment = Absent(rawValue: 1)
    static let instruction = Absent(rawValue: 2)
    static let cdata = Absent(rawValue: 4)
    static let declaration = Absent(rawValue: 8)
    static let parenthesis = Absent(rawValue: 16)
    static let bracket = Absent(rawValue: 32)
    static let template = Absent(rawValue: 64)
    static let percent = Absent(rawValue: 128)
  }

  init(dialect: NoteDialect, definitions: DefinitionTable) {
    self.dialect = dialect
    self.definitions = definitions
    notes = dialect.readsNotes
    gfm = dialect.readsGFM
    special = Self.specialBytes(dialect)
    view = ByteView(UnsafeBufferPointer(start: nil, count: 0))
  }

  private static func specialBytes(_ dialect: NoteDialect) -> [Bool] {
    var special = [Bool](repeating: false, count: 256)
    for byte in "\n\r\\`*_[]!<&".utf8 { special[Int(byte)] = true }
    if dialect.readsGFM { for byte in "~:w@".utf8 { special[Int(byte)] = true } }
    if dialect.readsNotes { for byte in "$=%#^".utf8 { special[Int(byte)] = true } }
    return special
  }

  /// Parses a stretch of a text; the result is in `inlines` and `targets`.
  mutating func parse(_ view: ByteView, _ range: Range<Int>) {
    self.view = view
    reset()
    position = range.lowerBound
    textStart = position
    end = range.upperBound
    while end > position, Ascii.isSpace(view[end - 1]) { end -= 1 }
    while position < end {
      if special[Int(view[position])] { readSpecial() } else { position += 1 }
    }
    flushText(to: end)
    processEmphasis(above: -1)
    layOut()
  }

  private mutating func reset() {
    inlines.removeAll(keepingCapacity: true)
    targets.removeAll(keepingCapacity: true)
    nodes.removeAll(keepingCapacity: true)
    delimiters.removeAll(keepingCapacity: true)
    brackets.removeAll(keepingCapacity: true)
    if !backticks.isEmpty { backticks.removeAll(keepingCapacity: true) }
    scannedBackticks = false
    absent = []
    noPairBefore = 0
    first = -1
    last = -1
    lastDelimiter = -1
  }

  private mutating func readSpecial() {
    let byte = view[position]
    switch byte {
    case 0x0A, 0x0D: readLineBreak()
    case UInt8(ascii: "\\"): readBackslash()
    case UInt8(ascii: "`"): readCode()
    case UInt8(ascii: "*"), UInt8(ascii: "_"): readDelimiters(byte)
    case UInt8(ascii: "~"): readDelimiters(byte)
    case UInt8(ascii: "["): readOpenBracket()
    case UInt8(ascii: "]"): readCloseBracket()
    case UInt8(ascii: "!"): readBang()
    case UInt8(ascii: "<"): readAngle()
    case UInt8(ascii: "&"): readEntity()
    case UInt8(ascii: ":"), UInt8(ascii: "w"), UInt8(ascii: "@"): readBareLink(byte)
    case UInt8(ascii: "$"): readDollar()
    case UInt8(ascii: "="): readHighlight()
    case UInt8(ascii: "%"): readPercent()
    case UInt8(ascii: "#"): readTag()
    case UInt8(ascii: "^"): readBlockID()
    default: position += 1
    }
  }

  // MARK: Nodes

  @inline(__always)
  func i32(_ value: Int) -> Int32 { Int32(truncatingIfNeeded: value) }

  @discardableResult
  mutating func append(_ kind: InlineKind, _ range: Range<Int>, inner: Range<Int>? = nil) -> Int32 {
    let inner = inner ?? range
    let record = InlineRecord(
      kind: kind, start: i32(range.lowerBound), end: i32(range.upperBound), innerStart: i32(inner.lowerBound),
      innerEnd: i32(inner.upperBound))
    let index = i32(nodes.count)
    nodes.append(Node(record: record, previous: last))
    if last >= 0 { nodes[Int(last)].next = index } else { first = index }
    last = index
    return index
  }

  mutating func flushText(to offset: Int) {
    if offset > textStart { append(.text, textStart..<offset) }
    textStart = offset
  }

  /// Adds a leaf that ends at `range.upperBound`, where reading goes on.
  @discardableResult
  mutating func take(_ kind: InlineKind, _ range: Range<Int>, inner: Range<Int>? = nil) -> Int32 {
    flushText(to: range.lowerBound)
    let node = append(kind, range, inner: inner)
    position = range.upperBound
    textStart = position
    return node
  }

  /// Takes a node out of its row of siblings at the top.
  mutating func unlink(_ index: Int32) {
    let node = nodes[Int(index)]
    if node.previous >= 0 { nodes[Int(node.previous)].next = node.next } else if first == index { first = node.next }
    if node.next >= 0 { nodes[Int(node.next)].previous = node.previous } else if last == index { last = node.previous }
  }

  /// Preorder, without recursion.
  private mutating func layOut() {
    inlines.reserveCapacity(nodes.count)
    var stack: [(node: Int32, output: Int)] = []
    var node = first
    while true {
      if node >= 0 {
        let output = inlines.count
        inlines.append(nodes[Int(node)].record)
        let child = nodes[Int(node)].firstChild
        if child >= 0 {
          stack.append((node, output))
          node = child
        } else {
          inlines[output].subtreeEnd = i32(output + 1)
          node = nodes[Int(node)].next
        }
      } else if let top = stack.popLast() {
        inlines[top.output].subtreeEnd = i32(inlines.count)
        node = nodes[Int(top.node)].next
      } else {
        return
      }
    }
  }
}
