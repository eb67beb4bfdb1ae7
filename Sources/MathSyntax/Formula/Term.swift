/// A formula as it is meant: names resolved, precedence decided, every part with its place in the source.
///
/// The tree that evaluation, shapes, checks, layout and code share. Immutable; resolved once, evaluated many times.
public final class Term: Sendable {
  public let kind: Kind
  /// Half-open, in UTF-8 bytes of the text that was resolved.
  public let range: Range<Int>

  public init(_ kind: Kind, _ range: Range<Int>) {
    self.kind = kind
    self.range = range
  }

  /// What a term is. Where NOTATION.md lets a value's type decide (`A^T`, `|x|`, `A'`), the term keeps both readings.
  public indirect enum Kind: Sendable {
    // Leaves
    /// A literal as it was written: `0.1`, `2e-3`, `42`. Exact.
    case number(String)
    case constant(Constant)
    /// `I`, `\mathbf{1}`, `\mathbf{0}` of the size that fits.
    case unsized(Unsized)
    /// A variable, a parameter or a binder, by its canonical key (`\hat{y}`, `W_Q`, `\mathbf{x}`).
    case name(String)
    /// Words as a value, such as an element of a set.
    case words(String)
    /// A whole axis, `:` in `A_{2,:}`.
    case wholeAxis
    /// `i:j` in an index; either end may be open. `x_{<t}` is `slice(nil, t - 1)`.
    case slice(Term?, Term?)
    /// `\nabla`, `\partial_x`: an operator with nothing to act on; evaluates to `unsupported`.
    case bareOperator(String)

    // Names applied
    /// `x_i`, `A_{i,j}`. `juxtaposed` holds the letters of `A_{ij}` one by one, taken where the base has that many axes.
    case index(Term, [Term], juxtaposed: [Term]?)
    /// `\theta_{t-1}` of a family `\theta` that a recurrence defines.
    case member(family: String, Term)
    /// A function value, table or array applied: `f(x)`, `p(x,y)`, `p(y\mid x)`.
    case apply(Term, [Term], [Separator])
    /// A built-in of the table, by its canonical name. A subscript or superscript parameter comes first (`log_b`: b, x).
    case builtin(String, [Term], [Separator])
    /// `f(x)` where only the value of `f` tells: the application if it is a function, else the product.
    case either(applied: Term, product: Term)
    /// `f'`, `f''(x)` unapplied, `f^{-1}`: a function made from a function.
    case functionDerivative(Term, order: Int)
    case functionInverse(Term)
    /// `f^2` of a function, as in `\sin^2` with the argument outside: kept for hovers; evaluation applies pointwise.
    case anonymous(parameters: [String], body: Term)

    // Arithmetic
    case negate(Term)
    case binary(BinaryOperator, Term, Term)
    case power(Term, Term)
    /// `A^\top`. `orPower`: the exponent when `T` has a value of its own and the base is a number.
    case transpose(Term, orPower: Term?)
    /// `A^{-\top}`
    case inverseTranspose(Term)
    /// `z^*`, `\overline{z}`, `A^*`, `A^\dagger`: conjugate, of a matrix transposed as well (`adjoint`).
    case conjugate(Term, adjoint: Bool)
    /// `A^+`
    case pseudoInverse(Term)
    /// `A'`: transpose of a matrix; a derivative where the value is a function.
    case primed(Term, Int)
    /// `n!` with one mark, `n!!` with two.
    case factorial(Term, marks: Int)
    case percent(Term)
    case degrees(Term)
    case root(Term, degree: Term?)
    /// `|x|`: absolute value, cardinality, determinant or norm, by type.
    case bars(Term)
    case norm(Term, NormOrder)
    /// `\bar{x}` unbound over a bound array: its mean.
    case mean(Term)

    // Truth
    /// `a < b \le c`: one more operand than relations.
    case comparison([Term], [RelationSign])
    case not(Term)
    case logical(LogicalOperator, Term, Term)
    /// `\mathbf{1}\{P\}`, `[P]`
    case indicator(Term)

    // Collections
    case set([Term])
    /// `\{1, \dots, n\}`: the leading elements and the last one.
    case progression([Term], Term)
    /// `\{f(x) : x \in S, P\}`
    case builder(Term, [Binder], conditions: [Term])
    case interval(Term, Term, closedBelow: Bool, closedAbove: Bool)
    /// `\mathbb{R}`, `\mathbb{N}`…, with a shape for `\mathbb{R}^{n\times d}`.
    case space(NumberSpace, shape: [Term])
    case simplex(Term)
    case tuple([Term])
    /// `[1, 2, 3]`
    case vector([Term])
    case matrix([[Term]])
    case determinant([[Term]])
    /// `[u; v]`: parts one below the other.
    case stack([Term])
    case cases([CaseBranch])
    case big(BigOperator, [Binder], conditions: [Term], body: Term)

    // Calculus and probability
    case derivative(Derivative)
    case gradient(Gradient)
    case integral(Integral)
    case limit(Limit)
    /// `[F]_a^b`, `\left.F\right|_{x=a}`: `upper` minus `lower`, or just at `upper`. `variable` nil: the only free name.
    case evaluated(Term, variable: String?, lower: Term?, upper: Term)
    /// `\left.F\right|_{x=1,y=2}`
    case substituted(Term, [(String, Term)])
    case expectation(Expectation)
    /// `P(A, B \mid C)`: events and conditions are comparisons, or names of events.
    case probability([Term], given: [Term])
    /// `X \mid Y = y` as an argument: a thing given others.
    case given(Term, [Term])

    // Statements
    case definition(Definition)
    /// Relations one after another, each to be true: an aligned derivation, or `a = b = c`.
    case chain(Chain)
    /// Several statements; they see each other; the last one's value is shown.
    case block([Term])
    case recurrence(Recurrence)
  }
}
