/// One node of a `MathTree`: what it is, where it stands, and what it is made of.
///
/// Lossless: the leaves' ranges, in order, tile the source (blanks and comments are leaves too, of kind `trivia`).
/// A macro's use has the tokens as written for children, and what it stands for in `expansion`; nodes in an expansion
/// that come from the macro's body have the range of its use, those that come from an argument their own.
public final class MathNode: Sendable {
  public let kind: Kind
  /// Half-open, in UTF-8 bytes of the source.
  public let range: Range<Int>
  /// In source order. Which child is which is told by the kind; see `Kind`.
  public let children: [MathNode]

  public init(_ kind: Kind, _ range: Range<Int>, _ children: [MathNode] = []) {
    self.kind = kind
    self.range = range
    self.children = children
  }

  /// Kinds name *parts* by index into `children`, since tokens such as braces and blanks are children as well.
  public enum Kind: Sendable {
    // Leaves
    /// Blanks, comments, zero-width characters: no meaning.
    case trivia
    /// A brace, `&`, `\\`, `_`, `^`, `\frac`, `\begin{…}`…: a part of its parent's form, told by the parent.
    case token
    /// A run of digits with an optional decimal point (and exponent, in plain notation): the literal as a person means it.
    case number(String)
    /// One letter or a symbol, from a letter, a Unicode character or a command. In plain notation a whole identifier.
    case symbol(MathSymbol)
    /// An operator name set upright, as `\sin`, `\operatorname{softmax}`, `\lim`. `limits` as for `\lim`, `\max`.
    case operatorName(String, limits: Bool)
    /// `\text{…}`, `\mbox{…}`, `\textrm{…}` or bare CJK prose: words, already unescaped. Math inside is in children.
    case text(String)
    /// `\,` `\quad` `~` …, in eighteenths of an em.
    case space(Int)
    /// Source that could not be read. There is a diagnostic for it.
    case error

    // Sequences
    /// Children one after another.
    case row
    /// `{…}`: transparent. `body` is a row.
    case group(body: Int)

    // Forms. Every Int is an index into `children`; nil where the part is absent.
    /// Scripts on a base; no base in `{}_a x`, `^a`. Primes count `'`. `\limits`/`\nolimits` are tokens among the children.
    case scripts(base: Int?, sub: Int?, sup: Int?, primes: Int)
    case fraction(FractionStyle, numerator: Int, denominator: Int)
    case radical(degree: Int?, radicand: Int)
    /// `\left( … \middle| … \right)`, or the like with `\bigl`, where the pair is certain. Delimiters as canonical glyphs
    /// (`(`, `[`, `{`, `|`, `‖`, `⟨`, `⌊`, `⌈`, `.` for none); `parts` are rows between `\middle`s.
    case fenced(open: String, close: String, parts: [Int])
    /// `\hat`, `\bar`, `\vec`, `\widetilde`, …; canonical name without backslash, wide forms folded (`widehat` is `hat`).
    case accent(String, body: Int)
    /// `\mathbf`, `\mathrm`, `\mathcal`, `\boldsymbol`, …: canonical style.
    case styled(MathStyle, body: Int)
    /// `\overset`, `\stackrel`, `\underset`, `\xrightarrow`, `\substack`-free stacking over or under a base.
    case stacked(base: Int, over: Int?, under: Int?)
    /// `\underbrace`, `\overbrace`, `\overline` of more than a letter, `\underline`, `\boxed`, `\cancel`, `\color`,
    /// `\phantom` …: decoration with canonical command name; `note` is a label (`_{…}` under a brace, a colour).
    case decorated(String, body: Int, note: Int?)
    /// `\begin{name}…\end{name}`, `\substack{…}`, `\cases{…}`; each cell is an index to a row.
    case environment(String, rows: [[Int]])
    /// `\tag`, `\label`, `\ref`, `\eqref`, `\nonumber`, …: carried, without value. The argument text.
    case annotation(String, String)
    /// `\newcommand…`, `\def…`, `\let…`, `\DeclareMathOperator…`: no meaning of its own here.
    case macroDefinition(String)
    /// A macro's use.
    case macroUse(String, expansion: MathNode)
  }
}
