/// A Python expression with how tightly it binds.
struct PythonCode {
  var text: String
  var binding: Binding
  var type: NumPyType

  init(_ text: String, _ binding: Binding = .atom, _ type: NumPyType = .number) {
    self.text = text
    self.binding = binding
    self.type = type
  }

  /// The Python Language Reference, section 6.17, loosest first.
  enum Binding: Int {
    case conditional, or, and, not, comparison, additive, multiplicative, unary, power, atom
  }

  /// In parentheses where it binds looser than its place asks.
  func inside(_ place: Binding) -> String { binding.rawValue < place.rawValue ? "(\(text))" : text }
}
