import MathNumerics
import MathSyntax

/// A family with its parameters, which are known to be valid.
struct FamilyMember: Sendable {
  let family: DistributionFamily
  let parameters: [Number]
  let numeric: NumericDistribution

  /// Throws `domain` for parameters that the family does not take.
  init(_ family: DistributionFamily, _ parameters: [Number], _ range: Range<Int>) throws(Fault) {
    if let flaw = family.flaw(parameters) {
      throw Fault(.domain, range, flaw.sentence, [ValueFormatter().text(.number(flaw.value))])
    }
    self.family = family
    self.parameters = parameters
    numeric = family.numeric(parameters.map(\.double))
  }

  var text: String {
    "\(family.title)(\(parameters.map { ValueFormatter().text(.number($0)) }.joined(separator: ", ")))"
  }

  var exactParameters: [Rational]? {
    let exact = parameters.compactMap(\.exact)
    return exact.count == parameters.count ? exact : nil
  }

  /// E Xᵏ; nil where it does not exist.
  func moment(_ order: Int) -> Number? { order == 0 ? Number(1) : family.moment(parameters, order) }

  /// P(X = k), exact where the parameters are.
  func mass(_ k: Int) -> Number {
    if let exact = exactParameters, let mass = family.exactMass?(exact, k) { return Number.exact(mass).trimmed }
    return .real(numeric.density(Double(k)))
  }

  func isSame(as other: FamilyMember) -> Bool {
    family.name == other.family.name && parameters.map(\.double) == other.parameters.map(\.double)
  }
}
