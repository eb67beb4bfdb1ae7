import MathEngine
import MathSyntax

/// Draws one smooth function for a function left abstract.
///
/// Its body is written with the coefficients as digits, so that the evaluator derives and integrates it like any
/// function that a person defines. No drawn function of the manner `any` is even, odd, monotone, of one sign, or
/// multiplicative, lest a step that needs such a property seem to hold.
struct AbstractFunctionDraw {
  private var generator: SplitMix64
  private let function: AbstractFunction
  /// The lengths of the arguments; nil for a number.
  private let lengths: [Int?]
  /// Whether this one has positive values all over. Of functions that nothing declares half have, so that their
  /// logarithms have values there.
  private let isPositive: Bool

  /// - Parameter lengths: One for each argument, nil for a number.
  init(_ function: AbstractFunction, lengths: [Int?], sample number: Int, place: Int) {
    generator = SplitMix64(seed: UInt64(number) &* 7919 &+ UInt64(place) &+ 17)
    self.function = function
    self.lengths = lengths
    isPositive = function.manner == .positive || function.isAssumed && number.isMultiple(of: 2)
  }

  /// The function, and its text to put in by hand: `u \mapsto 0.3 + …`. Nil where there are more arguments than letters.
  func drawn() -> (value: Value, text: String)? {
    var run = self
    let letters = Self.letters.filter { !function.parameters.contains($0) }
    guard function.arguments.count <= letters.count else { return nil }
    let parameters = Array(letters.prefix(function.arguments.count))
    let body = run.body(parameters)
    var scope = Environment()
    for (parameter, length) in zip(parameters, lengths) {
      scope[parameter] = length.map { Value.listed(Array(repeating: .integer(0), count: $0)) } ?? .integer(0)
    }
    for name in function.parameters { scope[name] = .integer(0) }
    let made = FunctionValue.make(function.name, parameters: parameters, body: body, origin: nil, scope: scope)
    guard case .success(let value) = made else { return nil }
    return (.function(value), "\(parameters.joined(separator: ", ")) \\mapsto \(body)")
  }

  private static let letters = ["u", "v", "w", "s", "t", "r", "q", "p"]

  private mutating func body(_ parameters: [String]) -> String {
    switch function.manner {
    case .any where isPositive, .positive: positive(parameters)
    case .any:
      "\(coefficient()) + \(linear(parameters)) + \(size())(\(linear(parameters)))^2"
        + " - \(size())\\sin(\(linear(parameters)) + \(size()))"
    case .convex: convex(parameters)
    case .concave: "-(\(convex(parameters)))"
    }
  }

  private mutating func positive(_ parameters: [String]) -> String {
    "\(size()) + (\(linear(parameters)) + \(coefficient()))^2 + \\exp(\(linear(parameters)))"
  }

  private mutating func convex(_ parameters: [String]) -> String {
    let squares = zip(parameters, lengths).map { parameter, length in
      length == nil ? "\(size())\(parameter)^2" : "\(size())\(parameter)^\\top \(parameter)"
    }
    return (squares + [linear(parameters), "\\exp(\(linear(parameters)))"]).joined(separator: " + ")
  }

  /// A linear form in all arguments and parameters: `-0.37u + 0.24v`.
  private mutating func linear(_ parameters: [String]) -> String {
    var names: [String] = []
    for (parameter, length) in zip(parameters, lengths) {
      names += length.map { (1...$0).map { "\(parameter)_{\($0)}" } } ?? [parameter]
    }
    names += function.parameters
    return names.map { "\(coefficient())\($0)" }.joined(separator: " + ").replacing("+ -", with: "- ")
  }

  /// A number of either sign, not near to 0.
  private mutating func coefficient() -> String { (generator.below(2) == 0 ? "-" : "") + size() }

  /// From 0.20 to 0.79.
  private mutating func size() -> String { "0.\(20 + generator.below(60))" }
}
