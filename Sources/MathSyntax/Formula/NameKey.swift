/// Canonical spellings: `\hat y` and `\hat{y}` are one name, so are `x_1` and `x_{1}`, `\mathrm{TP}`, `\text{TP}` and `TP`.
public enum NameKey {
  /// The key of the name that `text` spells, for a host that binds by text; nil where it has a fault.
  public static func of(_ text: String, syntax: MathNotation) -> String? {
    let tree = MathParser.parse(Array(text.utf8), notation: syntax)
    guard !tree.diagnostics.contains(where: { $0.code != .notation }) else { return nil }
    return spelling(of: tree.root)
  }

  /// The canonical spelling of a node: blanks, sizes and optional braces gone.
  static func spelling(of node: MathNode) -> String {
    var writer = KeyWriter()
    writer.write(node)
    return writer.text
  }

  static func scripted(_ base: String, sub: String?, sup: String?) -> String {
    var key = base
    if let sub { key += "_" + braced(sub) }
    if let sup { key += "^" + braced(sup) }
    return key
  }

  static func accented(_ accent: String, _ body: String) -> String { "\\\(accent){\(body)}" }

  private static func braced(_ text: String) -> String {
    let bytes = text.utf8
    if bytes.count == 1 { return text }
    if bytes.first == UInt8(ascii: "\\"), bytes.dropFirst().allSatisfy(isLetter) { return text }
    if text.unicodeScalars.count == 1 { return text }
    return "{\(text)}"
  }
}

/// Writes tokens one after another, with a blank only where a command would swallow a letter.
private struct KeyWriter {
  var text = ""
  private var depth = 0

  mutating func write(_ node: MathNode) {
    guard depth < 64 else { return }
    depth += 1
    defer { depth -= 1 }
    switch node.kind {
    case .trivia, .space, .annotation, .macroDefinition, .error: return
    case .token: return
    case .number(let digits): add(digits)
    case .symbol(let symbol): add(symbol.name == "|" ? "\\mid" : symbol.name)
    case .operatorName(let name, _): add(name)
    case .text(let words): add(NameKey.plainWords(words))
    case .row: for child in node.children { write(child) }
    case .group(let body): write(node.children[body])
    case .scripts(let base, let sub, let sup, let primes):
      if let base { write(node.children[base]) }
      let subKey = sub.map { NameKey.spelling(of: node.children[$0]) }
      let supKey = sup.map { NameKey.spelling(of: node.children[$0]) }
      text = NameKey.scripted(text, sub: subKey, sup: supKey.flatMap { $0.isEmpty ? nil : $0 })
      text += String(repeating: "'", count: primes)
    case .accent(let name, let body): add(NameKey.accented(name, NameKey.spelling(of: node.children[body])))
    case .styled(let style, let body):
      let inner = NameKey.spelling(of: node.children[body])
      add(NameKey.styled(style, inner))
    case .decorated(let name, let body, _):
      let inner = NameKey.spelling(of: node.children[body])
      add(name == "overline" ? NameKey.accented("bar", inner) : inner)
    case .fenced(let open, let close, let parts):
      add(open)
      for part in parts { write(node.children[part]) }
      add(close)
    case .macroUse(_, let expansion): write(expansion)
    case .fraction(_, let numerator, let denominator):
      add(
        "\\frac{\(NameKey.spelling(of: node.children[numerator]))}{\(NameKey.spelling(of: node.children[denominator]))}"
      )
    default: for child in node.children { write(child) }
    }
  }

  private mutating func add(_ token: String) {
    if let first = token.utf8.first, isLetter(first), endsInCommand { text += " " }
    text += token
  }

  private var endsInCommand: Bool {
    var sawLetter = false
    for byte in text.utf8.reversed() {
      if isLetter(byte) {
        sawLetter = true
        continue
      }
      return byte == UInt8(ascii: "\\") && sawLetter
    }
    return false
  }
}

extension NameKey {
  /// `\mathrm` and its like of letters is the plain name; bold, calligraphic and blackboard letters are names apart.
  static func styled(_ style: MathStyle, _ inner: String) -> String {
    switch style {
    case .roman, .italic, .plain, .sans, .monospace: inner
    default: "\\\(style.rawValue){\(inner)}"
    }
  }

  static func plainWords(_ words: String) -> String { words.filter { $0 != " " && $0 != "~" } }
}

func isLetter(_ byte: UInt8) -> Bool {
  (byte >= UInt8(ascii: "a") && byte <= UInt8(ascii: "z")) || (byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z"))
}
