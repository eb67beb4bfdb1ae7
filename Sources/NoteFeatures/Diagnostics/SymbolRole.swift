/// What a formula shows a symbol to be.
enum SymbolRole: Hashable {
  /// `\sigma(z)`: the logistic function.
  case logistic
  /// `\sigma^2`, `1/\sigma`: a number.
  case number
  /// `\pi(a\mid s)`: a function.
  case function
  /// `2\pi`: the constant.
  case constant
  /// Declared with this shape.
  case shape(String)

  func conflicts(with other: SymbolRole) -> Bool {
    switch (self, other) {
    case (.logistic, .number), (.number, .logistic), (.function, .constant), (.constant, .function): true
    case (.shape(let a), .shape(let b)): a != b
    default: false
    }
  }

  var message: Message {
    switch self {
    case .logistic: Message(.meansLogistic)
    case .number: Message(.meansNumber)
    case .function: Message(.meansFunction)
    case .constant: Message(.meansConstant)
    case .shape(let text): Message(.meansShape, text)
    }
  }
}
