import Glibc
import MathNumerics

/// A formula of real variables as a list of operations, for numbers and for series with certain bounds.
struct RealFormula: Sendable {
  enum Operation: Sendable, Hashable {
    case variable(Int)
    case constant(RealInterval, Double)
    case add(Int, Int)
    case subtract(Int, Int)
    case multiply(Int, Int)
    case divide(Int, Int)
    case negate(Int)
    case wholePower(Int, Int)
    case power(Int, RealInterval)
    case call(String, Int)
    case maximum(Int, Int)
    case minimum(Int, Int)
  }

  /// Each reads earlier ones only; the last is the result.
  var operations: [Operation]

  /// The series of the result for series of the variables; nil where nothing is known.
  func series(_ variables: [PowerSeries]) -> PowerSeries? {
    guard let count = variables.map(\.count).max() else { return nil }
    var results: [PowerSeries?] = []
    results.reserveCapacity(operations.count)
    for operation in operations {
      let isEmpty = Self.operands(operation).contains { results[$0]?.isEmpty ?? false }
      results.append(isEmpty ? .empty : Self.series(operation, results, variables, count))
    }
    return results.last ?? nil
  }

  /// The operations that an operation reads.
  private static func operands(_ operation: Operation) -> [Int] {
    switch operation {
    case .variable, .constant: []
    case .add(let a, let b), .subtract(let a, let b), .multiply(let a, let b), .divide(let a, let b),
      .maximum(let a, let b), .minimum(let a, let b):
      [a, b]
    case .negate(let a), .wholePower(let a, _), .power(let a, _), .call(_, let a): [a]
    }
  }

  private static func series(
    _ operation: Operation, _ results: [PowerSeries?], _ variables: [PowerSeries], _ count: Int
  ) -> PowerSeries? {
    func both(_ a: Int, _ b: Int, _ run: (PowerSeries, PowerSeries) -> PowerSeries?) -> PowerSeries? {
      guard let x = results[a], let y = results[b] else { return nil }
      return run(x, y)
    }
    switch operation {
    case .variable(let index): return variables[index]
    case .constant(let value, _): return .constant(value, count: count)
    case .add(let a, let b): return both(a, b) { $0 + $1 }
    case .subtract(let a, let b): return both(a, b) { $0 - $1 }
    case .multiply(let a, let b): return a == b ? results[a]?.power(2) : both(a, b) { $0 * $1 }
    case .divide(let a, let b): return both(a, b) { $0 / $1 }
    case .negate(let a): return results[a].map { -$0 }
    case .wholePower(let a, let exponent): return results[a]?.power(exponent)
    case .power(let a, let exponent): return results[a]?.power(exponent)
    case .call(let name, let a): return results[a]?.applying(name)
    case .maximum(let a, let b): return both(a, b) { $0.maximum($1) }
    case .minimum(let a, let b): return both(a, b) { (-$0).maximum(-$1).map { -$0 } }
    }
  }
}

extension RealFormula {
  /// The value at a point; NaN outside the domain.
  func value(_ variables: [Double]) -> Double {
    var results: [Double] = []
    results.reserveCapacity(operations.count)
    for operation in operations {
      switch operation {
      case .variable(let index): results.append(variables[index])
      case .constant(_, let value): results.append(value)
      case .add(let a, let b): results.append(results[a] + results[b])
      case .subtract(let a, let b): results.append(results[a] - results[b])
      case .multiply(let a, let b): results.append(results[a] * results[b])
      case .divide(let a, let b): results.append(results[a] / results[b])
      case .negate(let a): results.append(-results[a])
      case .wholePower(let a, let exponent): results.append(pow(results[a], Double(exponent)))
      case .power(let a, let exponent): results.append(results[a] < 0 ? .nan : pow(results[a], exponent.middle))
      case .call(let name, let a): results.append(Self.call(name, results[a]))
      case .maximum(let a, let b): results.append(max(results[a], results[b]))
      case .minimum(let a, let b): results.append(min(results[a], results[b]))
      }
    }
    return results.last ?? .nan
  }

  private static func call(_ name: String, _ x: Double) -> Double {
    switch name {
    case "exp": exp(x)
    case "ln": x > 0 ? log(x) : .nan
    case "xlnx": x > 0 ? x * log(x) : .nan
    case "sqrt": x.squareRoot()
    case "sin": sin(x)
    case "cos": cos(x)
    case "tan": tan(x)
    case "cot": 1 / tan(x)
    case "sec": 1 / cos(x)
    case "csc": 1 / sin(x)
    case "sinh": sinh(x)
    case "cosh": cosh(x)
    case "tanh": tanh(x)
    case "arcsin": asin(x)
    case "arccos": acos(x)
    case "arctan": atan(x)
    case "arsinh": asinh(x)
    case "artanh": atanh(x)
    case "sigmoid": Special.sigmoid(x)
    case "softplus": Special.softplus(x)
    case "logsigmoid": Special.logSigmoid(x)
    case "erf": erf(x)
    case "erfc": erfc(x)
    case "normcdf": Special.normalCDF(x)
    case "normpdf": exp(-x * x / 2) / (2 * Double.pi).squareRoot()
    case "log1p": log1p(x)
    case "expm1": expm1(x)
    case "abs": abs(x)
    case "sign": x > 0 ? 1 : x < 0 ? -1 : 0
    case "floor": x.rounded(.down)
    case "ceil": x.rounded(.up)
    case "ReLU": max(0, x)
    default: .nan
    }
  }
}
