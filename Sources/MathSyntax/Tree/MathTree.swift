/// A formula as it is written: a lossless tree over its source, with what is wrong in it beside it.
///
/// This is the first of two readings. It knows TeX's grouping (groups, scripts, fractions, fences, environments,
/// macros), as layout and highlighting need it, and does not know what binds tighter than what. The second reading,
/// `Resolver`, turns it into a `Formula` against the names that are in scope.
public struct MathTree: Sendable {
  /// The text that was parsed. Every range of the tree is in its UTF-8 bytes.
  public let source: [UInt8]
  public let syntax: MathNotation
  /// A `row` over the whole source.
  public let root: MathNode
  /// Ascending by start.
  public let diagnostics: [MathDiagnostic]
  /// The macros in force behind the last byte, with those that the formula itself defines.
  public let macros: MacroTable

  public init(
    source: [UInt8], syntax: MathNotation, root: MathNode, diagnostics: [MathDiagnostic], macros: MacroTable
  ) {
    self.source = source
    self.syntax = syntax
    self.root = root
    self.diagnostics = diagnostics
    self.macros = macros
  }
}
