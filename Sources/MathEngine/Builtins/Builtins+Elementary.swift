import Glibc
import MathNumerics
import MathSyntax

extension Builtins {
  static let elementary: [Builtin] = [
    Builtin(
      ["exp"], 1...1, "The exponential function.", "指数函数。", "exp(x): ℝ → (0, ∞), elementwise",
      example: ("\\exp(0)", "1"), source: "NIST DLMF 4.2",
      .native { (evaluator, arguments, range) throws(Fault) in try evaluator.exponential(arguments[0], range) }),
    Builtin(
      ["ln", "log"], 1...1, "The natural logarithm.", "自然对数。", "ln(x): (0, ∞) → ℝ, elementwise",
      example: ("\\log e", "1"), source: "NIST DLMF 4.2",
      .native { (evaluator, arguments, range) throws(Fault) in try evaluator.logarithm(arguments[0], range) }),
    Builtin(
      ["ln_", "log_"], 2...2, "The logarithm to a base.", "以给定数为底的对数。", "log_b(x)",
      example: ("\\log_2 8", "3"), source: "NIST DLMF 4.2",
      .native { (evaluator, arguments, range) throws(Fault) in
        try evaluator.logarithm(arguments[1], base: arguments[0], range)
      }),
    Builtin(
      ["lg", "log10"], 1...1, "The logarithm to base 10.", "常用对数。", "lg(x): (0, ∞) → ℝ",
      example: ("\\lg 1000", "3"), source: "ISO 80000-2",
      .native { (evaluator, arguments, range) throws(Fault) in
        try evaluator.logarithm(arguments[0], base: .integer(10), range)
      }),
    Builtin(
      ["log2", "lb"], 1...1, "The logarithm to base 2.", "以 2 为底的对数。", "log2(x): (0, ∞) → ℝ",
      example: ("\\operatorname{log2}(8)", "3"), source: "ISO 80000-2",
      .native { (evaluator, arguments, range) throws(Fault) in
        try evaluator.logarithm(arguments[0], base: .integer(2), range)
      }),
    Builtin(
      ["sqrt"], 1...1, "The principal square root.", "算术平方根。", "sqrt(x)", example: ("\\operatorname{sqrt}(9)", "3"),
      source: "NIST DLMF 4.2",
      .native { (evaluator, arguments, range) throws(Fault) in
        try evaluator.elementwise(arguments[0], range, "sqrt") { (n) throws(Fault) in try evaluator.squareRoot(n, range)
        }
      }),
    Builtin(
      ["expm1"], 1...1, "e to the x minus 1, without cancellation.", "eˣ − 1，小量不失精度。", "expm1(x)",
      example: ("\\operatorname{expm1}(0)", "0"), source: "C99 7.12.6.3",
      .native { (evaluator, arguments, range) throws(Fault) in
        try evaluator.map(arguments[0], "expm1", range, real: Glibc.expm1, exact: { $0.isZero ? 0 : nil })
      }),
    Builtin(
      ["log1p"], 1...1, "The logarithm of 1 plus x, without cancellation.", "ln(1 + x)，小量不失精度。", "log1p(x)",
      example: ("\\operatorname{log1p}(0)", "0"), source: "C99 7.12.6.9",
      .native { (evaluator, arguments, range) throws(Fault) in
        try evaluator.elementwise(arguments[0], range, "log1p") { (n) throws(Fault) in
          if n.isZero { return Number(0) }
          guard !n.isComplex, n.double > -1 else {
            throw Fault(.domain, range, "The logarithm of a number that is not positive.")
          }
          return .real(Glibc.log1p(n.double))
        }
      }),
    Builtin(
      ["abs"], 1...1, "The absolute value.", "绝对值。", "abs(x)", example: ("\\operatorname{abs}(-3)", "3"),
      source: "NIST DLMF 1.9",
      .native { (evaluator, arguments, range) throws(Fault) in
        try evaluator.elementwise(arguments[0], range, "abs") { (n) throws(Fault) in n.magnitude }
      }),
    Builtin(
      ["sign", "sgn"], 1...1, "The sign: -1, 0 or 1.", "符号函数。", "sign(x) ∈ {-1, 0, 1}",
      example: ("\\operatorname{sign}(-3)", "-1"), source: "NIST DLMF 1.16",
      .native { (evaluator, arguments, range) throws(Fault) in
        try evaluator.elementwise(arguments[0], range, "sign") { (n) throws(Fault) in
          guard let order = n.compare(Number(0)) else {
            throw Fault(.domain, range, "{0} is not defined there.", ["sign"])
          }
          return Number(order)
        }
      }),
    Builtin(
      ["floor"], 1...1, "The greatest whole number not above.", "向下取整。", "⌊x⌋", example: ("\\lfloor 3.7\\rfloor", "3"),
      source: "NIST DLMF front matter", rounding { $0.floor }),
    Builtin(
      ["ceil"], 1...1, "The least whole number not below.", "向上取整。", "⌈x⌉", example: ("\\lceil 3.2\\rceil", "4"),
      source: "NIST DLMF front matter", rounding { $0.ceiling }),
    Builtin(
      ["round"], 1...1, "The nearest whole number, ties to even.", "四舍五入到最近整数（半数取偶）。", "round(x)",
      example: ("\\operatorname{round}(2.6)", "3"), source: "IEEE 754", rounding { $0.rounded }),
    Builtin(
      ["trunc"], 1...1, "The whole part, towards zero.", "截尾取整。", "trunc(x)",
      example: ("\\operatorname{trunc}(-2.6)", "-2"),
      source: "C99 7.12.9.8", rounding { $0.truncated }),
    Builtin(
      ["frac"], 1...1, "The fractional part, x minus its floor.", "小数部分。", "frac(x)",
      example: ("\\operatorname{frac}(2.75)", "0.75"), source: "NIST DLMF",
      .formula(parameters: ["x"], "x-\\lfloor x\\rfloor")),
    Builtin(
      ["max"], 1...99, "The greatest of its arguments; with a number and an array, elementwise.", "最大值；数与数组逐元素比较。",
      "max(a, b, …)", example: ("\\max(2, 7, 5)", "7"), source: "NumPy maximum",
      .native { (evaluator, arguments, range) throws(Fault) in try evaluator.extreme(arguments, 1, range) }),
    Builtin(
      ["min"], 1...99, "The least of its arguments; with a number and an array, elementwise.", "最小值；数与数组逐元素比较。",
      "min(a, b, …)", example: ("\\min(2, 7, 5)", "2"), source: "NumPy minimum",
      .native { (evaluator, arguments, range) throws(Fault) in try evaluator.extreme(arguments, -1, range) }),
    Builtin(
      ["sup"], 1...99, "The least upper bound of finitely many numbers: their maximum.", "上确界。", "sup S",
      example: ("\\sup\\{1,2\\}", "2"), source: "definition",
      .native { (evaluator, arguments, range) throws(Fault) in try evaluator.extreme(arguments, 1, range) }),
    Builtin(
      ["inf"], 1...99, "The greatest lower bound of finitely many numbers: their minimum.", "下确界。", "inf S",
      example: ("\\inf\\{1,2\\}", "1"), source: "definition",
      .native { (evaluator, arguments, range) throws(Fault) in try evaluator.extreme(arguments, -1, range) }),
    Builtin(
      ["clip", "clamp"], 3...3, "x moved into the interval from a to b.", "把 x 截断到 [a, b]。", "clip(x, a, b)",
      example: ("\\operatorname{clip}(1.5, 0.8, 1.2)", "1.2"), source: "NumPy clip",
      .native { (evaluator, arguments, range) throws(Fault) in
        try evaluator.extreme(
          [try evaluator.extreme([arguments[0], arguments[1]], 1, range), arguments[2]], -1, range)
      }),
    Builtin(
      ["Re", "\\Re"], 1...1, "The real part.", "实部。", "Re(z)", example: ("\\operatorname{Re}(3+4i)", "3"),
      source: "NIST DLMF 1.9",
      .native { (evaluator, arguments, range) throws(Fault) in
        try evaluator.elementwise(arguments[0], range, "Re") { (n) throws(Fault) in
          if case .complex(let z) = n { .real(z.re) } else { n }
        }
      }),
    Builtin(
      ["Im", "\\Im"], 1...1, "The imaginary part.", "虚部。", "Im(z)", example: ("\\operatorname{Im}(3+4i)", "4"),
      source: "NIST DLMF 1.9",
      .native { (evaluator, arguments, range) throws(Fault) in
        try evaluator.elementwise(arguments[0], range, "Im") { (n) throws(Fault) in
          if case .complex(let z) = n { .real(z.im) } else { Number(0) }
        }
      }),
    Builtin(
      ["arg", "Arg"], 1...1, "The argument of a complex number, in (-π, π].", "复数的辐角。", "arg(z)",
      example: ("\\arg(1)", "0"), source: "NIST DLMF 1.9",
      .native { (evaluator, arguments, range) throws(Fault) in
        let z = try evaluator.number(arguments[0], "arg", range).complex
        return .real(z.argument)
      }),
  ]

