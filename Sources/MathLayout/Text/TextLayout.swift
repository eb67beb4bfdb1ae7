public import MathSyntax

/// A formula as two-dimensional text for a monospaced display: stacked fractions, limits over and under, tall brackets.
///
/// Rows carry no trailing blanks. East Asian wide characters take two columns, combining marks none.
public enum TextLayout {
  /// The rows of a formula.
  ///
  /// - Parameter width: the columns that there are; a wider formula is broken before its relations, then before its
  ///   sums, and stays wide where it has neither.
  public static func render(_ tree: MathTree, width: Int = 80) -> [String] {
    render(ItemBuilder(source: tree.source).items(of: tree), tree.source, width)
  }

  /// The rows of one part of a formula, such as what the pointer is on.
  public static func render(_ node: MathNode, in tree: MathTree, width: Int = 80) -> [String] {
    render(ItemBuilder(source: tree.source).items(of: node), tree.source, width)
  }

  /// The box of a formula, before blanks at the ends of rows are cut.
  static func box(_ tree: MathTree, width: Int = 80) -> TextBox {
    var setter = TextSetter(width: width)
    return setter.broken(ItemBuilder(source: tree.source).items(of: tree))
  }

  private static func render(_ items: [FormulaItem], _ source: [UInt8], _ width: Int) -> [String] {
    var setter = TextSetter(width: width)
    let box = setter.broken(items)
    if setter.isExhausted { return [LineSetter().line(items)] }
    return trimmed(box)
  }

  /// Without blanks at the ends of rows, and without blank rows above and below.
  private static func trimmed(_ box: TextBox) -> [String] {
    var rows = box.rows.map { row -> String in
      var scalars = Substring(row).unicodeScalars
      while scalars.last == " " { scalars.removeLast() }
      return String(scalars)
    }
    while rows.count > 1, rows.last == "" { rows.removeLast() }
    while rows.count > 1, rows.first == "" { rows.removeFirst() }
    return rows
  }
}
