import MathSyntax

extension Builtins {
  /// Derivatives of functions with a kink, which no formula names; at the kink they are not defined.
  static let internals: [Builtin] = [
    Builtin(
      ["∂abs"], 1...1, "The derivative of the absolute value: the sign, not defined at 0.", "绝对值的导数：符号，在 0 处无定义。",
      "|x|′",
      example: ("|-3|", "3"), source: "definition",
      .native { (evaluator, arguments, range) throws(Fault) in
        try evaluator.elementwise(arguments[0], range, "|x|′") { (n) throws(Fault) in
          guard let order = n.compare(Number(0)), order != 0 else {
            throw Fault(.domain, range, "The derivative is not defined at this kink.")
          }
          return Number(order)
        }
      }),
    Builtin(
      ["∂ReLU"], 1...1, "The derivative of ReLU: a step, not defined at 0.", "ReLU 的导数：阶跃，在 0 处无定义。", "ReLU′",
      example: ("\\operatorname{ReLU}(3)", "3"), source: "definition",
      .native { (evaluator, arguments, range) throws(Fault) in
        try evaluator.elementwise(arguments[0], range, "ReLU′") { (n) throws(Fault) in
          guard let order = n.compare(Number(0)), order != 0 else {
            throw Fault(.domain, range, "The derivative is not defined at this kink.")
          }
          return Number(order > 0 ? 1 : 0)
        }
      }),
  ]
}
