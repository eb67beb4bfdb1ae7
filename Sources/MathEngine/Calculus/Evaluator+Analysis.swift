import Glibc
import MathNumerics
import MathSyntax

/// What integrals, limits, series and extrema share; what the numeric library is not sure of is no value.
extension Evaluator {
  /// The body at a number; outside its domain, NaN.
  func sample(_ body: Term, _ name: String, _ value: Value) throws(Fault) -> Double {
    samplingDepth += 1
    defer { samplingDepth -= 1 }
    do throws(Fault) {
      let result = try with(name, value) { () throws(Fault) in try evaluate(body) }
      switch result.loosened ?? result {
      case .number(.complex(let z)): return z.im == 0 ? z.re : .nan
      case .number(let number): return number.double
      default: throw Fault(.unsupported, body.range, "Only a number can be taken here, not {0}.", [result.kindName])
      }
    } catch {
      if error.code == .domain { return .nan }
      throw error
    }
  }

  func bound(_ term: Term) throws(Fault) -> Double {
    guard case .number(let number) = try evaluate(term), !number.isComplex else {
      throw Fault(.domain, term.range, "A bound is a real number.")
    }
    return number.double
  }

  func settled(_ estimate: Estimate, _ term: Term, _ failure: Fault.Code, _ words: String) throws(Fault)
    -> Value
  {
    switch estimate {
    case .converged(let value, let error):
      if abs(value) <= error, abs(value) < 1e-9 { return .real(0) }
      // What cancellation has left without digits is no value.
      guard error <= 1e-5 * abs(value) || value.isInfinite else { return try settled(.unsure, term, failure, words) }
      return .real(value)
    case .divergent: throw Fault(failure, term.operatorRange, words)
    case .unsure: throw Fault(.unsupported, term.operatorRange, "No value can be told with certainty here.")
    }
  }

  /// A sum or product that never ends; from −∞, both halves.
  func series(
    _ sign: Term.BigOperator, _ binder: Term.Binder, from lower: Int?, conditions: [Term], body: Term, _ term: Term
  ) throws(Fault) -> Value {
    guard sign == .sum || sign == .product, conditions.isEmpty else {
      throw Fault(.unsupported, term.operatorRange, "This operator without end is not computed.")
    }
    func part(_ n: Int) throws(Fault) -> Double {
      let value = try with(binder.name, .integer(n)) { () throws(Fault) in try evaluate(body) }
      guard case .number(let number) = value.loosened ?? value, !number.isComplex else {
        throw Fault(.unsupported, body.range, "Only a number can be taken here, not {0}.", [value.kindName])
      }
      guard sign == .product else { return number.double }
      guard number.double > 0 else {
        throw Fault(.unsupported, body.range, "A product without end is computed of positive factors only.")
      }
      return log(number.double)
    }
    var estimate = try SeriesSummation().sum(from: lower ?? 0, part)
    if lower == nil, case .converged(let above, let error) = estimate {
      estimate = try SeriesSummation().sum(from: 1) { (n) throws(Fault) in try part(-n) }
      if case .converged(let below, let other) = estimate { estimate = .converged(above + below, error: error + other) }
    }
    if sign == .sum, let lower, case .converged(let value, let error) = estimate, error > 1e-10 * abs(value),
      let exact = try exactSum(body, binder.name, from: lower)
    {
      return .real(exact)
    }
    if sign == .sum, estimate == .unsure, let lower,
      let known = try eulerMaclaurin(body, binder.name, from: lower, term)
    {
      estimate = known
    }
    if sign == .product, case .converged(let sum, let error) = estimate {
      estimate = .converged(exp(sum), error: exp(sum) * error)
    }
    let words = sign == .sum ? "This sum diverges." : "This product diverges."
    return try settled(estimate, term, .divergent, words)
  }
}

extension Number {
  static var integerZero: Number { Number(0) }
}
