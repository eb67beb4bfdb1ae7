/// Joins lines to blocks, and writes the blocks.
struct ImportWriter {
  let style: ImportStyle
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
  }

  init(style: ImportStyle) { self.style = style }

  mutating func take(_ line: ImportLine) {
    if line.kind == .text, continues(line) {
      join(line.text)
      return
    }
    if line.kind == .url, current?.kind == .text || isItem(current?.kind), isOpen {
      held.append(Block(kind: .url, text: line.text, isAttached: false))
      return
    }
    flush()
    current = Block(kind: line.kind, text: line.text, isAttached: line.blanksBefore == 0)
    lastWidth = ImportStyle.width(line.text)
  }

  /// Whether the current block's last line was filled to the margin and ends no sentence.
  private var isOpen: Bool {
    guard let current, let last = current.text.last, style.runsOverBlanks else { return false }
    return lastWidth >= style.fullWidth && lastWidth <= style.maximumWidth && !Self.ends.contains(last)
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
      return lastWidth >= style.fullWidth || !Self.ends.contains(last)
    }
    guard style.runsOverBlanks, line.blanksBefore + held.count <= 4, line.indent < 2 else { return false }
    if isOpen { return true }
    return Self.pauses.contains(last) && lastWidth >= style.fullWidth / 2
  }

  private mutating func join(_ text: [Unicode.Scalar]) {
    guard var block = current, let last = block.text.last, let first = text.first else { return }
    let isWord = { (scalar: Unicode.Scalar) in scalar.value < 0x2E80 && !ImportStyle.isWide(scalar) }
    let isHyphen = last == "-" && block.text.dropLast().last.map { $0.properties.isAlphabetic } ?? false
    if isWord(last) && isWord(first), !isHyphen {
      block.text.append(" ")
    } else if isWord(last) != isWord(first), isLetter(last), isLetter(first) {
      // Between Chinese and Latin a blank reads better, and is how such texts are set.
      block.text.append(" ")
    }
    block.text.append(contentsOf: text)
    current = block
    lastWidth = ImportStyle.width(text)
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
    for block in blocks {
      if let previous { out.append(contentsOf: isTight(previous, block) ? [0x0A] : [0x0A, 0x0A]) }
      out.append(contentsOf: prefix(block.kind).utf8)
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

  private func prefix(_ kind: ImportLine.Kind) -> String {
    switch kind {
    case .section: "# "
    case .topic: "## "
    case .numbered(let number): "\(number). "
    case .bullet: "- "
    default: ""
    }
  }
}
