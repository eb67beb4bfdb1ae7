extension FormulaTable {
  /// How an environment is set.
  struct Style: Sendable {
    var open = ""
    var close = ""
    /// `l`, `c`, `r` for each column, repeated.
    var alignment: [UInt8] = Array("c".utf8)
    var kind = Kind.matrix
  }

  enum Kind: Sendable {
    /// Cells a little apart.
    case matrix
    /// Lines of one computation, aligned at `&`, nothing between a column and the next.
    case lines
    /// As a matrix, with conditions in the second column.
    case cases
    /// `\substack`: lines close together, centred.
    case stack
  }

  var style: Style {
    var style = Self.styles[name] ?? Style()
    if !columns.isEmpty { style.alignment = columns }
    return style
  }

  /// The environments of LaTeX and amsmath (amsldoc, sections 3 and 4).
  private static let styles: [String: Style] = {
    func lines(_ alignment: String) -> Style { Style(alignment: Array(alignment.utf8), kind: .lines) }
    func matrix(_ open: String, _ close: String) -> Style { Style(open: open, close: close) }
    let cases = Style(open: "{", alignment: Array("l".utf8), kind: .cases)
    return [
      "matrix": matrix("", ""), "smallmatrix": matrix("", ""), "array": matrix("", ""),
      "pmatrix": matrix("(", ")"), "bmatrix": matrix("[", "]"), "Bmatrix": matrix("{", "}"),
      "vmatrix": matrix("|", "|"), "Vmatrix": matrix("‖", "‖"),
      "cases": cases, "dcases": cases,
      "rcases": Style(close: "}", alignment: Array("l".utf8), kind: .cases),
      "drcases": Style(close: "}", alignment: Array("l".utf8), kind: .cases),
      "aligned": lines("rl"), "align": lines("rl"), "split": lines("rl"), "alignat": lines("rl"),
      "alignedat": lines("rl"), "flalign": lines("rl"), "eqnarray": lines("rcl"), "darray": matrix("", ""),
      "gathered": lines("c"), "gather": lines("c"), "equation": lines("c"), "multline": lines("l"),
      "math": lines("c"), "displaymath": lines("c"), "subequations": lines("c"),
      "substack": Style(kind: .stack), "subarray": Style(kind: .stack),
    ]
  }()

  /// Whether the lines may be broken like a formula that stands alone.
  var isWrapper: Bool { rows.count == 1 && rows[0].count == 1 && style.kind == .lines }
}
