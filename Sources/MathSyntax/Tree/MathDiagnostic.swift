/// Something wrong in a formula's text: what, where, and what to do.
public struct MathDiagnostic: Sendable, Equatable {
  public var code: Code
  /// The narrowest bytes that tell the fault.
  public var range: Range<Int>
  /// What was found or expected, as arguments of the message that `code` and `reason` name.
  public var reason: Reason
  /// A second place that belongs to it, such as where a group was opened.
  public var related: Range<Int>?

  public init(_ code: Code, _ range: Range<Int>, _ reason: Reason, related: Range<Int>? = nil) {
    self.code = code
    self.range = range
    self.reason = reason
    self.related = related
  }

  public enum Code: String, Sendable {
    case syntax
    case unknownCommand = "unknown-command"
    case macroRecursion = "macro-recursion"
    case limitExceeded = "limit-exceeded"
    /// A hint: read, but probably not meant.
    case notation
  }
}
