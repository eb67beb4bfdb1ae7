import MathSyntax

extension FormulaItem {
  /// What a piece is made of. A list of items is a row.
  indirect enum Content: Sendable {
    case symbol(MathSymbol, MathStyle?)
    case number(String, MathStyle?)
    /// Letters set upright as one word: `\mathrm{TP}`.
    case word(String)
    case operatorName(String, limits: Bool)
    case text(String)
    /// In eighteenths of an em.
    case space(Int)
    /// Source that could not be read, or that is nested too deep to draw.
    case source(String)
    case row([FormulaItem])
    case scripts(base: FormulaItem?, sub: [FormulaItem]?, sup: [FormulaItem]?, primes: Int, limits: LimitPlacement)
    case fraction(FractionStyle, [FormulaItem], [FormulaItem])
    case radical(degree: [FormulaItem]?, [FormulaItem])
    case fenced(open: String, close: String, parts: [[FormulaItem]], FenceSize)
    case accent(String, [FormulaItem])
    case stacked(base: [FormulaItem], over: [FormulaItem]?, under: [FormulaItem]?)
    case decorated(String, [FormulaItem], note: [FormulaItem]?)
    case table(FormulaTable)
    /// `\tag{1}`, `\eqref{a}`: its command's name and the words to show.
    case annotation(String, String)
  }

  /// Where the scripts of an operator go in a displayed formula.
  enum LimitPlacement: Sendable { case beside, stacked }

  /// Whether delimiters were asked to grow with what they hold (`\left`), or stand alone in the source.
  enum FenceSize: Sendable { case growing, plain }
}
