package import TextModel

/// A note's text as an immutable tree, and the facts that are read off it.
///
/// Parsing is total: every text has a tree, and the tree's segments tile the text byte for byte. A segment is some blocks
/// with the blank lines behind them; it counts from its own start, so an edit makes anew only the segments that it touches
/// and moves the others' starts. Where the segments are cut is no part of what the tree tells.
package struct NoteTree: Sendable {
  package let text: SourceText
  package let dialect: NoteDialect
  /// Which facts the tree tells; the others' lists are empty.
  package let detail: FactDetail
  /// In bytes.
  let leastSegment: Int
  let segments: [Segment]
  /// Where each segment starts.
  let starts: [Int]
  /// Behind the last byte that a segment or one before it depends on; ascending.
  let reaches: [Int]
  let definitions: DefinitionTable
  let derived: DerivedFacts

  /// Parses a whole text.
  package static func parse(_ text: SourceText, dialect: NoteDialect, detail: FactDetail = .full) -> NoteTree {
    parse(text, dialect: dialect, detail: detail, leastSegment: BlockParser.leastSegment)
  }

  static func parse(_ text: SourceText, dialect: NoteDialect, detail: FactDetail, leastSegment: Int) -> NoteTree {
    let emitted = text.utf8.withUnsafeBufferPointer { buffer in
      var parser = BlockParser(ByteView(buffer), dialect: dialect, leastSegment: leastSegment)
      parser.run()
      return parser.emitted
    }
    return NoteTree(
      text: text, dialect: dialect, detail: detail, leastSegment: leastSegment, segments: emitted.map(\.segment),
      starts: emitted.map(\.start), reaches: emitted.map(\.reach),
      definitions: DefinitionTable(emitted.lazy.flatMap(\.segment.definitions)))
  }

  /// The tree after an edit; `text` is the text behind it. Equal to a fresh parse, at the cost of the edited blocks; where
  /// the link definitions change, all facts are read anew.
  package func reparsed(_ edit: TextEdit, text: SourceText) -> NoteTree {
    let range = edit.range.clamped(to: 0..<self.text.count)
    let delta = edit.replacement.count - range.count
    guard !segments.isEmpty, text.count == self.text.count + delta else {
      return Self.parse(text, dialect: dialect, detail: detail, leastSegment: leastSegment)
    }
    let first = firstSegment(reaching: range.lowerBound)
    let earlier = EarlierParse(
      segments: segments, starts: starts, first: first, editEnd: range.lowerBound + edit.replacement.count, delta: delta
    )
    let (emitted, met) = text.utf8.withUnsafeBufferPointer { buffer in
      var parser = BlockParser(
        ByteView(buffer), dialect: dialect, leastSegment: leastSegment, from: starts[first], earlier: earlier)
      if first > 0 { parser.reach = reaches[first - 1] }
      parser.resume(segments[first].continued)
      parser.run()
      return (parser.emitted, parser.met)
    }
    return spliced(emitted, from: first, to: met ?? segments.count, delta: delta, text: text)
  }

  private init(
    text: SourceText, dialect: NoteDialect, detail: FactDetail, leastSegment: Int, segments: [Segment], starts: [Int],
    reaches: [Int], definitions: DefinitionTable
  ) {
    self.text = text
    self.dialect = dialect
    self.detail = detail
    self.leastSegment = leastSegment
    self.segments = segments
    self.starts = starts
    self.reaches = reaches
    self.definitions = definitions
    derived = DerivedFacts()
  }

  private func spliced(_ fresh: [BlockParser.Emitted], from first: Int, to kept: Int, delta: Int, text: SourceText)
    -> NoteTree
  {
    var segments: [Segment] = []
    var starts: [Int] = []
    var reaches: [Int] = []
    let count = first + fresh.count + self.segments.count - kept
    segments.reserveCapacity(count)
    starts.reserveCapacity(count)
    reaches.reserveCapacity(count)
    segments.append(contentsOf: self.segments[..<first])
    starts.append(contentsOf: self.starts[..<first])
    reaches.append(contentsOf: self.reaches[..<first])
    for item in fresh {
      segments.append(item.segment)
      starts.append(item.start)
      reaches.append(item.reach)
    }
    segments.append(contentsOf: self.segments[kept...])
    for start in self.starts[kept...] { starts.append(start + delta) }
    var furthest = reaches.last ?? 0
    for reach in self.reaches[kept...] {
      furthest = max(furthest, reach + delta)
      reaches.append(furthest)
    }
    // The inlines of every reference are read by the definitions; blocks are not.
    let hasSame = sameDefinitions(self.segments[first..<kept], fresh.map(\.segment))
    return NoteTree(
      text: text, dialect: dialect, detail: detail, leastSegment: leastSegment,
      segments: hasSame ? segments : segments.map(\.unread),
      starts: starts, reaches: reaches,
      definitions: hasSame ? definitions : DefinitionTable(segments.lazy.flatMap(\.definitions)))
  }

  /// The first segment that depends on the byte at an offset, or on what is inserted there.
  private func firstSegment(reaching offset: Int) -> Int {
    var low = 0
    var high = reaches.count - 1
    while low < high {
      let middle = (low + high) / 2
      if reaches[middle] >= offset { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private func sameDefinitions(_ old: ArraySlice<Segment>, _ new: [Segment]) -> Bool {
    let olds = old.lazy.flatMap(\.definitions)
    let news = new.lazy.flatMap(\.definitions)
    return olds.elementsEqual(news) {
      $0.kind == $1.kind && $0.key == $1.key && $0.url == $1.url && $0.titleText == $1.titleText
    }
  }
}
