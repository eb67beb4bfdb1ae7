/// A discrete random variable: values and their probabilities.
public struct DiscreteTable: Sendable {
  public let support: [Value]
  public let probabilities: [Number]
  /// Where the variable is a part of a tuple with a joint table.
  let joint: JointPlace?

  struct JointPlace: Sendable {
    /// The variables of the tuple, as they were declared.
    var names: [String]
    var support: [Value]
    var probabilities: [Number]
    /// From 0.
    var place: Int
  }

  /// Nil where the lists differ in length.
  public init?(support: [Value], probabilities: [Number]) {
    guard support.count == probabilities.count else { return nil }
    self.support = support
    self.probabilities = probabilities
    joint = nil
  }

  /// One variable of a joint table: the sums of the probabilities by its value.
  init(marginal joint: JointPlace) {
    var table = TableBuilder()
    for (value, probability) in zip(joint.support, joint.probabilities) {
      if let parts = Evaluator.parts(value), parts.indices.contains(joint.place) {
        table.add(parts[joint.place], probability)
      }
    }
    support = table.support
    probabilities = table.probabilities
    self.joint = joint
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
