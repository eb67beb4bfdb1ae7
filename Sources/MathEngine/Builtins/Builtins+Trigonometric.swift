import Glibc
import MathNumerics
import MathSyntax

extension Builtins {
  static let trigonometric: [Builtin] = [
    entry(["sin"], "The sine.", "正弦。", ("\\sin 0", "0"), "4.14", real: { sine($0) }, complex: { $0.sine }),
    entry(
      ["cos"], "The cosine.", "余弦。", ("\\cos 0", "1"), "4.14", real: { cosine($0) }, complex: { $0.cosine }, atZero: 1),
    entry(
      ["tan", "tg"], "The tangent.", "正切。", ("\\tan 0", "0"), "4.14", real: { tangent($0) }, complex: { $0.tangent }),
    entry(
      ["cot", "ctg"], "The cotangent.", "余切。", ("\\cot\\frac{\\pi}{4}", "1"), "4.14",
      real: { sine($0) == 0 ? .nan : cosine($0) / sine($0) }, complex: { Complex.one / $0.tangent }, atZero: nil),
    entry(
      ["sec"], "The secant.", "正割。", ("\\sec 0", "1"), "4.14", real: { cosine($0) == 0 ? .nan : 1 / cosine($0) },
      complex: { Complex.one / $0.cosine }, atZero: 1),
    entry(
      ["csc"], "The cosecant.", "余割。", ("\\csc\\frac{\\pi}{2}", "1"), "4.14",
      real: { sine($0) == 0 ? .nan : 1 / sine($0) },
      complex: { Complex.one / $0.sine }, atZero: nil),
    entry(
      ["arcsin", "asin"], "The inverse sine.", "反正弦。", ("\\arcsin 0", "0"), "4.23", real: { asin($0) },
      complex: { $0.inverseSine }, within: { abs($0) <= 1 }),
    entry(
      ["arccos", "acos"], "The inverse cosine.", "反余弦。", ("\\arccos 1", "0"), "4.23", real: { acos($0) },
      complex: { $0.inverseCosine }, within: { abs($0) <= 1 }, atZero: nil),
    entry(
      ["arctan", "atan"], "The inverse tangent.", "反正切。", ("\\arctan 0", "0"), "4.23", real: { atan($0) },
      complex: { $0.inverseTangent }),
    entry(
      ["arccot"], "The inverse cotangent, in (0, π).", "反余切。", ("\\operatorname{arccot}(0)", "1.5708"), "4.23",
      real: { atan2(1, $0) }, complex: nil, atZero: nil),
    entry(
      ["arcsec"], "The inverse secant.", "反正割。", ("\\operatorname{arcsec}(1)", "0"), "4.23", real: { acos(1 / $0) },
      complex: nil,
      atZero: nil),
    entry(
      ["arccsc"], "The inverse cosecant.", "反余割。", ("\\operatorname{arccsc}(1)", "1.5708"), "4.23",
      real: { asin(1 / $0) },
      complex: nil, atZero: nil),
    entry(
      ["sinh"], "The hyperbolic sine.", "双曲正弦。", ("\\sinh 0", "0"), "4.28", real: { sinh($0) },
      complex: { $0.hyperbolicSine }),
    entry(
      ["cosh"], "The hyperbolic cosine.", "双曲余弦。", ("\\cosh 0", "1"), "4.28", real: { cosh($0) },
      complex: { $0.hyperbolicCosine }, atZero: 1),
    entry(
      ["tanh"], "The hyperbolic tangent; as an activation, into (-1, 1).", "双曲正切；作激活函数时映到 (−1, 1)。", ("\\tanh 0", "0"),
      "4.28",
      real: { tanh($0) }, complex: { $0.hyperbolicTangent }),
    entry(
      ["coth"], "The hyperbolic cotangent.", "双曲余切。", ("\\coth 1", "1.31304"), "4.28",
      real: { $0 == 0 ? .nan : 1 / tanh($0) }, complex: { Complex.one / $0.hyperbolicTangent }, atZero: nil),
    entry(
      ["sech"], "The hyperbolic secant.", "双曲正割。", ("\\operatorname{sech}(0)", "1"), "4.28", real: { 1 / cosh($0) },
      complex: nil,
      atZero: 1),
    entry(
      ["csch"], "The hyperbolic cosecant.", "双曲余割。", ("\\operatorname{csch}(1)", "0.850918"), "4.28",
      real: { $0 == 0 ? .nan : 1 / sinh($0) }, complex: nil, atZero: nil),
    entry(
      ["arsinh", "arcsinh", "asinh"], "The inverse hyperbolic sine.", "反双曲正弦。", ("\\operatorname{arsinh}(0)", "0"),
      "4.37",
      real: { asinh($0) }, complex: { $0.inverseHyperbolicSine }),
    entry(
      ["arcosh", "arccosh", "acosh"], "The inverse hyperbolic cosine.", "反双曲余弦。", ("\\operatorname{arcosh}(1)", "0"),
      "4.37",
      real: { acosh($0) }, complex: { $0.inverseHyperbolicCosine }, within: { $0 >= 1 }, atZero: nil),
    entry(
      ["artanh", "arctanh", "atanh"], "The inverse hyperbolic tangent.", "反双曲正切。", ("\\operatorname{artanh}(0)", "0"),
      "4.37",
      real: { abs($0) == 1 ? .nan : atanh($0) }, complex: { $0.inverseHyperbolicTangent }, within: { abs($0) <= 1 }),
    Builtin(
      ["atan2", "arctan2"], 2...2, "The angle of the point (x, y).", "点 (x, y) 的方位角。", "atan2(y, x) ∈ (-π, π]",
      example: ("\\operatorname{atan2}(1, 1)", "0.785398"), source: "C99 7.12.4.4",
      .native { (evaluator, arguments, range) throws(Fault) in
        .real(
          atan2(try evaluator.double(arguments[0], "atan2", range), try evaluator.double(arguments[1], "atan2", range)))
      }),
    Builtin(
      ["sinc"], 1...1, "sin(x)/x, 1 at 0.", "sin(x)/x，在 0 处取 1。", "sinc(x)", example: ("\\operatorname{sinc}(0)", "1"),
      source: "NIST DLMF 3.3 (unnormalised)",
      .native { (evaluator, arguments, range) throws(Fault) in
        try evaluator.map(
          arguments[0], "sinc", range, real: { $0 == 0 ? 1 : sin($0) / $0 }, exact: { $0.isZero ? 1 : nil })
      }),
  ]

