/// A matrix of exact fractions, row-major.
public struct RationalMatrix: Sendable, Hashable {
  public let rows: Int
  public let columns: Int
  public let elements: [Rational]

  /// Throws `shapeMismatch` if the number of elements is not rows·columns.
  public init(rows: Int, columns: Int, elements: [Rational]) throws(NumericsError) {
    guard try Tensor.count(of: [rows, columns]) == elements.count else { throw .shapeMismatch }
    self.rows = rows
    self.columns = columns
    self.elements = elements
  }

  /// The exact values of a double matrix; throws `shapeMismatch`, `nonFinite`.
  public init(_ matrix: Tensor) throws(NumericsError) {
    guard matrix.isMatrix else { throw .shapeMismatch }
    var exact: [Rational] = []
    for element in matrix.elements {
      guard let value = Rational(exactly: element) else { throw .nonFinite }
      exact.append(value)
    }
    try self.init(rows: matrix.shape[0], columns: matrix.shape[1], elements: exact)
  }

  /// The determinant; 1 for an empty matrix. Throws `shapeMismatch`, `limitExceeded`.
  public func determinant() throws(NumericsError) -> Rational {
    guard rows == columns else { throw .shapeMismatch }
    let elimination = try FractionFreeElimination(self)
    guard elimination.pivotColumns.count == rows else { return 0 }
    return elimination.determinant
  }

  /// Throws `limitExceeded`.
  public func rank() throws(NumericsError) -> Int { try FractionFreeElimination(self).pivotColumns.count }

  /// Throws `shapeMismatch`, `singular` (with 0), `limitExceeded`.
  public func inverse() throws(NumericsError) -> RationalMatrix {
    guard rows == columns else { throw .shapeMismatch }
    var unit = [Rational](repeating: 0, count: rows * rows)
    for index in 0..<rows { unit[index * rows + index] = 1 }
    return try solve(RationalMatrix(rows: rows, columns: rows, elements: unit))
  }

  /// The X of self·X = right; throws `shapeMismatch`, `singular` (with 0), `limitExceeded`.
  public func solve(_ right: RationalMatrix) throws(NumericsError) -> RationalMatrix {
    guard rows == columns, right.rows == rows else { throw .shapeMismatch }
    let width = columns + right.columns
    var joined: [Rational] = []
    for row in 0..<rows {
      joined += elements[(row * columns)..<((row + 1) * columns)]
      joined += right.elements[(row * right.columns)..<((row + 1) * right.columns)]
    }
    let elimination = try FractionFreeElimination(
      RationalMatrix(rows: rows, columns: width, elements: joined), pivotColumnLimit: columns)
    guard elimination.pivotColumns.count == rows else { throw .singular(reciprocalCondition: 0) }
    var result: [Rational] = []
    for row in 0..<rows {
      for column in columns..<width { result.append(elimination.reduced(row, column)) }
    }
    return try RationalMatrix(rows: rows, columns: right.columns, elements: result)
  }

  /// Throws `shapeMismatch`.
  public func multiplied(by right: RationalMatrix) throws(NumericsError) -> RationalMatrix {
    guard columns == right.rows else { throw .shapeMismatch }
    var result: [Rational] = []
    for row in 0..<rows {
      for column in 0..<right.columns {
        var sum: Rational = 0
        for k in 0..<columns { sum += elements[row * columns + k] * right.elements[k * right.columns + column] }
        result.append(sum)
      }
    }
    return try RationalMatrix(rows: rows, columns: right.columns, elements: result)
  }

  /// The nearest doubles.
  public func tensor() throws(NumericsError) -> Tensor {
    try Tensor(shape: [rows, columns], elements: elements.map(\.double))
  }
}
