/// How much a formula may ask of the parser. Counted, never timed.
public struct MathSyntaxBudget: Sendable {
  /// The longest formula that is read.
  public var byteCount: Int
  /// How deep groups, scripts, environments and expansions may stand in one another.
  public var depth: Int
  /// How many tokens all expansions of macros together may make.
  public var expandedTokenCount: Int
  /// How many diagnostics are kept; what is wrong behind them stays an error leaf.
  public var diagnosticCount: Int

  public init(
    byteCount: Int = 16 << 20, depth: Int = 120, expandedTokenCount: Int = 20_000, diagnosticCount: Int = 100
  ) {
    self.byteCount = min(byteCount, 1 << 30)
    self.depth = depth
    self.expandedTokenCount = expandedTokenCount
    self.diagnosticCount = diagnosticCount
  }
}
