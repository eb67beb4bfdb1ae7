import MathNumerics
import MathSyntax

extension Builtins {
  static let distributions: [Builtin] = [
    Builtin(
      ["Normal", "normal"], symbols: ["\\mathcal{N}"], 2...3,
      "The normal distribution by mean and variance; with three arguments its density.", "正态分布（均值、方差）；三个参数时为密度。",
      "𝒩(μ, σ²), 𝒩(x; μ, σ²)", example: ("\\mathcal{N}(0;0,1)", "0.398942"), source: "NIST DLMF 7.20",
      .native { (evaluator, arguments, range) throws(Fault) in
        if arguments.count == 3 { return try evaluator.normalDensity(arguments, range) }
        let (mean, variance) = (
          try evaluator.double(arguments[0], "𝒩", range), try evaluator.double(arguments[1], "𝒩", range)
        )
        guard variance > 0 else { throw Fault(.domain, range, "A variance is positive.") }
        return .distribution(.continuous(.normal(mean: mean, deviation: variance.squareRoot())))
      })
  ]
}
