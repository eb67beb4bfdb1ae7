import Glibc
import MathNumerics
import MathSyntax

extension Builtins {
  static let numberTheoretic: [Builtin] = [
    Builtin(
      ["gcd"], 1...99, "The greatest common divisor.", "最大公约数。", "gcd(a, b, …)", example: ("\\gcd(12, 18)", "6"),
      source: "NIST DLMF 27.1",
      .native { (evaluator, arguments, range) throws(Fault) in
        var result = BigInt.zero
        for argument in arguments {
          let next = try evaluator.exactWhole(argument, "gcd", range)
          try evaluator.spendDivisor(result, next, range)
          result = BigInt.gcd(result, next)
        }
        return .number(.exact(Rational(result)))
      }),
    Builtin(
      ["lcm"], 1...99, "The least common multiple.", "最小公倍数。", "lcm(a, b, …)",
      example: ("\\operatorname{lcm}(4, 6)", "12"),
      source: "NIST DLMF 27.1",
      .native { (evaluator, arguments, range) throws(Fault) in
        var result = BigInt.one
        for argument in arguments {
          let next = try evaluator.exactWhole(argument, "lcm", range)
          if result.bitWidth + next.bitWidth > evaluator.budget.maximumBitWidth { throw Evaluator.limit(range) }
          try evaluator.spendDivisor(result, next, range)
          result = BigInt.lcm(result, next)
        }
        return .number(.exact(Rational(result.absoluteValue)))
      }),
    Builtin(
      ["binomial"], 2...2, "The binomial coefficient, n over k.", "二项式系数。", "binomial(n, k)",
      example: ("\\binom{5}{2}", "10"), source: "NIST DLMF 1.2",
      .native { (evaluator, arguments, range) throws(Fault) in
        try evaluator.binomial(arguments[0], arguments[1], range)
      }),
    Builtin(
      ["congruent"], 3...99, "Whether numbers leave the same remainder.", "同余。", "a ≡ b (mod n)",
      example: ("17\\equiv 5\\pmod{12}", "true"), source: "NIST DLMF 27.2",
      .native { (evaluator, arguments, range) throws(Fault) in
        let modulus = try evaluator.exactWhole(arguments[arguments.count - 1], "A congruence", range)
        guard !modulus.isZero else { throw Fault(.domain, range, "The remainder by zero is not defined.") }
        var rests: [BigInt] = []
        for argument in arguments.dropLast() {
          rests.append(try evaluator.exactWhole(argument, "A congruence", range).modulus(modulus.absoluteValue) ?? 0)
        }
        return .boolean(rests.allSatisfy { $0 == rests[0] })
      }),
    Builtin(
      ["mod"], 2...2, "The remainder, never negative.", "取模，非负。", "mod(a, n)",
      example: ("\\operatorname{mod}(-7, 3)", "2"),
      source: "definition",
      .native { (evaluator, arguments, range) throws(Fault) in try evaluator.modulo(arguments[0], arguments[1], range) }
    ),
  ]
}

extension Evaluator {
  /// Euclid's algorithm on numbers of many limbs.
  fileprivate func spendDivisor(_ a: BigInt, _ b: BigInt, _ range: Range<Int>) throws(Fault) {
    try spend((a.bitWidth / 64) * (b.bitWidth / 64) / 4, range)
  }

  func binomial(_ top: Value, _ bottom: Value, _ range: Range<Int>) throws(Fault) -> Value {
    let n = try number(top, "A binomial coefficient", range)
    guard let k = try number(bottom, "A binomial coefficient", range).int else {
      throw Fault(.domain, range, "The lower number of a binomial coefficient is a whole number.")
    }
    if k < 0 { return .integer(0) }
    if let whole = n.int, whole >= 0 {
      if k > whole { return .integer(0) }
      // (n/k)^k <= C(n, k) <= (en/k)^k
      let small = min(k, whole - k)
      let bits = small == 0 ? 1 : Double(small) * log2(2.72 * Double(whole) / Double(small))
      guard bits < Double(budget.maximumBitWidth) else {
        throw Fault(.limitExceeded, range, "This binomial coefficient has too many digits.")
      }
      try spend(small * Int(bits) / 1024, range)
      guard let exact = BigInt.binomial(whole, small) else { throw Self.limit(range) }
      return .number(.exact(Rational(exact)))
    }
    guard k < 4096 else { throw Self.limit(range) }
    var result = Number(1)
    for step in 0..<k {
      result = result.multiplying(n.subtracting(Number(step))).divided(by: Number(step + 1)) ?? result
    }
    return .number(result)
  }
}
