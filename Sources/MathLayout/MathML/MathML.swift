public import MathSyntax

/// A formula as presentation MathML within MathML Core (W3C), as a site or a rich client shows it.
///
/// Alphabets are told by their Unicode characters (`𝔼`, `𝐱`), since Core has no `mathvariant` but `normal`.
public enum MathML {
  /// Whether the formula stands on lines of its own.
  public enum Display: String, Sendable {
    case block
    case inline
  }

  /// One `math` element, escaped, without annotations.
  public static func render(_ tree: MathTree, display: Display = .inline) -> String {
    element(ItemBuilder(source: tree.source).items(of: tree), display)
  }

  /// One part of a formula.
  public static func render(_ node: MathNode, in tree: MathTree, display: Display = .inline) -> String {
    element(ItemBuilder(source: tree.source).items(of: node), display)
  }

  private static func element(_ items: [FormulaItem], _ display: Display) -> String {
    var writer = MathMLWriter()
    writer.open("math", #" xmlns="http://www.w3.org/1998/Math/MathML" display="\#(display.rawValue)""#)
    writer.row(items)
    writer.close("math")
    return writer.text
  }
}
