/// A symbol as the symbol table knows it: one entry for all spellings (`\le`, `\leq`, `≤`).
public struct MathSymbol: Sendable, Hashable {
  /// The canonical spelling: the letter itself, or the command with its backslash (`x`, `\alpha`, `\le`, `+`). Plain
  /// notation has whole identifiers (`TP`, `准确率`).
  public let name: String
  /// As it is shown: `α`, `≤`.
  public let glyph: String
  public let role: Role

  public init(name: String, glyph: String, role: Role) {
    self.name = name
    self.glyph = glyph
    self.role = role
  }

  /// TeX's atom classes, with the operators that bind variables apart (The TeXbook, chapter 17).
  public enum Role: String, Sendable, CaseIterable {
    /// A letter or an ordinary symbol.
    case ordinary
    /// `\sum`, `\prod`, `\int`, `\bigcup`, …
    case largeOperator
    /// `+`, `\times`, `\odot`, …
    case binary
    /// `=`, `\le`, `\in`, `\to`, …
    case relation
    case open
    case close
    /// `|`, `\|`, `\vert`: opens or closes by place.
    case fence
    /// `,` `;` `:`
    case punctuation
    /// `\dots` and its kin.
    case ellipsis
  }
}
