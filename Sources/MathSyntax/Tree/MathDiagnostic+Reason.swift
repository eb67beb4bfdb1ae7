extension MathDiagnostic {
  /// Why, with what the message needs to say it. Words are made from it last, in the reader's language.
  public enum Reason: Sendable, Equatable {
    case unclosed(String)
    case unexpected(String)
    case missingArgument(command: String)
    case unknownCommand(String, nearest: String?)
  }
}