  private static func rounding(_ round: @escaping @Sendable (Rational) -> BigInt) -> Builtin.Body {
    .native { (evaluator, arguments, range) throws(Fault) in
      try evaluator.elementwise(arguments[0], range, "Rounding") { (number) throws(Fault) in
        switch number {
        case .exact(let value): return .exact(Rational(round(value)))
        case .real(let value):
          // A double a hair away from a whole number stands for it.
          let nearest = value.rounded()
          let settled = abs(value - nearest) <= 4e-15 * abs(value) ? nearest : value
          guard let exact = Rational(exactly: settled) else { return number }
          return .exact(Rational(round(exact)))
        case .complex: throw Fault(.domain, range, "Rounding takes real numbers.")
        }
      }
    }
  }
}

extension Evaluator {
  func logarithm(_ value: Value, _ range: Range<Int>) throws(Fault) -> Value {
    try elementwise(value, range, "log") { (number) throws(Fault) in try self.logarithm(number, range) }
  }

  func logarithm(_ number: Number, _ range: Range<Int>) throws(Fault) -> Number {
    if number.isZero { throw Fault(.domain, range, "The logarithm of zero.") }
    switch number {
    case .complex(let z): return .complex(z.logarithm)
    case .exact(let x):
      if x == 1 { return Number(0) }
      if x.isNegative {
        warnComplex(range)
        return .complex(Complex(-x.double).logarithm + Complex(0, .pi))
      }
      return .real(Self.logarithm(x))
    case .real(let x):
      if x < 0 {
        warnComplex(range)
        return .complex(Complex(Glibc.log(-x), .pi))
      }
      return .real(Glibc.log(x))
    }
  }

