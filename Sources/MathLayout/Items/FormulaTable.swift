/// The cells of an environment, row by row.
struct FormulaTable: Sendable {
  /// The environment's name without a star.
  var name: String
  var rows: [[[FormulaItem]]]
  /// `l`, `c` and `r` of an array's preamble; empty where the environment has none.
  var columns: [UInt8] = []

  var columnCount: Int { rows.reduce(0) { max($0, $1.count) } }
}
