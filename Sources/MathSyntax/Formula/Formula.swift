/// What the second reading makes of a text: one term, or why there is none; and what is doubtful.
public struct Formula: Sendable {
  public let tree: MathTree
  /// Nil exactly where `fault` is not.
  public let term: Term?
  public let fault: Fault?
  public let warnings: [Fault]
  /// In reading order.
  public let remarks: [FormulaRemark]

  public init(tree: MathTree, term: Term?, fault: Fault?, warnings: [Fault], remarks: [FormulaRemark] = []) {
    self.tree = tree
    self.term = term
    self.fault = fault
    self.warnings = warnings
    self.remarks = remarks
  }
}
