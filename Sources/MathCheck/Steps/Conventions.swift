import MathEngine
import MathSyntax

/// Built-ins whose base, factor, divisor or sign is a matter of convention (NOTATION.md, 12).
enum Conventions {
  static func varies(_ term: Term) -> Bool {
    switch term.kind {
    case .builtin(let entry, _, _): entries.contains(entry)
    case .expectation(let expectation): expectation.operation != .mean
    default: false
    }
  }

  /// Whether the term has such a built-in inside; the moments of a random variable have no convention, those of a list do.
  static func vary(in term: Term, _ environment: Environment) -> Bool {
    if case .expectation(let expectation) = term.kind {
      let isRandom = expectation.bodies.flatMap(\.freeNames).contains { name in
        if case .table? = environment[name] { true } else { false }
      }
      if isRandom { return false }
    }
    return varies(term) || term.children.contains { vary(in: $0, environment) }
  }

  /// Whether all that varies in the terms is the base of a logarithm.
  static func onlyBaseVaries(in terms: [Term]) -> Bool { terms.allSatisfy(onlyBaseVaries) }

  private static func onlyBaseVaries(in term: Term) -> Bool {
    switch term.kind {
    case .builtin(let entry, _, _) where entries.contains(entry) && !logarithmic.contains(entry): false
    case .expectation: false
    default: term.children.allSatisfy(onlyBaseVaries)
    }
  }

  /// Whether a factor takes a logarithm of one usual base to another.
  static func isBaseChange(_ factor: Double) -> Bool {
    let naturals = [1, 0.6931471805599453, 2.302585092994046]
    return naturals.contains { a in naturals.contains { b in abs(factor * a / b - 1) < 1e-9 } }
  }

  private static let logarithmic: Set<String> = [
    "H", "entropy", "D_KL", "KL", "JS", "I", "MI", "CE", "crossEntropy", "crossentropy",
  ]

  private static let entries: Set<String> = [
    "H", "entropy", "std", "var", "Gini", "gini", "DCG", "NDCG", "GELU", "gelu", "BLEU", "MSE", "mse", "Loss", "PE",
    "D_KL", "KL", "JS", "I", "MI", "softplus", "huber", "Var", "Cov", "CE", "crossEntropy", "crossentropy",
    "perplexity",
  ]
}

extension Term {
  /// A derivative, a mean or a probability of names: an operator that needs to know what the names depend on.
  var isOperatorOnNames: Bool {
    switch kind {
    case .derivative(let derivative): derivative.body.isNamed
    case .gradient(let gradient): gradient.body.isNamed
    case .expectation, .probability, .functionDerivative: true
    case .apply(let function, _, _):
      if case .functionDerivative = function.kind { true } else { false }
    default: false
    }
  }

  /// A name, an element by names, or a name applied to names: `L`, `s_i`, `f(x, y)`.
  private var isNamed: Bool {
    switch kind {
    case .apply(let function, let arguments, _): function.isPlainName && arguments.allSatisfy(\.isPlainName)
    case .either(let applied, _): applied.isNamed
    default: isPlainName
    }
  }

  private var isPlainName: Bool {
    switch kind {
    case .name, .member: true
    case .index(let base, _, _): base.isPlainName
    default: false
    }
  }
}
