/// Text in the form in which names are compared, with the way back to where each byte came from.
///
/// The form is NFKC with case folding (UAX #31), radicals as ideographs, white space as one space, none between an
/// ideograph and a letter (`KL 散度` is `KL散度`), none where a line was wrapped between two ideographs.
public struct FoldedText: Sendable {
  /// What lies between a stretch of text and the one before.
  public enum Join: Sendable {
    /// Something over which no name runs; a `separator` stands for it.
    case none
    /// Nothing, or markup that does not show.
    case adjacent
    /// A line break that is no break of the sentence.
    case wrap
  }

  /// Stands where text is not joined; no text folds to it.
  public static let separator: UInt8 = 0

  /// The folded bytes, valid UTF-8.
  public internal(set) var utf8: [UInt8] = []
  var segments: [Segment] = []

  /// Where a run of folded bytes came from.
  struct Segment: Sendable {
    var folded: UInt32
    var source: UInt32
    /// 0 where folded and source bytes go side by side; else the length of the source that the run stands for.
    var sourceCount: UInt32
  }

  var pending = Pending.none
  var clusterStart = 0
  var clusterSource = 0
  var clusterCanGrow = false

  enum Pending: Sendable {
    case none
    case blank(Range<Int>)
    case wrap(Range<Int>)
  }

  public init() {}

  /// The folded form of a whole string, blanks at its ends dropped.
  public init(_ string: String) {
    let bytes = Array(string.utf8)
    append(0..<bytes.count, of: bytes, join: .none)
  }

  /// Appends a stretch of the source; ranges come in order.
  public mutating func append(_ range: Range<Int>, of source: [UInt8], join: Join) {
    begin(join, at: range.lowerBound)
    let range = range.clamped(to: 0..<source.count)
    source.withUnsafeBufferPointer { fold($0, range) }
  }

  /// The source bytes from which a range of folded bytes came.
  public func sourceRange(of range: Range<Int>) -> Range<Int> {
    var place = 0
    return sourceRange(of: range, from: &place)
  }

  /// The source bytes from which a range of folded bytes came.
  ///
  /// - Parameter place: where the search starts: 0, or what the search for a range near by left there.
  public func sourceRange(of range: Range<Int>, from place: inout Int) -> Range<Int> {
    guard !segments.isEmpty, !range.isEmpty else { return 0..<0 }
    place = segmentIndex(at: range.lowerBound, from: place)
    let first = segments[place]
    let last = segments[segmentIndex(at: range.upperBound - 1, from: place)]
    let start = Int(first.source) + (first.sourceCount == 0 ? max(0, range.lowerBound - Int(first.folded)) : 0)
    let end =
      Int(last.source) + (last.sourceCount == 0 ? range.upperBound - Int(last.folded) : Int(last.sourceCount))
    return start..<max(start, end)
  }

  private func segmentIndex(at offset: Int, from place: Int) -> Int {
    var low = place < segments.count && Int(segments[place].folded) <= offset ? place : 0
    // Steps that double find the end of a stretch that is searched by halves.
    var step = 1
    var high = low + step
    while high < segments.count, Int(segments[high].folded) <= offset {
      low = high
      step *= 2
      high = low + step
    }
    high = min(high, segments.count)
    while high - low > 1 {
      let middle = (low + high) / 2
      if Int(segments[middle].folded) <= offset { low = middle } else { high = middle }
    }
    return low
  }
}
