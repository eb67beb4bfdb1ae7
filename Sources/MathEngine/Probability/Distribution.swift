public import MathNumerics

/// A distribution of a known family.
public enum Distribution: Sendable {
  case continuous(ContinuousDistribution)
  case discrete(DiscreteDistribution)
}
