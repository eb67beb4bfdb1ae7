public import MathSyntax

/// A formula on one line, as lenses, hints and messages show it: `1/(1 + e⁻ᶻ)`, `∑ᵢ₌₁ⁿ xᵢ`.
///
/// Whatever two dimensions would tell is told by parentheses; scripts without Unicode characters are written `_{…}`
/// and `^{…}`. Labels under braces, phantoms and colours are left out.
public enum LineLayout {
  public static func render(_ tree: MathTree) -> String {
    LineSetter().line(ItemBuilder(source: tree.source).items(of: tree))
  }

  /// One part of a formula.
  public static func render(_ node: MathNode, in tree: MathTree) -> String {
    LineSetter().line(ItemBuilder(source: tree.source).items(of: node))
  }
}
