import Glibc
import MathNumerics
import MathSyntax

extension Builtins {
  static let specialFunctions: [Builtin] = [
    Builtin(
      ["Gamma"], symbols: ["\\Gamma"], 1...3,
      "The gamma function, (x − 1)! extended; of shape and rate, the gamma distribution.", "伽马函数；两个参数时为伽马分布（形状、速率）。",
      "Γ(x), Gamma(α, β), Gamma(x; α, β)",
      example: ("\\Gamma(5)", "24"), source: "NIST DLMF 5.2",
      .native { (evaluator, arguments, range) throws(Fault) in
        if arguments.count > 1, let family = DistributionFamily.named("GammaDistribution", count: 2) {
          return try evaluator.distribution(family, arguments, range)
        }
        return try evaluator.elementwise(arguments[0], range, "Γ") { (n) throws(Fault) in
          if let whole = n.int {
            guard whole > 0 else { throw Fault(.domain, range, "Γ has a pole there.") }
            if case .number(let exact) = try evaluator.factorial(.integer(whole - 1), marks: 1, range) { return exact }
          }
          guard !n.isComplex else { throw Fault(.unsupported, range, "Γ of a complex number is not computed.") }
          return .real(Special.gamma(n.double))
        }
      }),
    unary(
      ["lgamma", "logGamma"], "The logarithm of the gamma function's absolute value.", "对数伽马函数。",
      ("\\operatorname{lgamma}(1)", "0"), "NIST DLMF 5.2"
    ) {
      $0 <= 0 && $0.rounded() == $0 ? .nan : Special.logGamma($0)
    },
    unary(
      ["digamma"], "The logarithmic derivative of the gamma function.", "双伽马函数。",
      ("\\operatorname{digamma}(1)", "-0.577216"), "NIST DLMF 5.2"
    ) {
      $0 <= 0 && $0.rounded() == $0 ? .nan : Special.digamma($0)
    },
    unary(
      ["trigamma"], "The derivative of the digamma function.", "三伽马函数。", ("\\operatorname{trigamma}(1)", "1.64493"),
      "NIST DLMF 5.15"
    ) {
      $0 <= 0 && $0.rounded() == $0 ? .nan : Special.trigamma($0)
    },
    unary(["erf"], "The error function.", "误差函数。", ("\\operatorname{erf}(0.5)", "0.5205"), "NIST DLMF 7.2") {
      Special.erf($0)
    },
    unary(
      ["erfc"], "The complementary error function.", "余误差函数。", ("\\operatorname{erfc}(0.5)", "0.4795"), "NIST DLMF 7.2"
    ) { Special.erfc($0) },
    unary(
      ["erfinv"], "The inverse error function.", "误差反函数。", ("\\operatorname{erfinv}(0.5)", "0.476936"), "NIST DLMF 7.17"
    ) { Special.erfInverse($0) },
    unary(
      ["normcdf"], symbols: ["\\Phi"], "The standard normal distribution function.", "标准正态分布函数。", ("\\Phi(0)", "0.5"),
      "NIST DLMF 7.20"
    ) { Special.normalCDF($0) },
    unary(
      ["probit"], "The standard normal quantile.", "标准正态分位数。", ("\\operatorname{probit}(0.975)", "1.95996"), "AS 241"
    ) {
      $0 > 0 && $0 < 1 ? Special.normalQuantile($0) : .nan
    },
    unary(
      ["normpdf"], "The standard normal density.", "标准正态密度。",
      ("\\operatorname{normpdf}(0)", "0.398942"), "NIST DLMF 7.20"
    ) {
      exp(-0.5 * $0 * $0) * 0.398942280401432678
    },
    unary(
      ["zeta"], symbols: ["\\zeta"], "The Riemann zeta function.", "黎曼 ζ 函数。", ("\\zeta(2)", "1.64493"),
      "NIST DLMF 25.2"
    ) {
      $0 == 1 ? .nan : Special.zeta($0)
    },
    unary(
      ["lambertw", "LambertW"], "The principal branch of x ↦ w with w·eʷ = x.", "朗伯 W 函数。",
      ("\\operatorname{lambertw}(1)", "0.567143"), "NIST DLMF 4.13"
    ) { Special.lambertW($0) },
    Builtin(
      ["beta"], 2...2, "The beta function Γ(a)Γ(b)/Γ(a+b).", "贝塔函数。", "B(a, b)",
      example: ("\\operatorname{beta}(2, 3)", "0.0833333"), source: "NIST DLMF 5.12",
      .native { (evaluator, arguments, range) throws(Fault) in
        let (a, b) = (try evaluator.double(arguments[0], "B", range), try evaluator.double(arguments[1], "B", range))
        guard a > 0, b > 0 else { throw Fault(.domain, range, "{0} is not defined there.", ["B"]) }
        return .real(Special.beta(a, b))
      }),
  ]

  static func unary(
    _ names: [String], symbols: [String] = [], _ sentence: String, _ chinese: String, _ example: (String, String),
    _ source: String, exact: (@Sendable (Rational) -> Rational?)? = nil, _ real: @escaping @Sendable (Double) -> Double
  ) -> Builtin {
    Builtin(
      names, symbols: symbols, 1...1, sentence, chinese, "\(names[0])(x): ℝ → ℝ, elementwise", example: example,
      source: source,
      .native { (evaluator, arguments, range) throws(Fault) in
        try evaluator.map(arguments[0], names[0], range, real: real, exact: exact)
      })
  }
}
