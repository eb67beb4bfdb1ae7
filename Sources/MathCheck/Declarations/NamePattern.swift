import MathSyntax

/// What the tokens of a declaration's subject spell: a name, an element, an application, or something else.
enum NamePattern {
  case name(String)
  /// `p_i`: perhaps an element of `p`.
  case element(name: String, base: String)
  /// `p(x,z)`
  case application(name: String, arguments: [String])
  case other

  static func of(_ tokens: [TopLevelTokens.Token]) -> NamePattern {
    guard let head = headLength(tokens) else { return .other }
    var index = head
    var hasIndex = false
    while index < tokens.count {
      let text = tokens[index].text
      guard text == "_" || text == "^" || text == "'" else { break }
      if text == "'" {
        index += 1
        continue
      }
      guard index + 1 < tokens.count else { return .other }
      let script = bare(tokens[index + 1].text)
      if text == "^", !isNamingSuperscript(script) { return .other }
      if text == "_", isIndex(script) { hasIndex = true }
      index += 2
    }
    let base = RelationTokens.text(Array(tokens[..<head]))
    let whole = RelationTokens.text(Array(tokens[..<index]))
    guard let key = NameKey.of(whole, syntax: .latex), let baseKey = NameKey.of(base, syntax: .latex) else {
      return .other
    }
    if index == tokens.count { return hasIndex ? .element(name: key, base: baseKey) : .name(key) }
    if index == tokens.count - 1, tokens[index].text.hasPrefix("("), tokens[index].text.hasSuffix(")") {
      let inner = String(tokens[index].text.dropFirst().dropLast())
      let arguments = inner.split(whereSeparator: { $0 == "," || $0 == "|" || $0 == ";" }).map {
        NamePattern.of(TopLevelTokens.of(String($0)))
      }
      var names: [String] = []
      for argument in arguments {
        guard case .name(let name) = argument else { return .other }
        names.append(name)
      }
      return names.isEmpty ? .other : .application(name: key, arguments: names)
    }
    return .other
  }

  /// How many tokens the letters or the symbol of a name take.
  private static func headLength(_ tokens: [TopLevelTokens.Token]) -> Int? {
    guard let first = tokens.first else { return nil }
    if first.text.hasPrefix("\\") {
      let command = String(first.text.dropFirst())
      if wrappers.contains(command) { return tokens.count > 1 ? 2 : nil }
      return symbols.contains(command) ? 1 : nil
    }
    let letters = tokens.prefix { $0.text.utf8.count == 1 && $0.text.utf8.allSatisfy(isLetter) }
    if letters.isEmpty {
      let scalars = first.text.unicodeScalars
      return scalars.count == 1 && (scalars.first?.value ?? 0) > 0x370 ? 1 : nil
    }
    if letters.count == 1 { return 1 }
    // `TP` is a name, `xy` a product.
    let isCapital = letters.allSatisfy { $0.text.utf8.allSatisfy { $0 < 0x60 } }
    return isCapital || letters.count > 2 ? letters.count : nil
  }

  private static func bare(_ script: String) -> String {
    script.hasPrefix("{") && script.hasSuffix("}") ? String(script.dropFirst().dropLast()) : script
  }

  private static func isNamingSuperscript(_ script: String) -> Bool {
    if script == "*" || script == "\\ast" || script == "\\star" { return true }
    if script.hasPrefix("(") || script.hasPrefix("[") { return true }
    return script.utf8.count > 1 && script.utf8.allSatisfy(isLetter)
  }

  /// Letters that count things.
  private static func isIndex(_ script: String) -> Bool {
    let letters = Array(script.utf8.filter { $0 != UInt8(ascii: ",") && $0 != UInt8(ascii: " ") })
    return !letters.isEmpty && letters.count <= 2 && letters.allSatisfy { UInt8(ascii: "i")...UInt8(ascii: "n") ~= $0 }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= UInt8(ascii: "a") && (byte | 0x20) <= UInt8(ascii: "z")
  }

  private static let wrappers: Set<String> = [
    "hat", "bar", "tilde", "vec", "mathbf", "boldsymbol", "mathrm", "text", "operatorname", "mathcal", "bm", "dot",
    "overline", "widehat", "widetilde", "underline", "mathbb", "mathsf", "mathit", "pmb",
  ]

  private static let symbols: Set<String> = [
    "alpha", "beta", "gamma", "delta", "epsilon", "varepsilon", "zeta", "eta", "theta", "vartheta", "iota", "kappa",
    "lambda", "mu", "nu", "xi", "pi", "rho", "varrho", "sigma", "tau", "upsilon", "phi", "varphi", "chi", "psi",
    "omega", "Gamma", "Delta", "Theta", "Lambda", "Xi", "Pi", "Sigma", "Upsilon", "Phi", "Psi", "Omega", "ell",
  ]
}
