/// What is wrong with a formula, or doubtful in it: a code, a place, and words.
///
/// Faults are values: the resolver and the evaluator throw them inside and hand them out; nothing a person writes traps.
public struct Fault: Error, Sendable, Hashable {
  public var code: Code
  /// The narrowest bytes that tell the fault, half-open, in UTF-8 bytes of `origin`.
  public var range: Range<Int>
  public var message: Message
  /// The text that `range` counts in: nil for the formula itself, else as the host names it (`bindings.f`).
  public var origin: String?

  public init(_ code: Code, _ range: Range<Int>, _ template: String, _ arguments: [String] = []) {
    self.code = code
    self.range = range
    self.message = Message(template: template, arguments: arguments)
  }

  /// English words with places `{0}`, `{1}` for the arguments; the template is the key of a translation.
  public struct Message: Sendable, Hashable {
    public var template: String
    public var arguments: [String]

    public init(template: String, arguments: [String]) {
      self.template = template
      self.arguments = arguments
    }

    /// The message in English.
    public var text: String { filled(template) }

    /// A translated template with this message's arguments put in.
    public func filled(_ template: String) -> String {
      var result = ""
      var rest = Substring(template)
      while let open = rest.firstIndex(of: "{") {
        result += rest[..<open]
        guard let close = rest[open...].firstIndex(of: "}"), let place = Int(rest[rest.index(after: open)..<close])
        else {
          result += "{"
          rest = rest[rest.index(after: open)...]
          continue
        }
        if arguments.indices.contains(place) { result += arguments[place] }
        rest = rest[rest.index(after: close)...]
      }
      return result + rest
    }
  }

  /// The codes of the batch contract; the last six come as warnings too.
  public enum Code: String, Sendable, CaseIterable {
    case syntax
    case unknownCommand = "unknown-command"
    case macroRecursion = "macro-recursion"
    case unbound
    case arity
    case shape
    case index
    case domain
    case singular
    case noMatchingCase = "no-matching-case"
    case noLimit = "no-limit"
    case divergent
    case notAFunction = "not-a-function"
    case unsupported
    case limitExceeded = "limit-exceeded"
    case falseChain = "false-chain"
    case falseStep = "false-step"
    case ambiguous
    case juxtaposedNumbers = "juxtaposed-numbers"
    case notANorm = "not-a-norm"
    case notADistribution = "not-a-distribution"
    case indexBase = "index-base"
    case notation
  }
}
