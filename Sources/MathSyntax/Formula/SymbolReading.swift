/// Which lexeme a symbol of the first reading is.
enum SymbolReading {
  static func lexeme(of symbol: MathSymbol) -> FormulaItem.Lexeme {
    let name = symbol.name
    switch symbol.role {
    case .ordinary: return ordinary(name)
    case .largeOperator: return .large(name)
    case .binary: return name == "\\nabla" ? .special(name) : .binary(name)
    case .relation:
      if name == ":" { return .colon }
      if name == "|" { return .fence("|") }
      return .relation(name)
    case .open: return .open(delimiter(name))
    case .close: return .close(delimiter(name))
    case .fence: return .fence(delimiter(name))
    case .punctuation:
      switch name {
      case ",", "，", "、": return .comma
      case ";", "；": return .semicolon
      case ":", "\\colon", "：": return .colon
      case ".", "。": return .special(".")
      default: return .special(name)
      }
    case .ellipsis: return .ellipsis
    }
  }

  private static func ordinary(_ name: String) -> FormulaItem.Lexeme {
    switch name {
    case "/", "*", "÷", "×": return .binary(name)
    case "|", "\\|", "\\vert", "\\Vert": return .fence(delimiter(name))
    case "(", "[", "\\{", "{": return .open(delimiter(name))
    case ")", "]", "\\}", "}": return .close(delimiter(name))
    default: return isSpecial(name) ? .special(name) : .name(name)
    }
  }

  /// Ordinary symbols that can't stand for a quantity.
  static func isSpecial(_ name: String) -> Bool { specials.contains(name) }

  private static let specials: Set<String> = [
    "\\infty", "\\nabla", "\\partial", "!", "\\%", "%", "\\emptyset", "\\varnothing", "\\forall", "\\exists",
    "\\nexists", "\\neg", "\\lnot", "\\top", "\\bot", "\\prime", "\\degree", "°", "\\surd", "?", "@", "\\&", "\\#",
    "\\$",
    "\\square", "\\blacksquare", "\\checkmark", "\\angle", "\\qed", "'", "\"", "\\_", ".", "\\intercal",
  ]

  private static func delimiter(_ name: String) -> String {
    switch name {
    case "\\{", "\\lbrace", "{": "{"
    case "\\}", "\\rbrace", "}": "}"
    case "\\lbrack": "["
    case "\\rbrack": "]"
    case "\\lgroup", "（", "⟮": "("
    case "\\rgroup", "）", "⟯": ")"
    case "\\|", "\\Vert", "\\lVert", "\\rVert", "‖", "\\parallel": "‖"
    case "\\vert", "\\lvert", "\\rvert": "|"
    case "\\langle", "⟨": "⟨"
    case "\\rangle", "⟩": "⟩"
    case "\\lfloor", "⌊": "⌊"
    case "\\rfloor", "⌋": "⌋"
    case "\\lceil", "⌈": "⌈"
    case "\\rceil", "⌉": "⌉"
    default: name
    }
  }
}
