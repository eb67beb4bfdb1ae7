import MathSyntax

extension Declarations {
  /// `f, g: \mathbb{R}^n \to \mathbb{R}`: functions left abstract, of real values.
  mutating func mapping(_ statement: RelationTokens) -> Bool {
    guard let last = statement.subjects.last, let colon = last.firstIndex(where: { Self.colons.contains($0.text) }),
      case .scalar(let values)? = space(spelled: statement.operands[0]),
      let arguments = arguments(Array(last[(colon + 1)...])), let manner = Self.manner(values)
    else { return false }
    let names = (statement.subjects.dropLast() + [Array(last[..<colon])]).map(NamePattern.of)
    for pattern in names {
      guard case .name(let name) = pattern, !declares(name) else { return false }
      functions.append(AbstractFunction(name: name, arguments: arguments, manner: manner))
    }
    return true
  }

  private static let colons: Set<String> = [":", "\\colon", "："]

  /// `\mathbb{R}`, `\mathbb{R}^n`, `\mathbb{R}^n\times\mathbb{R}`
  private func arguments(_ tokens: [TopLevelTokens.Token]) -> [AbstractFunction.Argument]? {
    var arguments: [AbstractFunction.Argument] = []
    for part in tokens.split(omittingEmptySubsequences: false, whereSeparator: { $0.text == "\\times" }) {
      switch space(spelled: Array(part)) {
      case .scalar(let domain)? where domain == .real: arguments.append(.number)
      case .array(let shape, let domain)? where shape.count == 1 && domain == .real:
        arguments.append(.vector(shape[0]))
      default: return nil
      }
    }
    return arguments.isEmpty ? nil : arguments
  }

  private static func manner(_ values: ScalarDomain) -> AbstractFunction.Manner? {
    if values == .real { return .any }
    return values == .positive || values == .nonnegative ? .positive : nil
  }

  /// `f \text{ is convex}`, "f differentiable": what words say of a function that is declared already.
  mutating func describe(_ line: String) -> Bool {
    let plain = line.replacing("\\text{", with: " ").replacing("\\mathrm{", with: " ").replacing("}", with: " ")
    let words = plain.split(whereSeparator: { $0 == " " || $0 == "~" || $0 == "," || $0 == "，" }).map(String.init)
    guard let first = words.first, let name = NameKey.of(first, syntax: .latex),
      let place = functions.lastIndex(where: { $0.name == name }), words.count > 1
    else { return false }
    var manner = functions[place].manner
    for word in words.dropFirst() where !Self.fillers.contains(word.lowercased()) {
      guard let said = Self.manners[word.lowercased()] else { return false }
      if said != .any { manner = said }
    }
    functions[place].manner = manner
    return true
  }

  private static let fillers: Set<String> = ["is", "are", "a", "be", "and", "function", "twice", "continuously"]

  private static let manners: [String: AbstractFunction.Manner] = [
    "convex": .convex, "concave": .concave, "positive": .positive, "differentiable": .any, "smooth": .any,
    "continuous": .any, "凸": .convex, "凸函数": .convex, "为凸函数": .convex, "是凸函数": .convex, "凹函数": .concave,
    "为凹函数": .concave, "是凹函数": .concave, "可微": .any, "可导": .any, "光滑": .any, "连续": .any,
  ]
}
