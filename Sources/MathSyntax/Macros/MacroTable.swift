/// The macros that a note, a workspace or a formula defines.
public struct MacroTable: Sendable, Hashable {
  /// By name, with the backslash.
  private(set) var macros: [String: Macro] = [:]

  public init() {}

  /// Macros as `.mlnotes.json` writes them: `{"\\R": "\\mathbb{R}", "\\norm": "\\|#1\\|"}`. The number of arguments is
  /// the highest `#n` in the body; a name may come without its backslash.
  public init(_ definitions: [String: String]) {
    for (name, body) in definitions {
      let utf8 = Array(body.utf8)
      define(name.hasPrefix("\\") ? name : "\\" + name, Macro(parameters: Macro.highestParameter(in: utf8), body: utf8))
    }
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

  mutating func define(_ name: String, _ macro: Macro) {
    macros[name] = macro
  }
}
