public import MathSyntax

/// A formula in words, as one would read it to another person.
public enum Speech {
  public enum Language: String, Sendable {
    case english
    case chinese
  }

  /// "sum over i from 1 to n of x sub i", "对 i 从 1 到 n 求和 x 下标 i".
  public static func render(_ tree: MathTree, language: Language) -> String {
    render(ItemBuilder(source: tree.source).items(of: tree), language)
  }

  /// One part of a formula.
  public static func render(_ node: MathNode, in tree: MathTree, language: Language) -> String {
    render(ItemBuilder(source: tree.source).items(of: node), language)
  }

  private static func render(_ items: [FormulaItem], _ language: Language) -> String {
    Speaker(phrases: Phrases.of(language)).say(items).text
  }
}
