/// Reads math text into a `MathTree`. Total: whatever the bytes are, there is a tree and its leaves tile them.
public enum MathParser {
  /// The first reading: what TeX groups, and no more (see `MathTree`).
  ///
  /// - Parameters:
  ///   - utf8: the formula, with or without its `$…$`, `\(…\)` or `\[…\]`.
  ///   - macros: what is in force before its first byte.
  public static func parse(
    _ utf8: [UInt8], notation: MathNotation = .latex, macros: MacroTable = MacroTable(),
    budget: MathSyntaxBudget = MathSyntaxBudget()
  ) -> MathTree {
    guard utf8.count <= budget.byteCount else { return tooLarge(utf8, notation, macros, budget) }
    var reader = MathReader(utf8, notation: notation, macros: macros, budget: budget)
    let root = reader.readAll()
    return MathTree(
      source: utf8, syntax: notation, root: root, diagnostics: reader.sortedDiagnostics(), macros: reader.macros)
  }

  private static func tooLarge(
    _ utf8: [UInt8], _ notation: MathNotation, _ macros: MacroTable, _ budget: MathSyntaxBudget
  ) -> MathTree {
    let all = 0..<utf8.count
    let diagnostic = MathDiagnostic(.limitExceeded, all, .sizeLimit(budget.byteCount))
    return MathTree(
      source: utf8, syntax: notation, root: MathNode(.row, all, [MathNode(.error, all)]), diagnostics: [diagnostic],
      macros: macros)
  }
}
