/// What the words and formulas around a formula say of how it is meant. Part of what its outcome depends on.
struct FormulaStanding: Hashable, Sendable {
  /// `if x = 1`, `令 n = 5`: supposed, not claimed.
  var isSupposed = false
  /// `1 + 1 = 0 (mod 2)`: another arithmetic than that of numbers.
  var hasOtherArithmetic = false
  /// The note gives the name that is written here several values: `k = 2`, `k = 3`.
  var isEnumerated = false
  /// Names to which the same paragraph gives a value only behind the formula: `w = 1/n = 0.1` for `n = 10`.
  var namesGivenBehind: [String] = []
}
