/// What a formula does on its page, as far as showing it depends on that (NOTATION.md, 12 and 15).
package enum FormulaReading: Sendable, Hashable {
  /// Could not be read.
  case unread
  /// A single symbol, a shape such as `224\times 224`, a bare tuple: nothing to compute.
  case lone
  /// Gives names literal values.
  case binding
  /// Gives a name a computed value.
  case definition
  /// Gives a function its rule.
  case function
  /// An expression.
  case expression
  /// States that something is so, with all that it takes to decide it.
  case claim
  /// Steps from one side to the next.
  case derivation
  /// A relation that states only, such as a condition or a declaration.
  case statement
}
