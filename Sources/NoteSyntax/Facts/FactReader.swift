/// Reads the facts off segments, one after the other; its buffers serve them all.
struct FactReader {
  private(set) var segment = Segment(count: 0, blocks: [], pieces: [], definitions: [])
  private(set) var base = 0
  let source: ByteView
  let dialect: NoteDialect
  let detail: FactDetail
  var inlines: InlineParser
  var facts = SegmentFacts()
  private var flat = FlatText()
  /// Whether the block before the one at hand ends in the midst of a sentence.
  private var followsOpenEnd = false

  init(source: ByteView, dialect: NoteDialect, detail: FactDetail, definitions: DefinitionTable) {
    self.source = source
    self.dialect = dialect
    self.detail = detail
    inlines = InlineParser(dialect: dialect, definitions: definitions)
  }

  mutating func read(_ segment: Segment, base: Int) -> SegmentFacts {
    self.segment = segment
    self.base = base
    facts = SegmentFacts()
    readAll()
    return facts
  }

  private mutating func readAll() {
    if detail == .outline { return readOutline() }
    var roots = Roots()
    for (index, block) in segment.blocks.enumerated() {
      let isRoot = roots.take(block, at: index)
      if !block.flags.contains(.continued) {
        followsOpenEnd = facts.endsOpen
        facts.endsOpen = false
      }
      switch block.kind {
      case .frontMatter: readFrontMatter(block)
      case .environment: readEnvironment(block)
      case .fencedCode: readFence(block)
      case .html: readDirective(absolute(block))
      case .table: readTable(index)
      default: if block.kind.holdsInlines { readLeaf(block, index: index, isRoot: isRoot) }
      }
    }
  }

  /// Tells a segment's top-level blocks from those inside them, in order.
  private struct Roots {
    private var next = 0

    mutating func take(_ block: BlockRecord, at index: Int) -> Bool {
      guard index == next else { return false }
      next = max(index + 1, Int(block.subtreeEnd))
      return true
    }
  }

  private mutating func readOutline() {
    var roots = Roots()
    for (index, block) in segment.blocks.enumerated() {
      let isRoot = roots.take(block, at: index)
      switch block.kind {
      case .frontMatter: readFrontMatter(block)
      case .paragraph:
        if isRoot, Self.mayBeLineHeading(block, of: segment, at: base, in: source) {
          readLeaf(block, index: index, isRoot: true)
        }
      case .heading, .bracketHeading, .bulletHeading: readLeaf(block, index: index, isRoot: isRoot)
      default: break
      }
    }
  }

  /// Whether an outline is to be read off a segment, as it is off few.
  static func mayStandInOutline(_ segment: Segment, at base: Int, in source: ByteView) -> Bool {
    var roots = Roots()
    for (index, block) in segment.blocks.enumerated() {
      let isRoot = roots.take(block, at: index)
      switch block.kind {
      case .frontMatter, .heading, .bracketHeading, .bulletHeading: return true
      case .paragraph: if isRoot, mayBeLineHeading(block, of: segment, at: base, in: source) { return true }
      default: break
      }
    }
    return false
  }

  /// Whether a top-level paragraph is one short line that starts with a number or in bold, as few do.
  static func mayBeLineHeading(_ block: BlockRecord, of segment: Segment, at base: Int, in source: ByteView) -> Bool {
    guard block.endPiece - block.firstPiece == 1, block.end - block.start < longestLineHeading else { return false }
    let line = source.trimmed(segment.pieces[Int(block.firstPiece)].range.shifted(by: base))
    guard !line.isEmpty else { return false }
    let first = source[line.lowerBound]
    return first == UInt8(ascii: "*") || first == UInt8(ascii: "_") || Numbering.read(source, line) != nil
  }

  /// In bytes: 60 Latin letters in bold with a link behind them are far shorter.
  private static let longestLineHeading = 400

  func absolute(_ block: BlockRecord) -> Range<Int> { (base + Int(block.start))..<(base + Int(block.end)) }

  func relative(_ range: Range<Int>) -> Range<Int> { range.shifted(by: -base) }

  // MARK: Leaves

  private mutating func readLeaf(_ block: BlockRecord, index: Int, isRoot: Bool) {
    let firstProse = facts.prose.count
    let role: ProseSpan.Role =
      switch block.kind {
      case .cell: .cell
      case .paragraph: .body
      default: .heading
      }
    inlines.isCell = block.kind == .cell
    // The walker fills the buffer of the leaf before.
    var buffer = flat
    flat = FlatText()
    flat = LeafText.with(block, of: segment, base: base, source: source) { view, range, leaf in
      inlines.parse(view, range)
      buffer.clear()
      var walker = InlineWalker(
        view: view, leaf: leaf, base: base, source: source, role: role, inlines: inlines.inlines,
        targets: inlines.targets, firstProse: firstProse)
      // Lent to the walker: copies would count references to every list.
      swap(&walker.facts, &facts)
      swap(&walker.flat, &buffer)
      walker.walk()
      swap(&walker.facts, &facts)
      swap(&walker.flat, &buffer)
      return buffer
    }
    guard dialect.readsNotes else { return }
    if block.kind == .paragraph {
      readParagraphEnds(flat, index: index, isRoot: isRoot, firstProse: firstProse)
      if isRoot { readLineHeading(block, flat) }
    } else if role == .heading {
      readHeading(block, flat)
    }
    readSentences(flat, block)
  }

