/// A block's visible text as scalars with their places, marks left out and formulas as one scalar each: what the rules for
/// sentences read.
struct FlatText {
  /// Scalars above Unicode stand for what is no text.
  static let mathBase: UInt32 = 0x0020_0000
  static let code: UInt32 = 0x0011_0001
  static let opaque: UInt32 = 0x0011_0002
  static let lineBreak: UInt32 = 0x0A

  /// A scalar, and where it starts and ends in the source, counted from the segment's start.
  struct Unit {
    var scalar: UInt32
    var start: Int32
    var end: Int32
    var kind: ScalarClass
  }

  /// The scalars, and room behind them.
  private var units: [Unit] = []
  private(set) var count = 0
  /// The classes of all scalars.
  private(set) var seen: ScalarClass = []
  /// What most texts have none of. Behind a reference: the text is handed to every rule, and must be cheap to hand on.
  private var extras: Extras?

  /// All in the order of their ends.
  private final class Extras {
    var math: [MathSpan] = []
    var bold: [Range<Int>] = []
    var boldStarts: Set<Int> = []
    /// Links' texts and bare URLs.
    var links: [Range<Int>] = []
    /// Emphasis, links and the like: the scalars inside, and the source range with the marks.
    var marks: [(text: Range<Int>, outer: Range<Int>)] = []
  }

  /// The formulas, by the scalar's value above `mathBase`.
  var math: [MathSpan] { extras?.math ?? [] }
  /// Stretches of scalars in bold.
  var bold: [Range<Int>] { extras?.bold ?? [] }

  /// Whether bold text starts at a scalar.
  func isBoldStart(_ index: Int) -> Bool { extras?.boldStarts.contains(index) ?? false }

  /// The innermost stretch in bold that holds a scalar.
  func bold(at index: Int) -> Range<Int>? {
    guard let bold = extras?.bold, !bold.isEmpty else { return nil }
    return bold[Self.firstIndex(bold, endingBehind: index)...].prefix(Self.nesting).first { $0.contains(index) }
  }

  /// Whether a stretch lies within one link.
  func isLinked(_ range: Range<Int>) -> Bool {
    guard let links = extras?.links, !links.isEmpty else { return false }
    let first = Self.firstIndex(links, endingBehind: range.upperBound - 1)
    return links[first...].prefix(Self.nesting).contains { $0.lowerBound <= range.lowerBound }
  }

  /// The marks whose text lies within a stretch.
  func marks(within range: Range<Int>) -> [(text: Range<Int>, outer: Range<Int>)] {
    guard let marks = extras?.marks, !marks.isEmpty else { return [] }
    let first = Self.firstIndex(marks.lazy.map(\.text), endingBehind: range.lowerBound)
    return marks[first...].prefix { $0.text.upperBound <= range.upperBound }.filter {
      range.contains($0.text.lowerBound)
    }
  }

  /// How far what holds a scalar may stand behind the first stretch that ends behind it: nested stretches.
  private static let nesting = 16

  /// The first of stretches, which are in the order of their ends, that ends behind a scalar.
  private static func firstIndex(_ ranges: some RandomAccessCollection<Range<Int>>, endingBehind index: Int) -> Int {
    var (low, high) = (0, ranges.count)
    while low < high {
      let middle = (low + high) / 2
      let range = ranges[ranges.index(ranges.startIndex, offsetBy: middle)]
      if range.upperBound <= index { low = middle + 1 } else { high = middle }
    }
    return low
  }

  subscript(index: Int) -> UInt32 {
    UInt(bitPattern: index) < UInt(bitPattern: count) ? units[index].scalar : 0
  }

  /// What the scalar at an offset may be to the rules.
  func kind(at index: Int) -> ScalarClass {
    UInt(bitPattern: index) < UInt(bitPattern: count) ? units[index].kind : []
  }

  mutating func append(_ scalar: UInt32, _ range: Range<Int>) {
    append(scalar, start: range.lowerBound, end: range.upperBound)
  }

