/// The recursive-descent reader behind `MathParser`: one pass over the tokens, recovering at each fault.
///
/// Extensions hold the parts: rows, atoms, scripts, commands, environments, text, numbers, macros, plain notation.
struct MathReader {
  /// What is open around the place that is read, innermost last.
  enum Opener: UInt8 {
    case brace, left, environment, bracket, dollar, inlineMath, parenthesis
  }

  /// The source, with the bodies of used macros behind it.
  var text: [UInt8]
  var tokens: [MathToken] = []
  var at = 0
  var openers: [Opener] = []
  var openBraceCount = 0
  var openLeftCount = 0
  /// Names of the open environments.
  var openEnvironments: [String] = []
  var depth = 0
  var isExhausted = false

  var frames: [Frame] = [Frame(name: "", parent: 0)]
  var expandedTokenCount = 0
  var diagnostics: [MathDiagnostic] = []
  var macros: MacroTable
  var lexedBodies: [String: [MathToken]] = [:]

  /// Where the row of the innermost table begins, -1 outside of one.
  var rowStart = -1
  /// Whether the line that is read has its `\tag`.
  var hasTag = false

  /// For each `{` of `tokens` its `}`, -1 for none; empty until it is asked for.
  var bracePairs: [Int32] = []

  let notation: MathNotation
  let budget: MathSyntaxBudget
  let sourceCount: Int
  let table = SymbolTable.shared
  /// In an expansion, the bytes of the outermost use; else nil.
  var useRange: Range<Int>?

  /// One expansion, to find out whether a macro comes to itself again.
  struct Frame {
    let name: String
    let parent: Int32
  }

  init(_ utf8: [UInt8], notation: MathNotation, macros: MacroTable, budget: MathSyntaxBudget) {
    text = utf8
    sourceCount = utf8.count
    self.notation = notation
    self.macros = macros
    self.budget = budget
    tokens.reserveCapacity(utf8.count)
    utf8.withUnsafeBufferPointer { MathLexer.lex($0, 0..<utf8.count, notation, into: &tokens) }
    if notation == .plain { readEscapes() }
  }

  /// The whole text as a row; rows of cells where `\\` stands at the top.
  mutating func readAll() -> MathNode {
    var children: [MathNode] = []
    let wrapper = wrappingDelimiters()
    if let wrapper {
      children.append(contentsOf: leadingTrivia(upTo: wrapper.open))
      children.append(leaf(.token, wrapper.open..<wrapper.open + wrapper.width))
      at = wrapper.open + wrapper.width
      let rest = Array(tokens[wrapper.close...])
      tokens.removeSubrange(wrapper.close...)
      readTop(into: &children)
      at = tokens.count
      tokens += rest
      children.append(leaf(.token, at..<at + wrapper.width))
      at += wrapper.width
      children.append(contentsOf: leadingTrivia(upTo: tokens.count))
    } else {
      readTop(into: &children)
    }
    return MathNode(.row, 0..<sourceCount, children)
  }

  func sortedDiagnostics() -> [MathDiagnostic] {
    diagnostics.count < 2 ? diagnostics : diagnostics.sorted { $0.range.lowerBound < $1.range.lowerBound }
  }

  // MARK: Tokens

  var isAtEnd: Bool { at >= tokens.count }

  /// Source bytes of tokens that were just read, or the empty range at the place of the first.
  func range(from first: Int) -> Range<Int> {
    guard first < at else { return position(first) }
    let lower = Int(min(tokens[first].lower, tokens[at - 1].lower))
    return lower..<max(lower, Int(max(tokens[first].upper, tokens[at - 1].upper)))
  }

  func position(_ index: Int) -> Range<Int> {
    let offset =
      index < tokens.count ? Int(tokens[index].lower) : tokens.last.map { Int($0.upper) } ?? useRange?.upperBound ?? 0
    return offset..<offset
  }

  func leaf(_ kind: MathNode.Kind, _ indices: Range<Int>) -> MathNode {
    guard let first = indices.first else { return MathNode(kind, position(indices.lowerBound)) }
    let last = tokens[indices.upperBound - 1]
    let lower = Int(min(tokens[first].lower, last.lower))
    return MathNode(kind, lower..<Int(max(tokens[first].upper, last.upper)))
  }

  func leaf(_ kind: MathNode.Kind, _ index: Int) -> MathNode {
    MathNode(kind, tokens[index].range)
  }

  func string(_ token: MathToken) -> String {
    String(decoding: text[token.textRange], as: UTF8.self)
  }

  /// The text of tokens as they stand, comments left out.
  func string(_ indices: Range<Int>) -> String {
    var bytes: [UInt8] = []
    for index in indices where tokens[index].kind != .comment { bytes += text[tokens[index].textRange] }
    return String(decoding: bytes, as: UTF8.self)
  }

  func isTrivia(_ index: Int) -> Bool {
    tokens[index].kind == .blank || tokens[index].kind == .comment
  }

  /// The next token that is no trivia, without reading anything.
  func peekIndex() -> Int? {
    var index = at
    while index < tokens.count {
      if !isTrivia(index) { return index }
      index += 1
    }
    return nil
  }

  func isCharacter(_ index: Int, _ character: UInt8) -> Bool {
    index < tokens.count && tokens[index].kind == .character && tokens[index].value == Int32(character)
  }

  func command(_ token: MathToken) -> MathCommand? {
    token.kind == .command && token.value >= 0 ? table.entries[Int(token.value)].command : nil
  }

  mutating func skipTrivia(into children: inout [MathNode]) {
    while at < tokens.count, isTrivia(at) { children.append(trivia()) }
  }

  /// Reads blanks, comments and invisible characters as one leaf each.
  mutating func trivia() -> MathNode {
    let start = at
    let token = tokens[at]
    at += 1
    if token.kind == .comment, token.value > 0, token.value != 0xFE0F, token.value != 0xFE0E {
      report(.notation, token.range, .invisibleCharacter(MathReader.name(of: UInt32(bitPattern: token.value))))
    }
    return leaf(.trivia, start)
  }

  static func name(of value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }

  private mutating func leadingTrivia(upTo end: Int) -> [MathNode] {
    var nodes: [MathNode] = []
    while at < end { nodes.append(trivia()) }
    return nodes
  }

  // MARK: Diagnostics

  mutating func report(
    _ code: MathDiagnostic.Code, _ range: Range<Int>, _ reason: MathDiagnostic.Reason, related: Range<Int>? = nil
  ) {
    // Behind a limit nothing is read, so nothing is wrong there either.
    guard diagnostics.count < budget.diagnosticCount, !isExhausted || code == .limitExceeded else { return }
    let diagnostic = MathDiagnostic(code, range, reason, related: related)
    // One fault is told once: `\frac` lacks both arguments, `\left` lacks its delimiter and its `\right`.
    if let last = diagnostics.last, last.range == range, last.code == code, !range.isEmpty { return }
    diagnostics.append(diagnostic)
  }

  mutating func errorLeaf(_ reason: MathDiagnostic.Reason) -> MathNode {
    let index = at
    at += 1
    report(.syntax, tokens[index].range, reason)
    return leaf(.error, index)
  }
}
