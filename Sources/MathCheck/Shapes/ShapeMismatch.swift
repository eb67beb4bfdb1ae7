/// Two shapes that do not fit each other, and where each came from.
package struct ShapeMismatch: Sendable, Hashable {
  /// The two operands together, in bytes of the formula.
  package var range: Range<Int>
  package var left: Operand
  package var right: Operand
  /// What joins them: a product, a sum, an equation.
  package var operation: Operation

  package struct Operand: Sendable, Hashable {
    package var range: Range<Int>
    package var shape: Shape
    /// The declared names that the shape was worked out from.
    package var names: [String]
  }

  package enum Operation: String, Sendable, Hashable {
    case product, sum, elementwise, equation
  }
}