  // Multiples of π/2 as doubles give exact zeros and units.
  private static func quarter(_ x: Double) -> Int? {
    let turns = x / (.pi / 2)
    let nearest = turns.rounded()
    guard abs(nearest) < 1e6, abs(x - nearest * (.pi / 2)) <= abs(x) * 2.3e-16, nearest != 0 else { return nil }
    return ((Int(nearest) % 4) + 4) % 4
  }

  @Sendable static func sine(_ x: Double) -> Double {
    switch quarter(x) {
    case 0, 2: 0
    case 1: 1
    case 3: -1
    default: sin(x)
    }
  }

  @Sendable static func cosine(_ x: Double) -> Double {
    switch quarter(x) {
    case 1, 3: 0
    case 0: 1
    case 2: -1
    default: cos(x)
    }
  }

  @Sendable static func tangent(_ x: Double) -> Double {
    switch quarter(x) {
    case 1, 3: .nan
    case 0, 2: 0
    default: tan(x)
    }
  }

  private static func entry(
    _ names: [String], _ sentence: String, _ chinese: String, _ example: (String, String), _ section: String,
    real: @escaping @Sendable (Double) -> Double, complex: (@Sendable (Complex) -> Complex)?,
    within: (@Sendable (Double) -> Bool)? = nil, atZero: Int? = 0
  ) -> Builtin {
    Builtin(
      names, 1...1, sentence, chinese, "\(names[0])(x), elementwise", example: example, source: "NIST DLMF \(section)",
      .native { (evaluator, arguments, range) throws(Fault) in
        try evaluator.elementwise(arguments[0], range, names[0]) { (number) throws(Fault) in
          if number.isZero, case .exact = number, let atZero { return Number(atZero) }
          if case .complex(let z) = number {
            guard let complex else { throw Fault(.domain, range, "{0} takes real numbers.", [names[0]]) }
            return .complex(complex(z))
          }
          let x = number.double
          if let within, let complex, !within(x), x.isFinite {
            evaluator.warnComplex(range)
            return .complex(complex(Complex(x)))
          }
          return .real(try evaluator.defined(real(x), number, names[0], range))
        }
      })
  }
}
