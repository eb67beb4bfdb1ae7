extension MathDiagnostic {
  /// Why, with what the message needs to say it. Words are made from it last, in the reader's language.
  public enum Reason: Sendable, Equatable {
    /// What was opened and never closed: `{`, `\left(`, `\begin{aligned}`.
    case unclosed(String)
    case unexpected(String)
    case missingArgument(command: String)
    /// A command as an argument or a script that needs braces around it and what belongs to it.
    case unbraced(String)
    case unknownCommand(String, nearest: String?)
    case unknownEnvironment(String, nearest: String?)
    /// `\left`, `\right`, `\big` without a delimiter behind it.
    case missingDelimiter(command: String)
    /// `\end` of another environment than the one that is open.
    case mismatchedEnd(begin: String, end: String)
    /// `&` outside a cell.
    case misplacedAlignment
    /// An `&` beyond the columns that an environment has.
    case tooManyColumns(String, Int)
    /// `\limits` behind what is no operator.
    case misplacedLimits(String)
    /// `\hline` anywhere but at the start of a table's row.
    case misplacedRule(String)
    /// A second `\tag` on one line.
    case repeatedTag
    /// A letter in an array's columns that is no kind of column.
    case malformedColumns(String)
    /// What should be a length such as `1em`, and is none.
    case malformedLength(String)
    /// What should be a colour such as `red` or `#c00`, and is none.
    case malformedColor(String)
    /// A command that only text knows, in math.
    case textOnly(String)
    /// A command that only math knows, in text.
    case mathOnly(String)
    /// A command that some renderers read and KaTeX does not, with what every one of them reads.
    case notPortable(String, instead: String)
    /// A second `^` or `_` on one base.
    case doubleScript(String)
    /// A second `\over` in one group.
    case ambiguousFraction(String)
    /// A `\newcommand` or `\def` that cannot be read.
    case malformedDefinition(String)
    /// A macro that comes to itself again.
    case recursiveMacro(String)
    /// A macro whose call does not have the shape of its definition.
    case macroArguments(String)
    case expansionLimit(String)
    case depthLimit(Int)
    case sizeLimit(Int)
    /// A byte or a character that has no place in a formula.
    case invalidCharacter(String)
    /// A zero-width or directional character that nobody sees.
    case invisibleCharacter(String)
    /// Read as written, but something else is probably meant.
    case mayMean(String)
  }
}
