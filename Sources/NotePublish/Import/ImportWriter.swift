/// Joins lines to blocks, and writes the blocks.
struct ImportWriter {
  let style: ImportStyle
  let hyphenation: Hyphenation
  private var blocks: [Block] = []
  private var current: Block?
  /// Links that a page's foot put into the midst of a paragraph; they follow it.
  private var held: [Block] = []
  private var lastWidth = 0

  private struct Block {
    var kind: ImportLine.Kind
    var text: [Unicode.Scalar]
    /// Whether the block stood right behind the one before, without a blank line.
    var isAttached: Bool
    var indent = 0
  }

  init(style: ImportStyle, hyphenation: Hyphenation) {
    self.style = style
    self.hyphenation = hyphenation
  }

  mutating func take(_ line: ImportLine) {
    if line.kind == .text ? continues(line) : isBrokenBracket(line) {
      join(line.whole)
      return
    }
    if line.kind == .url, current?.kind == .text || isItem(current?.kind), isOpen {
      held.append(Block(kind: .url, text: line.text, isAttached: false))
      return
    }
    flush()
    current = Block(kind: line.kind, text: line.text, isAttached: line.blanksBefore == 0, indent: line.indent)
    lastWidth = ImportStyle.width(line.text)
  }

  /// Whether the current block's last line was filled to the margin and ends no sentence.
  private var isOpen: Bool {
    guard let current, let last = current.text.last, style.runsOverBlanks else { return false }
    return lastWidth >= style.fullWidth && lastWidth <= style.maximumWidth && !Self.ends.contains(last)
  }

  /// `f(x[l` and `- 1])`: a list starts in no open bracket.
  private func isBrokenBracket(_ line: ImportLine) -> Bool {
    guard line.kind == .bullet, isOpen, let current, line.blanksBefore <= 4 else { return false }
    var depth = 0
    for scalar in current.text.suffix(120) {
      if "([（".unicodeScalars.contains(scalar) { depth += 1 }
      if ")]）".unicodeScalars.contains(scalar) { depth = max(0, depth - 1) }
    }
    return depth > 0 && line.text.contains { ")]）".unicodeScalars.contains($0) }
  }

  /// `SMOTE: …`: a Latin name and a colon start a paragraph of their own.
  private func startsLabel(_ text: [Unicode.Scalar]) -> Bool {
    guard let colon = text.prefix(24).firstIndex(where: { $0 == ":" || $0 == "：" }), colon >= 2 else { return false }
    return text[..<colon].allSatisfy { $0.value < 0x80 && ($0.properties.isAlphabetic || $0 == " " || $0 == "-") }
      && text[0].properties.isUppercase
  }

  private static let ends: Set<Unicode.Scalar> = Set("。！？!?：:；;….".unicodeScalars)
  private static let pauses: Set<Unicode.Scalar> = Set("，、,".unicodeScalars)

  private func isItem(_ kind: ImportLine.Kind?) -> Bool {
    switch kind {
    case .numbered, .bullet: true
    default: false
    }
  }

  private func continues(_ line: ImportLine) -> Bool {
    guard let current, current.kind == .text || current.kind == .topic || isItem(current.kind),
      let last = current.text.last
    else {
      return false
    }
    if line.blanksBefore == 0, held.isEmpty {
      // Lines of one paragraph; a short line that ends a sentence ends it.
      if current.kind == .topic { return lastWidth >= style.fullWidth }
      if lastWidth >= style.fullWidth || last == "-" { return true }
      let isRunning = line.text.first.map { $0.properties.isLowercase && !line.text.contains("=") } ?? false
      return !Self.ends.contains(last) && (lastWidth >= style.shortWidth || isRunning)
    }
    guard style.runsOverBlanks, line.blanksBefore <= 4, held.count <= 8, line.indent < 2 else { return false }
    if startsLabel(line.text), held.isEmpty { return false }
    if isOpen { return true }
    return Self.pauses.contains(last) && lastWidth >= style.fullWidth / 2
  }

  private mutating func join(_ text: [Unicode.Scalar]) {
    guard var block = current, let last = block.text.last, let first = text.first else { return }
    let isWord = { (scalar: Unicode.Scalar) in scalar.value < 0x2E80 && !ImportStyle.isWide(scalar) }
    let isHyphen = last == "-" && block.text.dropLast().last.map { $0.properties.isAlphabetic } ?? false
    if isHyphen, hyphenation.isPrinters(block.text, text) {
      block.text.removeLast()
    } else if isBrokenAddress(block.text, text) {
      // Nothing goes between.
    } else if isWord(last) && isWord(first), !isHyphen {
      block.text.append(" ")
    } else if isWord(last) != isWord(first), isLetter(last), isLetter(first) {
      // Between Chinese and Latin a blank reads better, and is how such texts are set.
      block.text.append(" ")
    }
    block.text.append(contentsOf: text)
    current = block
    lastWidth = ImportStyle.width(text)
  }

  /// `https://a.org/b_` and `c`: an address ends in none of these.
  private func isBrokenAddress(_ before: [Unicode.Scalar], _ after: [Unicode.Scalar]) -> Bool {
    guard let last = before.last, "_-=&?%".unicodeScalars.contains(last), let first = after.first, first.isASCII else {
      return false
    }
    let word = String(String.UnicodeScalarView(before.suffix(400).split { ImportLine.isBlank($0) }.last ?? []))
    return word.contains("http://") || word.contains("https://")
  }

  private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || scalar.properties.numericType != nil
  }

  private mutating func flush() {
    if let current { blocks.append(current) }
    blocks += held
    held = []
    current = nil
  }

  mutating func finished() -> [UInt8] {
    flush()
    var out: [UInt8] = []
    var previous: Block?
    var numbering = ImportNumbering()
    var bullets = ImportNesting()
    for block in blocks {
      let isInner = numbering.isInner(block.kind, block.text)
      if let previous { out.append(contentsOf: isTight(previous, block) && !numbering.isNew ? [0x0A] : [0x0A, 0x0A]) }
      if isInner { out.append(contentsOf: "   ".utf8) }
      if bullets.isInner(block.kind, indent: block.indent) { out.append(contentsOf: "  ".utf8) }
      out.append(contentsOf: prefix(block.kind, mark: numbering.mark).utf8)
      out.append(contentsOf: String(String.UnicodeScalarView(block.text)).utf8)
      previous = block
    }
    if !out.isEmpty { out.append(0x0A) }
    return out
  }

  /// Items of one list stand together, and so do lines of tables and fences.
  private func isTight(_ previous: Block, _ block: Block) -> Bool {
    switch (previous.kind, block.kind) {
    case (.numbered, .numbered), (.bullet, .bullet): true
    case (.verbatim, .verbatim): block.isAttached
    default: false
    }
  }

  private func prefix(_ kind: ImportLine.Kind, mark: String) -> String {
    switch kind {
    case .section: "# "
    case .topic: "## "
    case .numbered(let number): "\(number)\(mark) "
    case .bullet: "- "
    default: ""
    }
  }
}
