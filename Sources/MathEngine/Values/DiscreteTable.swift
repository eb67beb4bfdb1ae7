/// A discrete random variable: values and their probabilities.
public struct DiscreteTable: Sendable {
  public let support: [Value]
  public let probabilities: [Number]

  /// Nil where the lists differ in length.
  public init?(support: [Value], probabilities: [Number]) {
    guard support.count == probabilities.count else { return nil }
    self.support = support
    self.probabilities = probabilities
  }

  /// The probability of one value; zero off the support.
  public func probability(of value: Value) -> Number {
    var total = Number(0)
    for (place, element) in support.enumerated() where element.isSame(as: value) {
      total = total.adding(probabilities[place])
    }
    return total
  }

  /// Whether the probabilities are none below zero and sum to one.
  public var isNormalized: Bool {
    let sum = probabilities.reduce(Number(0)) { $0.adding($1) }
    return probabilities.allSatisfy { !$0.isNegative } && abs(sum.double - 1) <= 1e-9
  }
}
