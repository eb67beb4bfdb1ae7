/// What the words and formulas around a formula say of how it is meant. Part of what its outcome depends on.
struct FormulaStanding: Hashable, Sendable {
  /// `if x = 1`, `令 n = 5`: supposed, not claimed.
  var isSupposed = false
  /// `the second model has F1 = 0.7`, `训练后 L = 0.01`: of something else than what was computed before.
  var isOfAnother = false
  /// `a common mistake is …`, `错误写法：…`, in quotation marks: shown, and called false by the words themselves.
  var isDenied = false
  /// `1 + 1 = 0 (mod 2)`: another arithmetic than that of numbers.
  var hasOtherArithmetic = false
  /// The note defines an inner product of its own.
  var hasOwnInnerProduct = false
  /// The note gives the name that is written here several values: `k = 2`, `k = 3`.
  var isEnumerated = false
  /// Names to which the same paragraph gives a value only behind the formula: `w = 1/n = 0.1` for `n = 10`.
  var namesGivenBehind: [String] = []
}
