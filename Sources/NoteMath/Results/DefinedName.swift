package import MathEngine

/// A name that a formula defines, with the value that it gives it.
package struct DefinedName: Sendable {
  /// The canonical key (`MathSyntax.NameKey`).
  package let name: String
  /// nil where the right side has no value, such as a declaration's.
  package let value: Value?
  /// Whether the right side is a literal: given, not computed.
  package let isLiteral: Bool

  package init(name: String, value: Value?, isLiteral: Bool) {
    self.name = name
    self.value = value
    self.isLiteral = isLiteral
  }
}
