/// One thing of a row as the second reading sees it: a core with its scripts, transparent wrapping taken off.
struct FormulaItem {
  /// What the scripts stand on; nil in `{}_a`, `^a`.
  var core: MathNode?
  var sub: MathNode?
  var sup: MathNode?
  var primes: Int
  /// With the scripts.
  var range: Range<Int>
  /// Without them.
  var coreRange: Range<Int>
  var lexeme: Lexeme
  /// A space command stood before it (`\,` in `1\,000`).
  var hasSpaceBefore: Bool

  var hasScripts: Bool { sub != nil || sup != nil || primes > 0 }

  /// What kind of thing the core is.
  enum Lexeme {
    case number(String)
    /// A letter, an accented or styled letter, a word: its canonical key.
    case name(String)
    /// `\sin`, `\operatorname{softmax}`; a name as well, and never a product of letters.
    case function(String, limits: Bool)
    case words(String)
    case binary(String)
    case relation(String)
    case open(String)
    case close(String)
    case fence(String)
    case comma, semicolon, colon
    case ellipsis
    case large(String)
    /// `\nabla`, `\partial`, `\infty`, `!`, `%` and other ordinary symbols that are no names.
    case special(String)
    /// A fraction, a root, a group, an environment…
    case compound
  }
}
