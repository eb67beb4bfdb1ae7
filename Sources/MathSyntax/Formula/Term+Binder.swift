extension Term {
  /// A name that a big operator, builder or quantifier binds, with what it runs over.
  public struct Binder: Sendable {
    public var name: String
    public var domain: Domain
    public var range: Range<Int>

    public init(name: String, domain: Domain, range: Range<Int>) {
      self.name = name
      self.domain = domain
      self.range = range
    }

    var isInferred: Bool {
      if case .inferred = domain { true } else { false }
    }

    public enum Domain: Sendable {
      /// `i=a` below and `b` above: whole numbers from a to b, both in.
      case range(from: Term, to: Term)
      /// `1 \le i < j \le n`: whole numbers between; the conditions narrow them.
      case between(Term, Term, strictBelow: Bool, strictAbove: Bool)
      /// `x \in S`
      case set(Term)
      /// `(x, y) \in D`: this name is the part at `position`; the first part's binder carries the domain.
      case part(of: Term, position: Int, count: Int)
      /// `k \mid 12`
      case divisors(Term)
      /// `\sum_i`: what the body indexes with it tells.
      case inferred
    }
  }

  /// One line of a case distinction; `condition` nil is "otherwise".
  public struct CaseBranch: Sendable {
    public var value: Term
    public var condition: Term?

    public init(value: Term, condition: Term?) {
      self.value = value
      self.condition = condition
    }
  }
}
