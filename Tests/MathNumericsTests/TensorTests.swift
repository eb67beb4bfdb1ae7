import MathNumerics
import Testing

@Suite struct TensorTests {
  static let matrix = Tensor(vector: (1...6).map(Double.init))

  @Test func indexesFromZeroWithChecks() throws {
    let a = try Self.matrix.reshaped([2, 3])
    #expect(try a.element(at: [1, 2]) == 6)
    #expect(try a.row(1).elements == [4, 5, 6])
    #expect(try a.column(0).elements == [1, 4])
    #expect(try a.gathered(axis: 1, [2, 0]).rows() == [[3, 1], [6, 4]])
    #expect(try a.replacing(at: [0, 0], with: 9).elements == [9, 2, 3, 4, 5, 6])
    for index in [[2, 0], [0, 3], [-1, 0], [0], [0, 0, 0], [Int.max, 0], [Int.min, 0]] {
      #expect(throws: NumericsError.indexOutOfRange) { try a.element(at: index) }
    }
    #expect(throws: NumericsError.indexOutOfRange) { try a.slice(axis: 2, at: 0) }
    #expect(throws: NumericsError.indexOutOfRange) { try a.slice(axis: -1, at: 0) }
    #expect(throws: NumericsError.indexOutOfRange) { try a.gathered(axis: 0, [2]) }
    #expect(throws: NumericsError.indexOutOfRange) { try a.sum(axis: 2) }
  }

  @Test func refusesShapesThatDoNotFit() throws {
    #expect(throws: NumericsError.shapeMismatch) { try Tensor(shape: [2, 2], elements: [1]) }
    #expect(throws: NumericsError.shapeMismatch) { try Tensor(shape: [-1], elements: []) }
    #expect(throws: NumericsError.limitExceeded) { try Tensor(shape: [Int.max, 2], repeating: 0) }
    #expect(throws: NumericsError.limitExceeded) { try Tensor.identity(1 << 20) }
    #expect(throws: NumericsError.limitExceeded) { try Tensor(shape: [0, Int.max, Int.max], elements: []) }
    #expect(throws: NumericsError.shapeMismatch) { try Tensor(rows: [[1, 2], [3]]) }
    #expect(throws: NumericsError.shapeMismatch) { try Self.matrix.reshaped([4, 2]) }
    #expect(throws: NumericsError.shapeMismatch) { try Self.matrix.adding(Tensor(scalar: 1)) }
    #expect(throws: NumericsError.shapeMismatch) { try Tensor.concatenated([], axis: 0) }
    let wide = try Tensor(shape: [1 << 13, 1 << 10], repeating: 0)
    #expect(throws: NumericsError.limitExceeded) { try wide.outer(wide) }
    #expect(Tensor(vector: []).maximum == nil)
    #expect(Tensor(vector: []).mean == nil)
  }

  @Test func arranges() throws {
    let a = try Self.matrix.reshaped([2, 3])
    #expect(try a.transposed.rows() == [[1, 4], [2, 5], [3, 6]])
    let cube = try Tensor(vector: (0..<24).map(Double.init)).reshaped([2, 3, 4])
    let turned = try cube.permuted([2, 0, 1])
    #expect(turned.shape == [4, 2, 3])
    for (i, j, k) in [(0, 0, 0), (1, 2, 3), (1, 0, 2)] {
      #expect(try turned.element(at: [k, i, j]) == cube.element(at: [i, j, k]))
    }
    #expect(try cube.permuted([2, 0, 1]).permuted([1, 2, 0]) == cube)
    #expect(try Tensor.concatenated([a, a], axis: 1).rows() == [[1, 2, 3, 1, 2, 3], [4, 5, 6, 4, 5, 6]])
    #expect(try Tensor.block([[a, a], [a, a]]).shape == [4, 6])
    #expect(try Tensor.stacked([a, a]).shape == [2, 2, 3])
    #expect(try cube.sum(axis: 1).elements == [12, 15, 18, 21, 48, 51, 54, 57])
    #expect(try a.mappingLines(axis: 1) { $0.reversed() }.rows() == [[3, 2, 1], [6, 5, 4]])
  }