  /// A paragraph that starts in the midst of a sentence, behind a block that ends so, may carry a name on.
  private mutating func readParagraphEnds(_ flat: FlatText, index: Int, isRoot: Bool, firstProse: Int) {
    let text = flat.trimmed(0..<flat.count)
    guard !text.isEmpty else { return }
    facts.endsOpen = Script.isHan(flat[text.upperBound - 1]) || Script.isLatinLetter(flat[text.upperBound - 1])
    let startsOpen = Script.isHan(flat[text.lowerBound]) || Script.isLatinLetter(flat[text.lowerBound])
    guard isRoot, startsOpen, firstProse < facts.prose.count else { return }
    if index == 0 { facts.startsOpen = true } else if followsOpenEnd { facts.prose[firstProse].join = .blankLine }
  }

  private mutating func readHeading(_ block: BlockRecord, _ flat: FlatText) {
    let text = flat.trimmed(0..<flat.count)
    let kind: Heading.Kind =
      switch block.kind {
      case .bracketHeading: .bracket
      case .bulletHeading: .bullet
      default: block.flags.contains(.setext) ? .setext : .atx
      }
    let first = Int(block.firstPiece)
    let end = Int(block.endPiece)
    guard end > first else { return }
    let nameRange =
      Int(
        segment.pieces[first].start)..<max(
        Int(segment.pieces[first].start), Int(segment.pieces[end - 1].end))
    facts.headings.append(
      RawHeading(
        kind: kind, level: Int(block.detail), style: nil, name: visible(flat, text),
        nameRange: trimmedSource(nameRange),
        range: Int(block.start)..<Int(block.end)))
  }

  /// The visible text; formulas and code as they are written.
  func visible(_ flat: FlatText, _ range: Range<Int>) -> String {
    var bytes: [UInt8] = []
    for index in range {
      let scalar = flat[index]
      if FlatText.isMath(scalar), let span = flat.mathSpan(at: index) {
        bytes.append(contentsOf: source.bytes(span.range.shifted(by: base)))
      } else if scalar == FlatText.code {
        bytes.append(contentsOf: source.bytes((flat.start(of: index) + base)..<(flat.end(of: index) + base)))
      } else if scalar == FlatText.lineBreak {
        bytes.append(0x20)
      } else {
        FlatText.append(scalar, to: &bytes)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func trimmedSource(_ range: Range<Int>) -> Range<Int> {
    relative(source.trimmed(range.shifted(by: base)))
  }

  /// A numbered line or a bold one that stands for a heading.
  private mutating func readLineHeading(_ block: BlockRecord, _ flat: FlatText) {
    guard block.endPiece - block.firstPiece == 1, !block.flags.contains(.header) else { return }
    let text = flat.trimmed(0..<flat.count)
    guard !text.isEmpty, LineHeading.isShort(flat, text) else { return }
    let line = source.trimmed(segment.pieces[Int(block.firstPiece)].range.shifted(by: base))
    var kind = Heading.Kind.numbered
    var style = Numbering.read(source, line)?.style
    if let bold = flat.bold.first, flat.bold.count == 1, bold == text {
      kind = .bold
    } else if style == nil {
      return
    }
    if kind == .numbered {
      guard let end = Numbering.end(source, line), end < line.upperBound else { return }
    } else {
      style = nil
    }
    guard !LineHeading.hasSentencePunctuation(flat, text, style: style) else { return }
    facts.headings.append(
      RawHeading(
        kind: kind, level: 0, style: style, name: visible(flat, text), nameRange: relative(line),
        range: Int(block.start)..<Int(block.end)))
  }

  // MARK: Blocks that are math or code

  private mutating func readEnvironment(_ block: BlockRecord) {
    let pieces = segment.pieces[Int(block.firstPiece)..<Int(block.endPiece)].map(\.range)
    let range = Int(block.start)..<Int(block.end)
    facts.math.append(
      MathSpan(
        kind: .display, delimiter: .environment, range: trimmedSource(range), content: trimmedSource(range),
        pieces: pieces))
  }

  private mutating func readFence(_ block: BlockRecord) {
    let info = (base + Int(block.infoStart))..<(base + Int(block.infoEnd))
    let pieces = segment.pieces[Int(block.firstPiece)..<Int(block.endPiece)].map(\.range)
    guard dialect.readsNotes, let first = pieces.first, let last = pieces.last else { return }
    switch firstWord(info) {
    case "math":
      let range = Int(block.start)..<Int(block.end)
      facts.math.append(
        MathSpan(
          kind: .display, delimiter: .fence, range: range, content: first.lowerBound..<last.upperBound, pieces: pieces))
    case "mln", "mlnote", "mlnotes":
      for piece in pieces { readScratchLine(piece) }
    default: break
    }
  }

  private func firstWord(_ range: Range<Int>) -> String {
    var end = range.lowerBound
    while end < range.upperBound, Ascii.isAlphanumeric(source[end]) { end += 1 }
    return source.string(range.lowerBound..<end)
  }

  private mutating func readTable(_ table: Int) {
    guard dialect.readsNotes else { return }
    var header: [Range<Int>] = []
    var rows: [[Range<Int>]] = []
    var row = table + 1
    let end = Int(segment.blocks[table].subtreeEnd)
    while row < end {
      let rowEnd = Int(segment.blocks[row].subtreeEnd)
      let cells = (row + 1..<max(row + 1, rowEnd)).map { Int(segment.blocks[$0].start)..<Int(segment.blocks[$0].end) }
      if segment.blocks[row].flags.contains(.header) { header = cells } else { rows.append(cells) }
      row = max(row + 1, rowEnd)
    }
    facts.tables.append(.table(header: header, rows: rows))
  }

  private mutating func readDirective(_ range: Range<Int>) {
    facts.directives.append(contentsOf: IgnoreDirective.read(source, range, base: base))
  }
}
