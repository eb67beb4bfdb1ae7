extension Term {
  /// A left side that gets its meaning from the right side.
  public struct Definition: Sendable {
    public var target: Target
    /// The left side as it was read, for hovers and for comparing it where it has a meaning of its own.
    public var left: Term
    public var body: Term
    public var sign: RelationSign

    public init(target: Target, left: Term, body: Term, sign: RelationSign) {
      self.target = target
      self.left = left
      self.body = body
      self.sign = sign
    }

    public enum Target: Sendable {
      case name(String)
      /// `x_i = …` with a bound or free index: the element's canonical key, the array and the indices.
      case element(key: String, base: String, [Term])
      case function(String, parameters: [String])
      /// `\operatorname{Var}(X) = …`, `\frac{\partial s_i}{\partial z_j} = …`, `P(A\mid B) = …`: nothing that a later
      /// formula could look up but by the same spelling.
      case quantity(String)
    }
  }

  /// Operands with the relations between them, in reading order.
  public struct Chain: Sendable {
    public var operands: [Term]
    public var signs: [RelationSign]
    /// Where each sign stands.
    public var signRanges: [Range<Int>]
    /// The first relation defines its left side.
    public var definition: Definition?
    /// Over several lines, as a derivation is written.
    public var isDerivation: Bool

    public init(
      operands: [Term], signs: [RelationSign], signRanges: [Range<Int>], definition: Definition?, isDerivation: Bool
    ) {
      self.operands = operands
      self.signs = signs
      self.signRanges = signRanges
      self.definition = definition
      self.isDerivation = isDerivation
    }
  }

  /// Definitions of families by their own earlier members: `m_t = \beta m_{t-1} + (1-\beta) g_t`, …
  public struct Recurrence: Sendable {
    /// The index that steps, `t`.
    public var variable: String
    public var equations: [Equation]

    public init(variable: String, equations: [Equation]) {
      self.variable = variable
      self.equations = equations
    }

    public struct Equation: Sendable {
      public var family: String
      /// 1 for `\theta_{t+1} = …`.
      public var offset: Int
      public var body: Term
      public var left: Term

      public init(family: String, offset: Int, body: Term, left: Term) {
        self.family = family
        self.offset = offset
        self.body = body
        self.left = left
      }
    }
  }
}
