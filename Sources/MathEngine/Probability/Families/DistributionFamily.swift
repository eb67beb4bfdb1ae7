import MathNumerics
import MathSyntax

/// A row of the table of univariate families: how it is written, and what is known of it in closed form.
struct DistributionFamily: Sendable {
  /// Canonical name first, then spellings that are built-in names everywhere.
  let names: [String]
  /// Spellings that are the built-in before parentheses.
  var symbols: [String] = []
  /// Spellings where a law is wanted and the name has no other meaning: `X\sim B(n, p)`.
  let shortNames: Set<String>
  /// As they are called in messages.
  let parameters: [String]
  let sentence: String
  let sentenceInChinese: String
  let signature: String
  let example: (formula: String, value: String)
  let source: String
  /// The reading among several, where notes differ.
  var convention: String?
  /// What is wrong with parameters, as a sentence with a place for the value; nil: nothing.
  let flaw: @Sendable ([Number]) -> (sentence: String, value: Number)?
  let numeric: @Sendable ([Double]) -> NumericDistribution
  /// E Xᵏ for k ≥ 1; nil where it does not exist.
  let moment: @Sendable ([Number], Int) -> Number?
  /// D(p ‖ q) in nats of two members.
  let divergence: @Sendable ([Double], [Double]) -> Double
  /// P(X = k) of a rational parameter.
  var exactMass: (@Sendable ([Rational], Int) -> Rational?)?
  /// P(X ≤ x) of rational parameters.
  var exactCumulative: (@Sendable ([Rational], Rational) -> Rational?)?
  /// The whole numbers that it is spread over where it is kept as a table.
  var tableRange: (@Sendable ([Number]) -> ClosedRange<Int>?)?

  var name: String { names[0] }

  /// As it is shown; the name of the gamma function stands for its distribution too.
  var title: String { name == "GammaDistribution" ? "Gamma" : name }

  /// The family that a name with so many arguments stands for where a law is wanted.
  static func named(_ key: String, count: Int) -> DistributionFamily? {
    byName[key]?.first { $0.parameters.count == count } ?? byName[key]?.first
  }

  static let all: [DistributionFamily] = discrete + continuous

  private static let byName: [String: [DistributionFamily]] = {
    var table: [String: [DistributionFamily]] = [:]
    for family in all {
      for name in family.shortNames.union(family.names + family.symbols) { table[name, default: []].append(family) }
    }
    return table
  }()

  // What rows share

  static func probability(_ p: Number) -> (sentence: String, value: Number)? {
    isBetween(p, 0, 1) ? nil : ("A probability lies between 0 and 1, and is not {0}.", p)
  }

  static func positive(_ number: Number, _ sentence: String) -> (sentence: String, value: Number)? {
    number.double > 0 && number.isFinite && !number.isComplex ? nil : (sentence, number)
  }

  static func finite(_ number: Number) -> (sentence: String, value: Number)? {
    number.isFinite && !number.isComplex
      ? nil : ("A parameter of a distribution is a finite number, and not {0}.", number)
  }

  private static func isBetween(_ p: Number, _ low: Int, _ high: Int) -> Bool {
    !p.isComplex && p.isFinite && !p.isNegative && (p.compare(Number(high)) ?? 1) <= 0
  }
}
