package import MathSyntax

/// One formula of a note: where it stands, and what became of it.
package struct NoteFormula: Sendable {
  /// Delimiters included, half-open UTF-8 bytes of the note.
  package let range: Range<Int>
  package let form: Form
  package let source: FormulaSource
  package let outcome: FormulaOutcome
  /// What the words beside it say of the name that it is, as formulas.
  let sayings: [String]
  let standing: FormulaStanding

  /// How a formula stands in a note.
  package enum Form: Sendable, Hashable {
    case inline
    case display
    /// In prose, without delimiters.
    case plain
    /// A line of a ```` ```mln ```` block.
    case scratch
    /// A cell of a table of values, or an entry of front matter's `let:`.
    case entry
    /// A cell of a table of values whose name or value is written as `$…$`.
    case mathEntry

    /// The notation that a formula of this form is written in.
    package var notation: MathNotation {
      switch self {
      case .inline, .display, .mathEntry: .latex
      case .plain, .scratch, .entry: .plain
      }
    }

    /// Whether the name of the value stands elsewhere.
    package var isEntry: Bool { self == .entry || self == .mathEntry }
  }
}
