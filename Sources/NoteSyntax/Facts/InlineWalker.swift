/// Walks the inlines of one block once, and takes from them math, prose, links and the flat text.
struct InlineWalker {
  let view: ByteView
  let leaf: LeafText
  let base: Int
  let source: ByteView
  let role: ProseSpan.Role
  let inlines: [InlineRecord]
  let targets: [LinkTarget]

  /// Of the segment; the walker adds those of its block.
  var facts = SegmentFacts()
  var flat = FlatText()
  /// Where the block's prose starts among the segment's.
  private let firstProse: Int

  private var join = ProseSpan.Join.none
  private var linkDepth = 0
  private var titleDepth = 0
  private var pending: [(end: Int, record: InlineRecord, flatStart: Int)] = []

  init(
    view: ByteView, leaf: LeafText, base: Int, source: ByteView, role: ProseSpan.Role, inlines: [InlineRecord],
    targets: [LinkTarget], firstProse: Int
  ) {
    self.view = view
    self.leaf = leaf
    self.base = base
    self.source = source
    self.role = role
    self.inlines = inlines
    self.targets = targets
    self.firstProse = firstProse
  }

  mutating func walk() {
    var index = 0
    while index < inlines.count {
      while let top = pending.last, top.end <= index { closeTop() }
      let record = inlines[index]
      let end = Int(record.subtreeEnd)
      if enter(record) {
        pending.append((end, record, flat.count))
        index += 1
      } else {
        if record.kind == .image { walkImage(index + 1, end) }
        index = end
      }
    }
    while !pending.isEmpty { closeTop() }
  }

  private func place(_ range: Range<Int>) -> Range<Int> { leaf.source(range).shifted(by: -base) }

  private mutating func closeTop() {
    guard let top = pending.popLast() else { return }
    let range = top.flatStart..<flat.count
    switch top.record.kind {
    case .link, .wikiLink, .embed:
      linkDepth -= 1
      if !range.isEmpty { flat.addLink(range) }
    case .strong: if !range.isEmpty { flat.addBold(range) }
    default: break
    }
    if !range.isEmpty { flat.addMark(range, outer: place(top.record.range)) }
    passMarkup()
  }

  private mutating func passMarkup() {
    if join == .none, facts.prose.count > firstProse, !broken { join = .markup }
  }

  /// Set by what no name runs over: a formula, code, an image.
  private var broken = false

  private mutating func breakProse() {
    join = .none
    broken = true
  }

  // MARK: Nodes

  /// Takes a node in. True where its children follow.
  private mutating func enter(_ record: InlineRecord) -> Bool {
    switch record.kind {
    case .text: addText(record.range)
    case .escape:
      passMarkup()
      addText(record.inner)
    case .entity:
      addEntity(record)
      breakProse()
    case .softBreak, .hardBreak: addBreak(record)
    case .code:
      let inner = place(record.inner)
      flat.append(FlatText.code, inner)
      breakProse()
    case .math: addMath(record)
    case .emphasis, .strong, .strikethrough, .highlight:
      passMarkup()
      return true
    case .link, .wikiLink, .embed:
      passMarkup()
      addLink(record)
      linkDepth += 1
      return true
    case .image, .autolink, .footnoteReference:
      addLink(record)
      if record.kind != .footnoteReference { flat.append(FlatText.opaque, place(record.range)) }
      breakProse()
    case .html:
      facts.directives.append(contentsOf: IgnoreDirective.read(view, record.range, base: 0).map(directive))
      flat.append(FlatText.opaque, place(record.range))
      breakProse()
    case .tag, .comment, .template, .blockID:
      flat.append(FlatText.opaque, place(record.range))
      breakProse()
    }
    return false
  }

  private func directive(_ directive: IgnoreDirective) -> IgnoreDirective {
    let range = place(directive.range)
    return IgnoreDirective(codes: directive.codes, range: range, blockRange: range)
  }

  private mutating func addText(_ range: Range<Int>) {
    var at = range.lowerBound
    var start = at
    while at < range.upperBound {
      at = flat.append(at..<range.upperBound, of: view, shift: leaf.source(at) - base - at)
      let last = flat[flat.count - 1]
      if last == FlatText.titleOpen {
        addProse(start..<(at - 3))
        start = at - 3
        titleDepth += 1
      } else if last == FlatText.titleClose, titleDepth > 0 {
        addProse(start..<at)
        start = at
        titleDepth -= 1
      }
    }
    addProse(start..<range.upperBound)
  }

