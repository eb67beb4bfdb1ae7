/// A block's visible text as scalars with their places, marks left out and formulas as one scalar each: what the rules for
/// sentences read.
struct FlatText {
  /// Scalars above Unicode stand for what is no text.
  static let mathBase: UInt32 = 0x0020_0000
  static let code: UInt32 = 0x0011_0001
  static let opaque: UInt32 = 0x0011_0002
  static let lineBreak: UInt32 = 0x0A

  var scalars: [UInt32] = []
  /// Where each scalar starts in the source, counted from the segment's start.
  var starts: [Int] = []
  /// Where it ends.
  var ends: [Int] = []
  /// The formulas, by the scalar's value above `mathBase`.
  var math: [MathSpan] = []
  /// Stretches of scalars in bold, in links, as bare URLs.
  var bold: [Range<Int>] = []
  var links: [Range<Int>] = []
  /// Emphasis, links and the like: the scalars inside, and the source range with the marks.
  var marks: [(text: Range<Int>, outer: Range<Int>)] = []

  var count: Int { scalars.count }

  subscript(index: Int) -> UInt32 {
    index >= 0 && index < scalars.count ? scalars[index] : 0
  }

  mutating func append(_ scalar: UInt32, _ range: Range<Int>) {
    scalars.append(scalar)
    starts.append(range.lowerBound)
    ends.append(range.upperBound)
  }

  /// The source range of a stretch of scalars.
  func source(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty, range.lowerBound >= 0, range.upperBound <= count else {
      let at = range.lowerBound < count && range.lowerBound >= 0 ? starts[range.lowerBound] : (ends.last ?? 0)
      return at..<at
    }
    return starts[range.lowerBound]..<max(starts[range.lowerBound], ends[range.upperBound - 1])
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
    var view = String.UnicodeScalarView()
    for index in range where index < count {
      let scalar = scalars[index]
      if scalar == Self.lineBreak {
        if !Script.isWide(self[index - 1]), !Script.isWide(self[index + 1]) { view.append(" ") }
        continue
      }
      if let scalar = Unicode.Scalar(scalar) { view.append(scalar) }
    }
    return String(view)
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
    for offset in 0..<text.count where scalars[index + offset] != text[offset] { return false }
    return true
  }
}