  /// Beyond the doubles by parts, near 1 by log1p.
  private static func logarithm(_ x: Rational) -> Double {
    let value = x.double
    if value > 0.5, value < 2 { return Glibc.log1p((x - 1).double) }
    if value.isFinite, value > 1e-300 { return Glibc.log(value) }
    func large(_ n: BigInt) -> Double {
      let parts = n.scaledDouble
      return Glibc.log(parts.significand) + Double(parts.exponent) * 0.693147180559945309
    }
    return large(x.numerator) - large(x.denominator)
  }

  func logarithm(_ value: Value, base: Value, _ range: Range<Int>) throws(Fault) -> Value {
    let base = try number(base, "A base", range)
    guard !base.isZero, !base.equals(Number(1)) else {
      throw Fault(.domain, range, "There is no logarithm to this base.")
    }
    return try elementwise(value, range, "log") { (number) throws(Fault) in
      if number.isZero { throw Fault(.domain, range, "The logarithm of zero.") }
      if let whole = base.int, whole > 1, let exact = number.exact, exact.signum > 0,
        let power = Self.exactPower(exact, of: whole)
      {
        return Number(power)
      }
      if !number.isComplex, !number.isNegative, !base.isComplex {
        if base.int == 2, number.exact == nil || abs(number.double - 1) > 0.5 {
          return .real(Glibc.log2(number.double))
        }
        if base.int == 10, number.exact == nil || abs(number.double - 1) > 0.5 {
          return .real(Glibc.log10(number.double))
        }
      }
      let (top, bottom) = (try self.logarithm(number, range), try self.logarithm(base, range))
      return top.divided(by: bottom) ?? top
    }
  }

  /// k where x = base^k, for |k| < 1100.
  private static func exactPower(_ x: Rational, of base: Int) -> Int? {
    if x == 1 { return 0 }
    let isInverse = x.numerator.isOne
    guard isInverse || x.isInteger else { return nil }
    var rest = isInverse ? x.denominator : x.numerator
    let divisor = BigInt(base)
    var power = 0
    while !rest.isOne {
      guard power < 1100, let (quotient, remainder) = rest.quotientAndRemainder(dividingBy: divisor), remainder.isZero
      else { return nil }
      rest = quotient
      power += 1
    }
    return isInverse ? -power : power
  }

  /// The greatest (sign 1) or least (-1) of arguments; of the elements of one argument.
  func extreme(_ arguments: [Value], _ sign: Int, _ range: Range<Int>) throws(Fault) -> Value {
    func better(_ a: Number, _ b: Number) throws(Fault) -> Number {
      guard let order = a.compare(b) else {
        throw Fault(.domain, range, "Complex and undefined numbers are not ordered.")
      }
      return order * sign >= 0 ? a : b
    }
    if arguments.count == 1 {
      let numbers = try array(arguments[0], sign > 0 ? "max" : "min", range).numbers
      guard var best = numbers.first else { throw Fault(.domain, range, "There is no extremum of nothing.") }
      for number in numbers.dropFirst() { best = try better(best, number) }
      return .number(best)
    }
    var result = arguments[0]
    for argument in arguments.dropFirst() {
      switch (result.loosened ?? result, argument.loosened ?? argument) {
      case (.number(let a), .number(let b)): result = .number(try better(a, b))
      case (.array(let a), .number(let b)): result = .array(try extreme(a, b, better, range))
      case (.number(let a), .array(let b)): result = .array(try extreme(b, a, better, range))
      case (.array(let a), .array(let b)) where a.shape == b.shape:
        try spend(a.count, range)
        var numbers: [Number] = []
        for place in 0..<a.count { numbers.append(try better(a[place], b[place])) }
        result = .array(NumericArray(shape: a.shape, numbers: numbers, isRow: a.isRow))
      default: throw mismatch(sign > 0 ? "max" : "min", result, argument, range)
      }
    }
    return result
  }

  private func extreme(
    _ a: NumericArray, _ b: Number, _ choose: (Number, Number) throws(Fault) -> Number, _ range: Range<Int>
  ) throws(Fault) -> NumericArray {
    try spend(a.count, range)
    var numbers: [Number] = []
    for number in a.numbers { numbers.append(try choose(number, b)) }
    return NumericArray(shape: a.shape, numbers: numbers, isRow: a.isRow)
  }
}
