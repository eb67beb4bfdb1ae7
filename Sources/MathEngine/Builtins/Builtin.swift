public import MathSyntax

/// An entry of the table of built-in functions.
public struct Builtin: Sendable {
  /// Canonical name first, then other spellings; some stand before an argument without parentheses too.
  public let names: [String]
  /// Spellings that are the built-in only before parentheses (`\sigma`, `H`).
  public let symbols: [String]
  public let arity: ClosedRange<Int>
  /// What it is, in a sentence.
  public let sentence: String
  public let sentenceInChinese: String
  /// Parameters and what comes of them: `softmax(z, T = 1): ℝⁿ → Δⁿ⁻¹`.
  public let signature: String
  public let example: Example
  /// Where the definition is from.
  public let source: String
  public let body: Body

  public struct Example: Sendable {
    public let formula: String
    /// As `ValueFormatter` shows it.
    public let value: String
  }

  public enum Body: Sendable {
    case native(Native)
    /// In the math notation itself, with its parameters.
    case formula(parameters: [String], String)
    /// Sees its arguments as terms.
    case special(Special)
  }

  public typealias Native = @Sendable (Evaluator, [Value], Range<Int>) throws(Fault) -> Value
  public typealias Special = @Sendable (Evaluator, [Term], [Term.Separator], Term) throws(Fault) -> Value

  init(
    _ names: [String], symbols: [String] = [], _ arity: ClosedRange<Int>, _ sentence: String, _ chinese: String,
    _ signature: String, example: (String, String), source: String, _ body: Body
  ) {
    self.names = names
    self.symbols = symbols
    self.arity = arity
    self.sentence = sentence
    sentenceInChinese = chinese
    self.signature = signature
    self.example = Example(formula: example.0, value: example.1)
    self.source = source
    self.body = body
  }

  var special: Special? {
    if case .special(let special) = body { special } else { nil }
  }

  func call(_ evaluator: Evaluator, _ arguments: [Value], _ range: Range<Int>) throws(Fault) -> Value {
    guard arity.contains(arguments.count) else {
      if names[0] == "cos", arguments.count == 2, arguments.allSatisfy({ $0.shape.count == 1 }),
        let cosine = Builtins.entry("cosine")
      {
        // The cosine of the angle between two vectors is written as that of an angle is.
        return try cosine.call(evaluator, arguments, range)
      }
      let wanted =
        arity.lowerBound == arity.upperBound
        ? "\(arity.lowerBound)"
        : arity.upperBound > 90 ? "\(arity.lowerBound) or more" : "\(arity.lowerBound) to \(arity.upperBound)"
      throw Fault(.arity, range, "{0} takes {1} arguments, not {2}.", [names[0], wanted, String(arguments.count)])
    }
    switch body {
    case .native(let native):
      let value = try native(evaluator, arguments, range)
      // What is undefined though its arguments are not has no value to show.
      if value.holdsNaN, !arguments.contains(where: \.holdsNaN) {
        throw Fault(.domain, range, "{0} is not defined there.", [names[0]])
      }
      return value
    case .formula(let parameters, _):
      guard let function = Builtins.formulas[names[0]] else {
        throw Fault(.unsupported, range, "{0} is not computed.", [names[0]])
      }
      do throws(Fault) {
        return try evaluator.call(function, Array(arguments.prefix(parameters.count)), range)
      } catch {
        // A fault inside a built-in's own text is one of this call.
        throw Fault(error.code, range, error.message.template, error.message.arguments)
      }
    case .special: throw Fault(.unsupported, range, "{0} can't be applied to values here.", [names[0]])
    }
  }
}
