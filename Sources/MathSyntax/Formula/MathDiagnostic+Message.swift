extension MathDiagnostic {
  /// The diagnostic in words, with its arguments apart.
  public var message: Fault.Message {
    let (template, arguments): (String, [String]) =
      switch reason {
      case .unclosed(let opener): ("This {0} is never closed.", [opener])
      case .unexpected(let text): ("{0} is not expected here.", [text])
      case .missingArgument(let command): ("{0} lacks an argument.", [command])
      case .unknownCommand(let name, let nearest?): ("The command {0} is not known; {1} is.", [name, nearest])
      case .unknownCommand(let name, nil): ("The command {0} is not known.", [name])
      case .unknownEnvironment(let name, let nearest?): ("The environment {0} is not known; {1} is.", [name, nearest])
      case .unknownEnvironment(let name, nil): ("The environment {0} is not known.", [name])
      case .missingDelimiter(let command): ("{0} lacks its delimiter.", [command])
      case .mismatchedEnd(let begin, let end): ("{0} is open here, not {1}.", [begin, end])
      case .misplacedAlignment: ("& stands outside a table.", [])
      case .doubleScript(let mark): ("A second {0} on one base; group with braces.", [mark])
      case .ambiguousFraction(let command): ("A second {0} in one group.", [command])
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
}
