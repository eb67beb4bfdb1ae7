/// Canonical keys as Python identifiers: `\hat{y}` is `y_hat`, `\lambda` is `lambda_`.
struct PythonNames {
  struct Use {
    var key: String
    var identifier: String
  }

  /// Free names, in order of first use.
  private(set) var used: [Use] = []
  private var identifiers: [String: String] = [:]
  private var taken: Set<String> = []

  /// The identifier of a name that must hold a value.
  mutating func free(_ key: String) -> String {
    let identifier = identifier(of: key)
    if !used.contains(where: { $0.key == key }) { used.append(Use(key: key, identifier: identifier)) }
    return identifier
  }

  /// The identifier of a name that the code itself binds.
  mutating func identifier(of key: String) -> String {
    if let known = identifiers[key] { return known }
    let base = Self.spelled(key)
    var candidate = base
    var count = 2
    while taken.contains(candidate) || Self.reserved.contains(candidate) || NumPyHelpers.sources[candidate] != nil {
      candidate = Self.reserved.contains(base) && count == 2 ? base + "_" : base + "_\(count)"
      count += 1
    }
    taken.insert(candidate)
    identifiers[key] = candidate
    return candidate
  }

  private static let accents: Set<String> = ["hat", "bar", "tilde", "vec", "dot", "ddot", "check", "breve"]
  private static let fonts: Set<String> = ["mathbf", "boldsymbol", "mathcal", "mathscr", "mathfrak", "mathbb"]

  private static func spelled(_ key: String) -> String {
    var words: [String] = []
    var suffixes: [String] = []
    var word = ""
    func flush() {
      if word.hasPrefix("\\") {
        let command = String(word.dropFirst())
        if accents.contains(command) {
          suffixes.append(command)
        } else if !fonts.contains(command) {
          words.append(command)
        }
      } else if !word.isEmpty {
        words.append(word)
      }
      word = ""
    }
    for scalar in key.unicodeScalars {
      if scalar == "\\" {
        flush()
        word = "\\"
      } else if isIdentifierPart(scalar) {
        word.unicodeScalars.append(scalar)
      } else {
        flush()
        if scalar == "*" {
          words.append("star")
        } else if scalar == "+" {
          words.append("plus")
        } else if scalar == "-" {
          words.append("minus")
        } else if scalar == "'" {
          words.append("prime")
        }
      }
    }
    flush()
    let text = (words + suffixes).joined(separator: "_")
    guard let first = text.unicodeScalars.first else { return "name" }
    return first.properties.numericType != nil ? "_" + text : text
  }

  /// Letters that Python keeps apart: it folds names by NFKC, so styled letters are left out.
  private static func isIdentifierPart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
    case 0xC0...0x24F, 0x370...0x3CF, 0x3D7...0x3EF, 0x3040...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF:
      scalar.properties.isAlphabetic
    default: false
    }
  }

  private static let reserved: Set<String> = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del",
    "elif",
    "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda", "nonlocal", "not", "or",
    "pass", "raise", "return", "try", "while", "with", "yield", "np", "math", "sum", "max", "min", "abs", "len",
    "range",
    "any", "all", "set", "int", "float", "complex", "sorted", "result", "name", "round", "print", "list",
  ]
}
