public import MathSyntax

/// A resolved formula as Python with NumPy: `np.sqrt(x ** 2 + y ** 2)`.
///
/// Indices count from 0 in the code. Names are expected to hold Python numbers, float arrays, sets, or functions.
public struct NumPyCode: Sendable, Equatable {
  /// `import` lines and helper functions that the expression needs.
  public var preamble: [String]
  /// Assignments before the expression, where a text defines names that it uses further on.
  public var statements: [String]
  public var expression: String
  /// The names that must hold a value, with the identifiers they have in the code, in order of use.
  public var names: [Name]

  public struct Name: Sendable, Equatable {
    public var key: String
    public var identifier: String
  }

  /// A function of numbers that a person defined.
  public struct Function: Sendable {
    public var parameters: [String]
    public var body: Term

    public init(parameters: [String], body: Term) {
      self.parameters = parameters
      self.body = body
    }
  }

  /// Code, or the part that has none.
  public enum Outcome: Sendable, Equatable {
    case code(NumPyCode)
    /// `range` is in UTF-8 bytes of the text that was resolved; `reason` is English.
    case unsupported(range: Range<Int>, reason: String)
  }

  /// The code of a term. What cannot be said in an expression of the same value is `unsupported`.
  ///
  /// - Parameters:
  ///   - kind: what a name holds; a name without a kind is taken for a number.
  ///   - function: the definition of a function by name, which is then written out; without one, the name must hold it.
  public static func render(
    _ term: Term, kind: @escaping (String) -> NameKind?, function: @escaping (String) -> Function? = { _ in nil }
  ) -> Outcome {
    var writer = NumPyWriter(kinds: kind, functions: function)
    do throws(NumPyFault) {
      let result = try writer.statement(term)
      return .code(
        NumPyCode(
          preamble: writer.preamble, statements: writer.statements, expression: result.text,
          names: writer.names.used.map { Name(key: $0.key, identifier: $0.identifier) }))
    } catch {
      return .unsupported(range: error.range, reason: error.reason)
    }
  }

  /// A program that prints nothing and leaves the value in `result`.
  public var program: String {
    (preamble + statements + ["result = \(expression)"]).joined(separator: "\n") + "\n"
  }
}
