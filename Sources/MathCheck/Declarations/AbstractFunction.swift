package import MathSyntax

/// A function of which a derivation says no more than its name and, perhaps, its manner: `f:\mathbb{R}\to\mathbb{R}`.
///
/// It is sampled as a smooth function of random coefficients.
package struct AbstractFunction: Sendable {
  package var name: String
  /// One for each argument.
  package var arguments: [Argument]
  package var manner = Manner.any
  /// Names beside the arguments that its values depend on: θ of `p_\theta(x)`.
  package var parameters: [String] = []

  /// Whether nothing declares it, so that a step may rely on properties that the writer knows.
  package var isAssumed = false

  package enum Argument: Sendable {
    case number
    /// A vector; the term is its length.
    case vector(Term)
  }

  /// Takes the subscript for a parameter where a formula derives by it; says whether that is new.
  mutating func depend(on derivedBy: Set<String>) -> Bool {
    guard let script = Self.script(of: name), derivedBy.contains(script), !parameters.contains(script) else {
      return false
    }
    parameters.append(script)
    return true
  }

  /// What stands in a name's subscript.
  static func script(of name: String) -> String? {
    name.firstIndex(of: "_").map { name[name.index(after: $0)...].filter { $0 != "{" && $0 != "}" } }
  }

  package enum Manner: Sendable {
    case any, positive, convex, concave
  }
}
