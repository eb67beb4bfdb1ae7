import MathSyntax

/// Sums of the form Σ p log p and Σ p log(p/q): 0·log 0 is 0 in them, and p ought to be a distribution (NOTATION.md, 10).
extension Evaluator {
  struct EntropicName: Equatable {
    var key: String
    var range: Range<Int>
  }

  /// Names `p` whose elements stand both as a factor and in the numerator of a logarithm's argument.
  func entropicNames(_ body: Term) -> [EntropicName] {
    var names: [EntropicName] = []
    var factors: [Term] = []
    body.collectFactors(into: &factors)
    for logarithm in factors {
      guard case .builtin(let entry, let arguments, _) = logarithm.kind, ["ln", "ln_", "log2", "lg"].contains(entry),
        let argument = arguments.last
      else { continue }
      var inner: [Term] = []
      argument.collectFactors(into: &inner)
      for factor in factors {
        guard let name = factor.elementName,
          inner.contains(where: { $0.elementName?.key == name.key && factor.isSamePlace($0) })
        else { continue }
        let found = EntropicName(key: name.key, range: name.range)
        if !names.contains(where: { $0.key == found.key }) { names.append(found) }
      }
    }
    return names
  }

  func checkDistributions(_ names: [EntropicName], _ term: Term) throws(Fault) {
    for name in names {
      guard case .array(let array)? = use(name.key), array.count > 0, !array.isComplex else { continue }
      let values = array.doubles
      let sum = values.reduce(0, +)
      if values.allSatisfy({ $0 >= 0 }), abs(sum - 1) <= 1e-6 { continue }
      if array.isMatrix, rowsAreDistributions(array) { continue }
      warn(
        Fault(.notADistribution, name.range, "{0} sums to {1}, not to 1.", [name.key, ValueFormatter().text(sum)]))
    }
  }

  private func rowsAreDistributions(_ array: NumericArray) -> Bool {
    let width = array.shape[1]
    let values = array.doubles
    return (0..<array.shape[0]).allSatisfy { row in
      abs(values[(row * width)..<((row + 1) * width)].reduce(0, +) - 1) <= 1e-6
    }
  }
}

extension Term {
  /// The factors of a product, quotients' numerators among them, signs aside.
  func collectFactors(into factors: inout [Term]) {
    switch kind {
    case .binary(.multiply, let left, let right), .binary(.dot, let left, let right),
      .binary(.times, let left, let right):
      left.collectFactors(into: &factors)
      right.collectFactors(into: &factors)
    case .binary(.divide, let top, _): top.collectFactors(into: &factors)
    case .negate(let inner): inner.collectFactors(into: &factors)
    default: factors.append(self)
    }
  }

  /// `p` of `p_i` or `p(x)`.
  var elementName: (key: String, range: Range<Int>)? {
    switch kind {
    case .index(let base, _, _), .apply(let base, _, _):
      if case .name(let key) = base.kind { return (key, base.range) }
      return nil
    default: return nil
    }
  }

  /// The same indices, by their names.
  func isSamePlace(_ other: Term) -> Bool {
    func places(_ term: Term) -> [String] {
      switch term.kind {
      case .index(_, let indices, _): indices.flatMap(\.freeNames)
      case .apply(_, let arguments, _): arguments.flatMap(\.freeNames)
      default: []
      }
    }
    return places(self) == places(other)
  }

  var holdsLogarithm: Bool {
    if case .builtin(let entry, _, _) = kind { return ["ln", "ln_", "log2", "lg"].contains(entry) }
    return children.contains(where: \.holdsLogarithm)
  }

  func mentions(_ key: String) -> Bool {
    if case .name(key) = kind { return true }
    return children.contains { $0.mentions(key) }
  }
}
