/// Which of the two written forms a formula has.
public enum MathNotation: String, Sendable {
  /// LaTeX math, as between `$…$`.
  case latex
  /// A formula as it stands in prose: `Precision=TP/（TP+FP）`.
  case plain
}
