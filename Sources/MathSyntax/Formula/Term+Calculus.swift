extension Term {
  /// `\frac{d}{dx} body`, `\frac{\partial^2 f}{\partial x\,\partial y}`, `\partial_x body`.
  public struct Derivative: Sendable {
    public var body: Term
    /// In the order written, each with its multiplicity. A term is a name or an index (`w_2`).
    public var variables: [(variable: Term, order: Int)]
    public var isPartial: Bool
    /// `\frac{\partial f}{\partial x}(1,2)`: the point, as arguments of the function `body`; nil: the values in scope.
    public var point: [Term]?

    public init(body: Term, variables: [(variable: Term, order: Int)], isPartial: Bool, point: [Term]? = nil) {
      self.body = body
      self.variables = variables
      self.isPartial = isPartial
      self.point = point
    }
  }

  /// `\nabla_x body`, `\nabla^2 f`, `\Delta f`, `\nabla\cdot F`.
  public struct Gradient: Sendable {
    public var kind: Kind
    public var body: Term
    /// The names by which is derived; empty: the parameters of the function applied in `body`, else its free names.
    public var variables: [Term]
    /// `\nabla f(1,2)`: `body` is the function alone and this its arguments.
    public var point: [Term]?

    public init(kind: Kind, body: Term, variables: [Term], point: [Term]?) {
      self.kind = kind
      self.body = body
      self.variables = variables
      self.point = point
    }

    public enum Kind: String, Sendable {
      case gradient, hessian, laplacian, divergence, jacobian, curl
    }
  }

  /// `\int_a^b body\,dx`; several variables for `\iint`, outermost first.
  public struct Integral: Sendable {
    public var body: Term
    public var variables: [String]
    public var bounds: Bounds
    /// `\oint`
    public var isContour: Bool

    public init(body: Term, variables: [String], bounds: Bounds, isContour: Bool) {
      self.body = body
      self.variables = variables
      self.bounds = bounds
      self.isContour = isContour
    }

    public enum Bounds: Sendable {
      case between(Term, Term)
      case region(Term)
      case none
    }
  }

  /// `\lim_{x\to a^+} body`
  public struct Limit: Sendable {
    public var variable: String
    public var target: Term
    public var side: Side
    public var body: Term

    public init(variable: String, target: Term, side: Side, body: Term) {
      self.variable = variable
      self.target = target
      self.side = side
      self.body = body
    }

    public enum Side: String, Sendable {
      case both, above, below
    }
  }

  /// `\mathbb{E}_{x\sim p}[body \mid given]`, `\operatorname{Var}(body)`, `\operatorname{Cov}(X, Y)`.
  public struct Expectation: Sendable {
    public var operation: Operation
    /// One body, or two for a covariance or correlation.
    public var bodies: [Term]
    public var given: [Term]
    /// `x \sim p`: the name (nil where only `q` was written) and the distribution.
    public var draws: [Draw]

    public init(operation: Operation, bodies: [Term], given: [Term], draws: [Draw]) {
      self.operation = operation
      self.bodies = bodies
      self.given = given
      self.draws = draws
    }

    public enum Operation: String, Sendable {
      case mean, variance, covariance, correlation, standardDeviation
    }

    public struct Draw: Sendable {
      public var name: String?
      public var distribution: Term?

      public init(name: String?, distribution: Term?) {
        self.name = name
        self.distribution = distribution
      }
    }
  }
}
