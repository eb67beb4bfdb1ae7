import MathSyntax

/// A statement of a context cut at its relations: `0 < \gamma < 1` is three operands and two signs.
struct RelationTokens {
  /// Names and expressions that share the first relation, as in `p, q \in \Delta^2`.
  var subjects: [[TopLevelTokens.Token]]
  var signs: [Term.RelationSign]
  /// One for each sign.
  var operands: [[TopLevelTokens.Token]]

  /// The statements of a line: parts between commas, a part without a relation belonging to the next one that has it.
  static func statements(of line: String) -> (statements: [RelationTokens], rest: [String]) {
    var statements: [RelationTokens] = []
    var waiting: [[TopLevelTokens.Token]] = []
    for part in parts(of: TopLevelTokens.of(line)) where !part.isEmpty {
      if let statement = RelationTokens(part, waiting) {
        statements.append(statement)
        waiting = []
      } else {
        waiting.append(part)
      }
    }
    return (statements, waiting.map(text))
  }

  static func text(_ tokens: [TopLevelTokens.Token]) -> String {
    var text = ""
    for token in tokens {
      // A command would swallow a letter behind it.
      if text.utf8.last.map(Self.isLetter) == true, token.text.utf8.first.map(Self.isLetter) == true { text += " " }
      text += token.text
    }
    return text
  }

  private static func parts(of tokens: [TopLevelTokens.Token]) -> [[TopLevelTokens.Token]] {
    var parts: [[TopLevelTokens.Token]] = [[]]
    var index = 0
    while index < tokens.count {
      let text = tokens[index].text
      switch text {
      case ",", "，", ";", "；", "、", "\\quad", "\\qquad": parts.append([])
      case "\\,", "\\ ", "\\;", "\\:", "\\!", "\\left", "\\right", "\\displaystyle", "~": break
      case "\\text", "\\mbox":
        if index + 1 < tokens.count, Self.isConjunction(tokens[index + 1].text) {
          parts.append([])
          index += 1
        } else {
          parts[parts.count - 1].append(tokens[index])
        }
      default: parts[parts.count - 1].append(tokens[index])
      }
      index += 1
    }
    return parts
  }

  private static func isConjunction(_ group: String) -> Bool {
    let words = group.filter { $0 != " " && $0 != "{" && $0 != "}" && $0 != "~" }
    return ["and", "with", "where", "和", "且", "，", ","].contains(words)
  }

  private init?(_ part: [TopLevelTokens.Token], _ waiting: [[TopLevelTokens.Token]]) {
    var sides: [[TopLevelTokens.Token]] = [[]]
    signs = []
    var index = 0
    while index < part.count {
      if let (sign, length) = Self.sign(part[index...]) {
        signs.append(sign)
        sides.append([])
        index += length
      } else {
        sides[sides.count - 1].append(part[index])
        index += 1
      }
    }
    guard !signs.isEmpty, sides.allSatisfy({ !$0.isEmpty }) else { return nil }
    subjects = waiting + [sides[0]]
    operands = Array(sides.dropFirst())
  }

  private static func sign(_ tokens: ArraySlice<TopLevelTokens.Token>) -> (Term.RelationSign, Int)? {
    guard let first = tokens.first else { return nil }
    if first.text == "\\overset" || first.text == "\\stackrel" {
      let rest = tokens.dropFirst(2)
      guard let base = rest.first else { return nil }
      let inner = base.text.filter { $0 != "{" && $0 != "}" && $0 != " " }
      return table[inner].map { ($0, 3) }
    }
    if first.text == ":", let next = tokens.dropFirst().first, next.text == "=" { return (.defines, 2) }
    return table[first.text].map { ($0, 1) }
  }

  private static let table: [String: Term.RelationSign] = [
    "=": .equal, "\\in": .element, "<": .less, ">": .greater, "\\lt": .less, "\\gt": .greater, "\\le": .lessOrEqual,
    "\\leq": .lessOrEqual, "\\leqslant": .lessOrEqual, "\\ge": .greaterOrEqual, "\\geq": .greaterOrEqual,
    "\\geqslant": .greaterOrEqual, "\\ne": .notEqual, "\\neq": .notEqual, "\\sim": .distributed, "\\succ": .succeeds,
    "\\succeq": .succeeds, "\\prec": .precedes, "\\preceq": .precedes, "\\approx": .approximately,
    "\\triangleq": .defines, "\\coloneqq": .defines, "\\equiv": .defines, "≤": .lessOrEqual, "≥": .greaterOrEqual,
    "≠": .notEqual, "∈": .element, "\\perp": .perpendicular, "\\propto": .proportional, "\\to": .maps,
  ]

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
  }
}