  private mutating func addProse(_ range: Range<Int>) {
    guard !range.isEmpty else { return }
    let range = place(range)
    let role: ProseSpan.Role = titleDepth > 0 ? .title : linkDepth > 0 ? .linkText : role
    let last = facts.prose.count - 1
    if last >= firstProse, facts.prose[last].range.upperBound == range.lowerBound, facts.prose[last].role == role,
      !broken
    {
      facts.prose[last].range = facts.prose[last].range.lowerBound..<range.upperBound
    } else {
      let isFirst = last < firstProse
      facts.prose.append(
        ProseSpan(role: role, range: range, join: isFirst || broken ? .none : join == .none ? .markup : join))
    }
    join = .none
    broken = false
  }

  private mutating func addEntity(_ record: InlineRecord) {
    guard let entity = Entities.decode(view, at: Int(record.start), limit: Int(record.end)) else { return }
    let range = place(record.range)
    for scalar in String(decoding: entity.text, as: UTF8.self).unicodeScalars { flat.append(scalar.value, range) }
  }

  private mutating func addBreak(_ record: InlineRecord) {
    let range = place(record.range)
    flat.append(FlatText.lineBreak, range)
    guard !broken else { return }
    var lines = 0
    for at in range.shifted(by: base) where source[at] == 0x0A { lines += 1 }
    join = lines > 1 ? .blankLine : .line
  }

  private mutating func addMath(_ record: InlineRecord) {
    let mark = MathMark(rawValue: record.detail) ?? .dollar
    let range = place(record.range)
    let content = place(record.inner)
    let pieces = leaf.pieces(record.inner, in: view).map { $0.shifted(by: -base) }
    let span = MathSpan(kind: mark.kind, delimiter: mark.delimiter, range: range, content: content, pieces: pieces)
    facts.math.append(span)
    flat.append(span, range)
    breakProse()
  }

  /// In an image's description only the formulas count.
  private mutating func walkImage(_ first: Int, _ end: Int) {
    for index in first..<max(first, end) where inlines[index].kind == .math {
      let record = inlines[index]
      let mark = MathMark(rawValue: record.detail) ?? .dollar
      facts.math.append(
        MathSpan(
          kind: mark.kind, delimiter: mark.delimiter, range: place(record.range), content: place(record.inner),
          pieces: leaf.pieces(record.inner, in: view).map { $0.shifted(by: -base) }))
    }
  }

  // MARK: Links

  private mutating func addLink(_ record: InlineRecord) {
    guard record.target >= 0, Int(record.target) < targets.count else { return }
    let target = targets[Int(record.target)]
    let kind: Link.Kind
    switch record.kind {
    case .wikiLink: kind = .wiki
    case .embed: kind = .embed
    case .autolink: kind = .autolink
    case .image: kind = .image
    case .footnoteReference: kind = .footnote
    default: kind = target.key == nil ? .inline : .reference
    }
    let url = String(decoding: kind == .footnote ? view.bytes(target.destination) : target.url, as: UTF8.self)
    let whole = place(target.destination)
    var text = url
    var anchor: String?
    var targetRange = whole
    var anchorRange: Range<Int>?
    if kind != .footnote, kind != .autolink, let hash = url.utf8.firstIndex(of: UInt8(ascii: "#")) {
      text = String(url[..<hash])
      anchor = String(url[url.index(after: hash)...])
      if let mark = source.firstHash(in: whole.shifted(by: base)) {
        targetRange = whole.lowerBound..<(mark - base)
        anchorRange = (mark + 1 - base)..<whole.upperBound
      }
    }
    let display = displayRange(record, kind)
    facts.links.append(
      RawLink(
        link: Link(
          kind: kind, range: place(record.range), target: text, anchor: anchor, targetRange: targetRange,
          anchorRange: anchorRange, display: display), key: target.key))
  }

  private func displayRange(_ record: InlineRecord, _ kind: Link.Kind) -> Range<Int>? {
    switch kind {
    case .inline, .reference, .image: return place(record.inner)
    case .wiki, .embed:
      // The text behind `|`, where there is one.
      var at = Int(record.innerEnd)
      let end = Int(record.end) - 2
      while at < end, view[at] != UInt8(ascii: "|") { at += 1 }
      guard at < end else { return nil }
      return place(view.trimmed((at + 1)..<end))
    case .autolink, .footnote: return nil
    }
  }
}

extension ByteView {
  /// The first `#` of a stretch.
  func firstHash(in range: Range<Int>) -> Int? {
    for at in range where self[at] == UInt8(ascii: "#") { return at }
    return nil
  }
}
