package import MathSyntax

/// What a context says about names: domains, structures, definitions, and conditions that samples have to meet.
package struct Declarations: Sendable {
  /// Names with their spaces, in the order of declaration.
  package internal(set) var spaces: [(name: String, space: DeclaredSpace)] = []
  package internal(set) var structures: [(name: String, structure: ArrayStructure)] = []
  package internal(set) var definitions: [Definition] = []
  package internal(set) var conditions: [Condition] = []
  /// Functions left abstract, sampled as tables: `p(x,z)` looks up.
  package internal(set) var tables: Set<String> = []
  /// Functions left abstract, sampled as smooth functions.
  package internal(set) var functions: [AbstractFunction] = []
  /// Names of lengths, which are drawn small.
  package internal(set) var sizes: Set<String> = []
  package internal(set) var randoms: [RandomVariable] = []
  /// The name that is drawn from a continuous law, and what says so.
  package internal(set) var law: (name: String, text: String)?
  package internal(set) var randomVectors: [RandomVector] = []
  /// Statements that were not understood; they may narrow a domain, so nothing is refuted beside them.
  package internal(set) var opaque: [String] = []

  package init() {}

  /// `w^* = -\frac{G}{H+\lambda}`, `f(x) = x^2`.
  package struct Definition: Sendable {
    package var name: String
    /// Nil for a value; the parameters of a function.
    package var parameters: [String]?
    package var body: String
    /// Whether `parameters` are the indices of an array's elements: `a_i = \sum_j p_{ij}`.
    package var isFamily = false
  }

  /// A relation that holds at every point of the domain.
  package struct Condition: Sendable {
    package var left: String
    package var sign: Term.RelationSign
    package var right: String

    package var text: String { "\(left) \(sign.rawValue) \(right)" }
  }

  /// Reads formulas with these names known by their kinds.
  package var resolver: Resolver { Resolver(scope: DeclaredScope(declarations: self)) }

  /// Whether the context gives `name` a domain or a value.
  package func declares(_ name: String) -> Bool {
    spaces.contains { $0.name == name } || definitions.contains { $0.name == name } || abstract(name) != nil
  }

  /// The function left abstract of this name.
  func abstract(_ name: String) -> AbstractFunction? { functions.last { $0.name == name } }

  /// Names that are drawn from a law.
  var randomNames: [String] { randoms.map(\.name) + randomVectors.map(\.name) }

  /// Whether a name is a vector or matrix.
  package var hasArrays: Bool {
    spaces.contains { if case .scalar = $0.space { false } else { true } }
  }

  package func space(of name: String) -> DeclaredSpace? { spaces.last { $0.name == name }?.space }

  /// The names of structures that `name` has.
  package func structures(of name: String) -> [ArrayStructure] {
    structures.filter { $0.name == name }.map(\.structure)
  }

  mutating func declare(_ name: String, _ space: DeclaredSpace) {
    guard let place = spaces.firstIndex(where: { $0.name == name }) else {
      spaces.append((name, space))
      return
    }
    switch (spaces[place].space, space) {
    case (.scalar(var domain), .scalar(let other)):
      domain.narrow(by: other)
      spaces[place].space = .scalar(domain)
    case (.scalar(let domain), .array(let shape, var elements)):
      elements.narrow(by: domain)
      spaces[place].space = .array(shape: shape, elements: elements)
    case (.array(let shape, var elements), .scalar(let domain)):
      elements.narrow(by: domain)
      spaces[place].space = .array(shape: shape, elements: elements)
    case (.simplex, .scalar): break
    default: spaces[place].space = space
    }
  }
}