  mutating func append(_ scalar: UInt32, start: Int, end: Int) {
    let kind = scalar < 0x10000 ? ScalarClass.table[Int(scalar)] : []
    seen.formUnion(kind)
    room(for: 1)
    units[count] = Unit(
      scalar: scalar, start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: end), kind: kind)
    count += 1
  }

  /// Takes the text away; its room stays.
  mutating func clear() {
    count = 0
    seen = []
    extras = nil
  }

  /// Adds text up to the end of a stretch, or through the first line break or title mark; returns where it stopped. Source
  /// offsets run along with the text's own.
  mutating func append(_ range: Range<Int>, of view: ByteView, shift: Int) -> Int {
    room(for: range.count)
    var at = range.lowerBound
    var used = count
    var kinds: UInt16 = 0
    units.withUnsafeMutableBufferPointer { units in
      ScalarClass.table.withUnsafeBufferPointer { classes in
        while at < range.upperBound {
          let byte = view[at]
          let (scalar, length) = byte < 0x80 ? (UInt32(byte), 1) : view.scalar(at: at)
          let kind = scalar < 0x10000 ? classes[Int(scalar)] : []
          kinds |= kind.rawValue
          let start = Int32(truncatingIfNeeded: at + shift)
          units[used] = Unit(
            scalar: scalar, start: start, end: start &+ Int32(truncatingIfNeeded: length), kind: kind)
          used += 1
          at += length
          if scalar == Self.lineBreak || scalar == Self.titleOpen || scalar == Self.titleClose { break }
        }
      }
    }
    count = used
    seen.formUnion(ScalarClass(rawValue: kinds))
    return at
  }

  private mutating func room(for more: Int) {
    guard units.count < count + more else { return }
    let missing = max(count + more - units.count, units.count)
    units.append(contentsOf: repeatElement(Unit(scalar: 0, start: 0, end: 0, kind: []), count: missing))
  }

  /// 《 and 》
  static let titleOpen: UInt32 = 0x300A
  static let titleClose: UInt32 = 0x300B

  mutating func append(_ span: MathSpan, _ range: Range<Int>) {
    let extras = made()
    append(Self.mathBase + UInt32(truncatingIfNeeded: extras.math.count), range)
    extras.math.append(span)
  }

  mutating func addBold(_ range: Range<Int>) {
    let extras = made()
    extras.bold.append(range)
    extras.boldStarts.insert(range.lowerBound)
  }

  mutating func addLink(_ range: Range<Int>) { made().links.append(range) }
  mutating func addMark(_ text: Range<Int>, outer: Range<Int>) { made().marks.append((text, outer)) }

  private mutating func made() -> Extras {
    if let extras { return extras }
    let fresh = Extras()
    extras = fresh
    return fresh
  }

  /// Where the scalar at an offset starts and ends in the source.
  func start(of index: Int) -> Int { Int(units[index].start) }
  func end(of index: Int) -> Int { Int(units[index].end) }

  /// The source range of a stretch of scalars.
  func source(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty, range.lowerBound >= 0, range.upperBound <= count else {
      let isInside = range.lowerBound < count && range.lowerBound >= 0
      let at = isInside ? start(of: range.lowerBound) : (count > 0 ? end(of: count - 1) : 0)
      return at..<at
    }
    let start = start(of: range.lowerBound)
    return start..<max(start, end(of: range.upperBound - 1))
  }

  /// The source range of a stretch, with the marks that open and close inside it: `**a** = b`, `the [mean](mean.md)`.
  func sourceWithMarks(_ range: Range<Int>) -> Range<Int> {
    var source = source(range)
    for mark in marks(within: range) where mark.text != range {
      source = min(source.lowerBound, mark.outer.lowerBound)..<max(source.upperBound, mark.outer.upperBound)
    }
    return source
  }

  static func isMath(_ scalar: UInt32) -> Bool { scalar >= mathBase }

  func mathSpan(at index: Int) -> MathSpan? {
    let scalar = self[index]
    guard scalar >= Self.mathBase else { return nil }
    let at = Int(scalar - Self.mathBase)
    return at < math.count ? math[at] : nil
  }

  /// The text of a stretch; line breaks between Latin letters read as a blank, others vanish; what is no text vanishes.
  func string(_ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count * 3)
    for index in range where index < count {
      let scalar = units[index].scalar
      if scalar == Self.lineBreak {
        if !Script.isWide(self[index - 1]), !Script.isWide(self[index + 1]) { bytes.append(0x20) }
        continue
      }
      Self.append(scalar, to: &bytes)
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Writes a scalar in UTF-8; what is no text writes nothing.
  static func append(_ scalar: UInt32, to bytes: inout [UInt8]) {
    if scalar < 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: scalar))
    } else if let scalar = Unicode.Scalar(scalar) {
      bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
    }
  }

  /// A stretch without blanks and line breaks at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, Unicodes.isSpace(self[start]) || self[start] == 0x200B { start += 1 }
    while end > start, Unicodes.isSpace(self[end - 1]) || self[end - 1] == 0x200B { end -= 1 }
    return start..<end
  }

  func matches(_ text: [UInt32], at index: Int) -> Bool {
    guard index >= 0, index + text.count <= count else { return false }
    for offset in 0..<text.count where units[index + offset].scalar != text[offset] { return false }
    return true
  }
}
