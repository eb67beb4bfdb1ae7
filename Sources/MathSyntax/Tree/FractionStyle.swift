/// What a two-storey form is: with a bar, without, with delimiters.
public enum FractionStyle: String, Sendable {
  /// `\frac`, `\dfrac`, `\tfrac`, `\cfrac`, `\over`.
  case bar
  /// `\binom`, `\choose` and their sizes.
  case binomial
  /// `\atop`, `\genfrac` without a bar.
  case stack
}