  @Test func multiplies() throws {
    let a = try Tensor(rows: [[1, 2], [3, 4]])
    #expect(try a.kronecker(.identity(2)).rows() == [[1, 0, 2, 0], [0, 1, 0, 2], [3, 0, 4, 0], [0, 3, 0, 4]])
    #expect(try a.matrixProduct(Tensor(vector: [1, 1])).elements == [3, 7])
    #expect(try Tensor(vector: [1, 1]).matrixProduct(a).elements == [4, 6])
    #expect(try Tensor(vector: [1, 2]).matrixProduct(Tensor(vector: [3, 4])) == Tensor(scalar: 11))
    #expect(try Tensor(vector: [1, 2]).outer(Tensor(vector: [3, 4])).rows() == [[3, 4], [6, 8]])
    #expect(try Tensor(vector: [1, 0, 0]).cross(Tensor(vector: [0, 1, 0])).elements == [0, 0, 1])
    #expect(try a.matrixPower(3).rows() == [[37, 54], [81, 118]])
    #expect(try a.matrixPower(0) == .identity(2))
  }

  /// Sizes about the tile's edges, against the definition.
  @Test(arguments: [
    (1, 1, 1), (4, 4, 4), (5, 7, 6), (16, 16, 16), (17, 19, 23), (3, 40, 40), (40, 40, 3), (33, 64, 34),
  ])
  func productAgreesWithItsDefinition(shape: (Int, Int, Int)) throws {
    let a = try LinearAlgebraTests.random(shape.0, shape.1, seed: 1)
    let b = try LinearAlgebraTests.random(shape.1, shape.2, seed: 2)
    let product = try a.matrixProduct(b)
    for row in 0..<shape.0 {
      for column in 0..<shape.2 {
        var sum = 0.0
        for k in 0..<shape.1 { sum += a.elements[row * shape.1 + k] * b.elements[k * shape.2 + column] }
        #expect(abs(product.elements[row * shape.2 + column] - sum) < 1e-13)
      }
    }
  }

  @Test func sumsWithoutLoss() throws {
    #expect(Tensor(vector: [1, 1e100, 1, -1e100]).sum == 2)
    #expect(Tensor(vector: [Double](repeating: 0.1, count: 10)).sum == 1)
    #expect(Tensor(vector: [.infinity, 1]).sum == .infinity)
    #expect(Tensor(vector: [.infinity, -.infinity]).sum.isNaN)
    #expect(try Tensor(vector: [1e16, 1, -1e16]).inner(Tensor(vector: [1, 1, 1])) == 1)
    #expect(Tensor(vector: [0x3p600, 0x4p600]).norm() == 0x5p600)
    #expect(Tensor(vector: [0x3p-600, 0x4p-600]).norm() == 0x5p-600)
    #expect(Tensor(vector: [3, -4, 0]).norm(0) == 2)
    #expect(Tensor(vector: [3, -4]).norm(1) == 7)
    #expect(Tensor(vector: [3, -4]).norm(.infinity) == 4)
    #expect(Tensor(vector: [1]).norm(-1) == nil)
    #expect(Tensor(vector: [2, 7, 7, 1]).argumentOfMaximum == 1)
    #expect(Tensor(vector: [2, .nan, 7]).maximum?.isNaN == true)
    #expect(Tensor(vector: [1, 2, 3, 4]).variance() == 1.25)
  }

  @Test func softmaxKeepsItsSum() {
    for values in [[1, 2, 3], [1000, 1000], [-1e308, 1e308], [0], [-800, 0, 800]] as [[Double]] {
      let shares = Special.softmax(values)
      #expect(abs(Tensor(vector: shares).sum - 1) <= 4e-16)
      #expect(shares.allSatisfy { $0 >= 0 })
    }
    #expect(Special.softmax([]).isEmpty)
    #expect(Special.softmax([.nan, 1]).allSatisfy { $0.isNaN })
    #expect(Special.logSoftmax([1000, 0]) == [0, -1000])
  }
}
