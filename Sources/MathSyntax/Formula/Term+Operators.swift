extension Term {
  public enum Constant: String, Sendable {
    case pi
    case euler
    case imaginary
    case infinity
    case emptySet
    case allTrue
    case allFalse
  }

  public enum Unsized: String, Sendable {
    case identity
    case ones
    case zeros
  }

  public enum BinaryOperator: String, Sendable {
    case add, subtract
    /// Both values, the upper sign first.
    case plusMinus, minusPlus
    /// Juxtaposition, `*`.
    case multiply
    /// `\cdot`: inner product of vectors.
    case dot
    /// `\times`: cross product of 3-vectors, Cartesian product of sets, else multiplication.
    case times
    /// `/`, `\frac`, `\div`.
    case divide
    /// `\odot`, `\circ` between arrays.
    case hadamard
    /// `\circ` between functions composes.
    case compose
    /// `\otimes`: Kronecker of matrices, outer of vectors.
    case kronecker
    /// `\oplus`, `\Vert` as concatenation.
    case concatenate
    case modulo
    case union, intersection, difference, symmetricDifference
    /// `\langle u, v\rangle`
    case inner
    /// `*` between sequences is never guessed; `\ast` with arrays is a convolution.
    case convolve
  }

  public enum LogicalOperator: String, Sendable {
    case and, or, implies, equivalent
  }

  public enum RelationSign: String, Sendable {
    case equal, notEqual, less, lessOrEqual, greater, greaterOrEqual
    case approximately, identical, proportional, similar, distributed
    case element, notElement, contains, subset, subsetOrEqual, superset, supersetOrEqual, notSubset
    case divides, notDivides, parallel, perpendicular
    case precedes, succeeds
    case muchLess, muchGreater
    /// `a \equiv b \pmod n`: the modulus is the last operand's `modulo` wrapper.
    case congruent
    case implies, follows, equivalent
    case maps, defines, assigns

    /// Whether it states that two things are the same, exactly or nearly.
    public var isEquality: Bool {
      switch self {
      case .equal, .approximately, .identical, .defines: true
      default: false
      }
    }

    public var isOrder: Bool {
      switch self {
      case .less, .lessOrEqual, .greater, .greaterOrEqual, .muchLess, .muchGreater: true
      default: false
      }
    }
  }

  public enum BigOperator: String, Sendable {
    case sum, product, union, intersection
    case maximum, minimum, argumentMaximum, argumentMinimum, supremum, infimum
    case forAll, exists
    case conjunction, disjunction
    /// `\mathbb{E}_i`, `\operatorname{mean}_i`
    case mean
    case directSum, kronecker
    /// The list of the body's values, `(x_i)_{i=1}^n`, `\{x_i\}_{i=1}^{n}`.
    case list
  }

  public enum NormOrder: Sendable {
    /// `\|x\|`: 2-norm of a vector, Frobenius with a warning of a matrix.
    case plain
    case frobenius
    case nuclear
    case infinity
    /// `\|x\|_p`, `\|x\|_2`
    case order(Term)
    /// `\|x\|_A`: `\sqrt{x^\top A x}` where the subscript is a matrix, else an order.
    case induced(Term)
  }

  public enum NumberSpace: String, Sendable {
    case naturals, integers, rationals, reals, complexes, positiveReals, nonnegativeReals, booleans
  }

  /// What stands between two arguments.
  public enum Separator: String, Sendable {
    case comma, semicolon, bar, doubleBar
  }
}
