extension MathDiagnostic {
  /// The diagnostic in words, with its arguments apart.
  public var message: Fault.Message {
    let (template, arguments): (String, [String]) =
      switch reason {
      case .unclosed("\\verb"): ("This {0} is never closed.", ["\\verb"])
      case .unclosed(let opener): ("This {0} is never closed; {1} is missing.", [opener, Self.closer(of: opener)])
      case .unexpected(let text): ("{0} is not expected here.", [text])
      case .missingArgument(let command): ("{0} lacks an argument.", [command])
      case .unbraced(let command): ("{0} needs braces around it and its arguments here.", [command])
      case .unknownCommand(let name, let nearest?): ("The command {0} is not known; {1} is.", [name, nearest])
      case .unknownCommand(let name, nil): ("The command {0} is not known.", [name])
      case .unknownEnvironment(let name, let nearest?): ("The environment {0} is not known; {1} is.", [name, nearest])
      case .unknownEnvironment(let name, nil): ("The environment {0} is not known.", [name])
      case .missingDelimiter(let command): ("{0} lacks its delimiter, such as ( or | or a dot for none.", [command])
      case .mismatchedEnd(let begin, let end): ("{0} is open here, not {1}.", [begin, end])
      case .misplacedAlignment: ("& stands outside a table; write \\& for the sign.", [])
      case .tooManyColumns(let name, let count): ("{0} has no more than {1} columns.", [name, String(count)])
      case .misplacedLimits(let command): ("{0} goes right behind an operator such as \\sum.", [command])
      case .misplacedRule(let command): ("{0} goes at the start of a table's row.", [command])
      case .repeatedTag: ("This line has a \\tag already.", [])
      case .malformedColumns(let text): ("{0} is no kind of column; write l, c or r.", [text])
      case .malformedLength(let text): ("{0} is no length; write one such as 1em.", [text])
      case .malformedColor(let text): ("{0} is no colour; write a name or #rrggbb.", [text])
      case .textOnly(let command): ("{0} stands in text only: \\text{…}.", [command])
      case .mathOnly(let command): ("{0} stands in math only: $…$.", [command])
      case .notPortable(let command, let instead):
        ("Not every renderer knows {0}; {1} does the same.", [command, instead])
      case .doubleScript(let mark): ("A second {0} on one base; group with braces.", [mark])
      case .ambiguousFraction(let command): ("A second {0} in one group; group with braces.", [command])
      case .malformedDefinition(let name): ("The definition of {0} can't be read.", [name])
      case .recursiveMacro(let name): ("The macro {0} comes back to itself.", [name])
      case .macroArguments(let name): ("{0} is not used as it is defined.", [name])
      case .expansionLimit(let name): ("Expanding {0} grows too long.", [name])
      case .depthLimit(let depth): ("Groups are nested deeper than {0}.", [String(depth)])
      case .sizeLimit(let size): ("This formula is longer than {0} bytes.", [String(size)])
      case .invalidCharacter(let text): ("The character {0} has no place in a formula.", [text])
      case .invisibleCharacter(let text): ("The invisible character {0} is ignored.", [text])
      case .mayMean(let text): ("{0} may be meant.", [text])
      }
    return Fault.Message(template: template, arguments: arguments)
  }

  /// What closes an opener.
  private static func closer(of opener: String) -> String {
    switch opener {
    case "{": return "}"
    case "[": return "]"
    case "(": return ")"
    case "\\(": return "\\)"
    case _ where opener.hasPrefix("\\left"): return "\\right"
    case _ where opener.hasPrefix("\\begin"): return "\\end" + opener.dropFirst("\\begin".count)
    default: return opener
    }
  }
}
