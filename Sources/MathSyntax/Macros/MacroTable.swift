/// The macros that a note, a workspace or a formula defines.
public struct MacroTable: Sendable, Hashable {
  /// By name, with the backslash.
  private(set) var macros: [String: Macro] = [:]

  public init() {}

  /// Macros as `.mlnotes.json` writes them: `{"\\R": "\\mathbb{R}", "\\norm": "\\|#1\\|"}`. The number of arguments is
  /// the highest `#n` in the body; a name may come without its backslash.
  public init(_ definitions: [String: String]) {
    for (name, body) in definitions { define(name, body: body) }
  }

  public var isEmpty: Bool { macros.isEmpty }

  /// The names that are defined, with their backslash, in order.
  public var names: [String] { macros.keys.sorted() }

  /// The text that a name stands for, nil where it is no macro.
  public func body(of name: String) -> String? {
    macros[name].map { String(decoding: $0.body, as: UTF8.self) }
  }

  /// Adds another table's macros; where both have a name the other's wins.
  public mutating func merge(_ other: MacroTable) {
    macros.merge(other.macros) { _, new in new }
  }

  /// Defines a macro by its body; the backslash of its name may be missing.
  ///
  /// - Parameters:
  ///   - parameterCount: nil for the highest `#n` of the body.
  ///   - firstDefault: What the first argument is where it is not given in brackets.
  /// - Returns: False, with nothing changed, where the name is no command's, or the counts do not fit.
  @discardableResult
  public mutating func define(
    _ name: String, body: String, parameterCount: Int? = nil, firstDefault: String? = nil
  ) -> Bool {
    let letters = name.hasPrefix("\\") ? String(name.dropFirst()) : name
    let isCommand = letters.utf8.allSatisfy { MathLexer.asciiKind($0) == .letter } || letters.unicodeScalars.count == 1
    let utf8 = Array(body.utf8)
    let highest = Macro.highestParameter(in: utf8)
    let count = parameterCount ?? max(highest, firstDefault == nil ? 0 : 1)
    guard !letters.isEmpty, isCommand, (highest...9).contains(count), firstDefault == nil || count > 0 else {
      return false
    }
    define("\\" + letters, Macro(parameters: count, optional: firstDefault.map { Array($0.utf8) }, body: utf8))
    return true
  }

  mutating func define(_ name: String, _ macro: Macro) {
    macros[name] = macro
  }
}
