import MathSyntax

/// Gathers probabilities by value.
struct TableBuilder {
  private(set) var support: [Value] = []
  private(set) var probabilities: [Number] = []
  private var places: [FiniteSet.Key: Int] = [:]

  mutating func add(_ value: Value, _ probability: Number) {
    if let key = value.key {
      if let place = places[key] {
        probabilities[place] = probabilities[place].adding(probability)
        return
      }
      places[key] = support.count
    } else if let place = support.firstIndex(where: { $0.isSame(as: value) }) {
      probabilities[place] = probabilities[place].adding(probability)
      return
    }
    support.append(value)
    probabilities.append(probability)
  }

  var table: DiscreteTable? { DiscreteTable(support: support, probabilities: probabilities) }
}
