package import MathNumerics
import MathSyntax

extension Declarations {
  /// A name that is drawn from a law.
  package struct RandomVariable: Sendable {
    package var name: String
    /// Equally likely values.
    package var support: [Rational]
  }

  /// `q = (q_1, \dots, q_n)` of independent draws.
  package struct RandomVector: Sendable {
    package var name: String
    package var family: String
    package var length: String
  }

  /// `x \sim \operatorname{Uniform}\{-1,1\}`
  mutating func distributed(_ subject: [TopLevelTokens.Token], _ law: [TopLevelTokens.Token]) -> Bool {
    guard let support = support(law) else { return continuous(subject, law) }
    switch NamePattern.of(subject) {
    case .name(let name): randoms.append(RandomVariable(name: name, support: support))
    case .element(_, let base): randoms.append(RandomVariable(name: base, support: support))
    default: return false
    }
    return true
  }

  /// `X \sim \mathcal{N}(\mu,\sigma^2)`; a second one is not understood, since nothing says how the two hang together.
  private mutating func continuous(_ subject: [TopLevelTokens.Token], _ law: [TopLevelTokens.Token]) -> Bool {
    guard case .name(let name) = NamePattern.of(subject), self.law == nil, randoms.isEmpty, !declares(name) else {
      return false
    }
    let text = "\(name)\\sim " + RelationTokens.text(law)
    guard let term = Resolver(scope: DeclaredScope(declarations: self)).resolve(text).term,
      case .definition(let definition) = term.kind, definition.sign == .distributed,
      case .builtin = definition.body.kind
    else { return false }
    self.law = (name, text)
    return true
  }

  private func support(_ law: [TopLevelTokens.Token]) -> [Rational]? {
    guard law.count >= 2, let last = law.last else { return nil }
    let name = RelationTokens.text(Array(law.dropLast())).lowercased()
    guard name.contains("uniform") || name.contains("unif") || name == "u" || name == "\\mathcal{u}" else { return nil }
    var text = last.text
    if text.hasPrefix("("), text.hasSuffix(")") { text = String(text.dropFirst().dropLast()) }
    guard text.hasPrefix("\\{") else { return nil }
    let formula = Resolver(scope: DeclaredScope(declarations: self)).resolve("z\\in " + text)
    guard case .comparison(let operands, _)? = formula.term?.kind, operands.count == 2,
      case .set(let elements) = operands[1].kind
    else { return nil }
    let values = elements.compactMap { constant($0) }
    return values.count == elements.count && !values.isEmpty ? values : nil
  }

  /// `q = (q_1, \dots, q_{d_k})`: true where it was this.
  mutating func listedElements(_ name: String, _ right: [TopLevelTokens.Token]) -> Bool {
    guard right.count == 1, let text = right.first?.text, text.hasPrefix("("), text.hasSuffix(")") else { return false }
    let parts = Self.split(String(text.dropFirst().dropLast()))
    guard parts.count == 3 || parts.count == 4, parts[parts.count - 2].hasPrefix("\\") else { return false }
    guard parts[parts.count - 2].contains("dots"), let last = parts.last else { return false }
    let tokens = TopLevelTokens.of(last)
    guard tokens.count == 3, tokens[1].text == "_", NameKey.of(tokens[0].text, syntax: .latex) == name else {
      return false
    }
    let length = tokens[2].text
    if randoms.contains(where: { $0.name == name }) {
      randomVectors.append(RandomVector(name: name, family: name, length: length))
      return true
    }
    guard let term = Resolver(scope: DeclaredScope(declarations: self)).resolve(length).term else { return false }
    declare(name, .array(shape: [term], elements: .real))
    return true
  }

  private static func split(_ text: String) -> [String] {
    var parts: [[TopLevelTokens.Token]] = [[]]
    for token in TopLevelTokens.of(text) {
      if token.text == "," { parts.append([]) } else { parts[parts.count - 1].append(token) }
    }
    return parts.map(RelationTokens.text)
  }
}
