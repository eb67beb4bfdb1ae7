/// The tokens of a LaTeX text outside all of its delimiters, each group and parenthesis being one token.
///
/// Declarations are split by this before they are read as formulas, since `p, q \in \Delta^2` is no formula.
struct TopLevelTokens {
  struct Token {
    var text: String
    var range: Range<Int>
  }

  private let bytes: [UInt8]
  private var position = 0
  private(set) var tokens: [Token] = []

  static func of(_ text: String) -> [Token] {
    var reader = TopLevelTokens(text)
    reader.read()
    return reader.tokens
  }

  private init(_ text: String) { bytes = Array(text.utf8) }

  private mutating func read() {
    while position < bytes.count {
      let start = position
      var depth = step()
      while depth > 0, position < bytes.count { depth += step() }
      let text = String(decoding: bytes[start..<position], as: UTF8.self)
      if text != " ", text != "\n", text != "\t" { tokens.append(Token(text: text, range: start..<position)) }
    }
  }

  /// Passes one token, and says by how much it nests.
  private mutating func step() -> Int {
    let byte = bytes[position]
    position += 1
    switch byte {
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): return 1
    case UInt8(ascii: ")"), UInt8(ascii: "]"), UInt8(ascii: "}"): return -1
    case UInt8(ascii: "\\"): return command()
    default:
      // The rest of a character of several bytes.
      while position < bytes.count, bytes[position] & 0xC0 == 0x80 { position += 1 }
      return 0
    }
  }

  private mutating func command() -> Int {
    let start = position
    while position < bytes.count, Self.isLetter(bytes[position]) { position += 1 }
    if position == start {
      guard position < bytes.count else { return 0 }
      position += 1
      return switch bytes[start] {
      case UInt8(ascii: "{"): 1
      case UInt8(ascii: "}"): -1
      default: 0
      }
    }
    switch String(decoding: bytes[start..<position], as: UTF8.self) {
    case "langle", "lfloor", "lceil", "begin": return 1
    case "rangle", "rfloor", "rceil", "end": return -1
    default: return 0
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
  }
}
