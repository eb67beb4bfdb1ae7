import MathNumerics
import Testing

/// What must hold for every matrix: each decomposition multiplies back to the matrix it came from.
@Suite struct LinearAlgebraTests {
  static let shapes = [(1, 1), (2, 2), (3, 3), (5, 5), (8, 8), (20, 20), (4, 2), (7, 3), (2, 5), (1, 6)]

  @Test(arguments: shapes, [1.0, 1e-150, 1e150])
  func decompositionsMultiplyBack(shape: (Int, Int), scale: Double) throws {
    let a = try Self.random(shape.0, shape.1, seed: 7).scaled(by: scale)
    let (q, r) = try a.qr()
    expectClose(try q.matrixProduct(r), a)
    expectIdentity(try q.transposed.matrixProduct(q))
    for row in 0..<r.shape[0] {
      for column in 0..<min(row, r.shape[1]) { #expect(try r.element(at: [row, column]) == 0) }
    }
    let (u, values, v) = try a.svd()
    expectClose(try u.matrixProduct(.diagonal(values)).matrixProduct(v.transposed), a)
    expectIdentity(try u.transposed.matrixProduct(u))
    expectIdentity(try v.transposed.matrixProduct(v))
    #expect(values == values.sorted(by: >))
    #expect(try a.matrixRank() == min(shape.0, shape.1))
    let pseudo = try a.pseudoInverse()
    expectClose(try a.matrixProduct(pseudo).matrixProduct(a), a)
    #expect(try a.nullSpace().shape == [shape.1, max(0, shape.1 - shape.0)])
    #expect(try a.matrixProduct(a.nullSpace()).elements.allSatisfy { abs($0) < 1e-13 * scale })
  }

  @Test(arguments: [1, 2, 3, 5, 8, 20])
  func squareMatricesKeepTheirLaws(size: Int) throws {
    let a = try Self.random(size, size, seed: 3)
    expectIdentity(try a.matrixProduct(a.inverse()))
    let right = try Self.random(size, 2, seed: 5)
    expectClose(try a.matrixProduct(a.solve(right)), right)
    let exact = try RationalMatrix(a)
    if size <= 8 {
      let determinant = try exact.determinant().double
      #expect(abs(try a.determinant() - determinant) <= 1e-13 * abs(determinant))
      #expect(try exact.multiplied(by: exact.inverse()) == RationalMatrix(.identity(size)))
    }
    let symmetric = try a.adding(a.transposed)
    let (values, vectors) = try symmetric.symmetricEigen()
    #expect(values == values.sorted())
    expectClose(try symmetric.matrixProduct(vectors), try vectors.matrixProduct(.diagonal(values)))
    expectIdentity(try vectors.transposed.matrixProduct(vectors))
    let positive = try a.matrixProduct(a.transposed).adding(.identity(size))
    let lower = try positive.cholesky()
    expectClose(try lower.matrixProduct(lower.transposed), positive)
    let exponential = try a.matrixExponential()
    expectIdentity(try exponential.matrixProduct((-a).matrixExponential()), tolerance: 1e-10)
  }

  @Test(arguments: [1, 2, 3, 5, 8, 20])
  func eigenvectorsAreTurnedByTheirValue(size: Int) throws {
    let a = try Self.random(size, size, seed: 11)
    let (values, vectors) = try a.eigen()
    #expect(abs(values.reduce(0) { $0 + $1.re } - (try a.trace())) < 1e-12)
    #expect(abs(values.reduce(0) { $0 + $1.im }) < 1e-12)
    for (value, vector) in zip(values, vectors) {
      for row in 0..<size {
        var image = Complex.zero
        for column in 0..<size { image += Complex(try a.element(at: [row, column])) * vector[column] }
        #expect((image - value * vector[row]).modulus < 1e-12)
      }
    }
  }

  @Test func knownEigenvalues() throws {
    let rotation = try Tensor(rows: [[0, -1], [1, 0]])
    #expect(try rotation.eigenvalues() == [Complex(0, -1), Complex(0, 1)])
    let triangular = try Tensor(rows: [[3, 1, 2], [0, -1, 4], [0, 0, 2]])
    #expect(try triangular.eigenvalues() == [Complex(-1), Complex(2), Complex(3)])
    let diagonal = try Tensor.diagonal([1, 1, 4])
    #expect(try diagonal.symmetricEigen().values == [1, 1, 4])
    let companion = try Tensor(rows: [[0, 0, 0, -24], [1, 0, 0, 50], [0, 1, 0, -35], [0, 0, 1, 10]])
    for (value, expected) in zip(try companion.eigenvalues(), [1.0, 2, 3, 4]) {
      #expect(abs(value.re - expected) < 1e-12)
      #expect(value.im == 0)
    }
  }

  /// Singular is judged beside the matrix's own scale: small units are no singularity, dependent rows are.
  @Test func singularityIsAMatterOfScale() throws {
    #expect(try Tensor.diagonal([1, 1e-20]).inverse() == .diagonal([1, 1e20]))
    #expect(try Tensor.diagonal([1e-200, 1e-200]).inverse().elements[0] == 1e200)
    #expect(try Tensor(rows: [[0.5, 0], [0x1p40, 0x1p40]]).inverse().rows() == [[2, 0], [-2, 0x1p-40]])
    let dependentRows: [[[Double]]] = [[[1, 2], [2, 4]], [[0.1, 0.3], [0.2, 0.6]], [[0, 0], [0, 0]]]
    for rows in dependentRows {
      #expect(throws: NumericsError.self) { try Tensor(rows: rows).inverse() }
    }
    let dependent = try Tensor(rows: [[1, 2, 3], [4, 5, 6], [7, 8, 9]])
    #expect(try dependent.determinant() == 0)
    #expect(try dependent.matrixRank() == 2)
    #expect(throws: NumericsError.self) { try dependent.solve(Tensor(vector: [1, 2, 3])) }
    #expect(throws: NumericsError.singular(reciprocalCondition: 0)) { try RationalMatrix(dependent).inverse() }
    #expect(try Tensor.diagonal([1e200, 1e200, 1e-200, 1e-200]).determinant() == 1)
    #expect(try Tensor.diagonal([1e200, 1e200]).logDeterminant().logarithm > 921)
  }

  @Test func refusesWhatDoesNotFit() throws {
    let wide = try Tensor(rows: [[1, 2, 3], [4, 5, 6]])
    #expect(throws: NumericsError.shapeMismatch) { try wide.determinant() }
    #expect(throws: NumericsError.shapeMismatch) { try wide.inverse() }
    #expect(throws: NumericsError.shapeMismatch) { try wide.matrixProduct(wide) }
    #expect(throws: NumericsError.shapeMismatch) { try Tensor(scalar: 1).matrixProduct(wide) }
    #expect(throws: NumericsError.shapeMismatch) { try Tensor(vector: [1, 2]).svd() }
    #expect(throws: NumericsError.notPositiveDefinite) { try Tensor(rows: [[1, 2], [2, 1]]).cholesky() }
    #expect(throws: NumericsError.domain) { try Tensor(rows: [[1, 2], [0, 1]]).cholesky() }
    #expect(throws: NumericsError.nonFinite) { try Tensor(rows: [[1, .nan], [0, 1]]).svd() }
    #expect(throws: NumericsError.nonFinite) { try Tensor(rows: [[1, .infinity], [0, 1]]).inverse() }
    let empty = try Tensor(shape: [0, 0], elements: [])
    #expect(try empty.determinant() == 1)
    #expect(try empty.svd().values.isEmpty)
    #expect(try empty.eigenvalues().isEmpty)
    #expect(try empty.inverse().count == 0)
  }

  static func random(_ rows: Int, _ columns: Int, seed: UInt64) throws -> Tensor {
    var random = SplitMix64(state: seed)
    return try Tensor(shape: [rows, columns], elements: (0..<(rows * columns)).map { _ in random.unit() * 2 - 1 })
  }

  private func expectClose(_ left: Tensor, _ right: Tensor, _ location: SourceLocation = #_sourceLocation) {
    let scale = right.elements.reduce(0) { max($0, abs($1)) }
    #expect(left.shape == right.shape, sourceLocation: location)
    for (a, b) in zip(left.elements, right.elements) {
      #expect(abs(a - b) <= 1e-12 * scale, sourceLocation: location)
    }
  }

  private func expectIdentity(
    _ matrix: Tensor, tolerance: Double = 1e-12, _ location: SourceLocation = #_sourceLocation
  ) {
    for (index, element) in matrix.elements.enumerated() {
      let expected = index / matrix.shape[0] == index % matrix.shape[0] ? 1.0 : 0
      #expect(abs(element - expected) <= tolerance, sourceLocation: location)
    }
  }
}
