/// An array of doubles of any rank, row-major; rank 0 is a scalar, rank 1 a vector, rank 2 a matrix.
public struct Tensor: Sendable, Hashable {
  /// No operation makes a tensor with more elements than this: 2^24, 128 MB.
  public static let maximumCount = 1 << 24

  /// The length of each axis, outermost first.
  public let shape: [Int]
  /// The elements, the last axis fastest.
  public internal(set) var elements: [Double]

  /// Throws `shapeMismatch` if the number of elements is not the shape's, `limitExceeded` past `maximumCount`.
  public init(shape: [Int], elements: [Double]) throws(NumericsError) {
    guard try Self.count(of: shape) == elements.count else { throw .shapeMismatch }
    self.init(unchecked: shape, elements)
  }

  /// For a shape that is known to fit.
  init(unchecked shape: [Int], _ elements: [Double]) {
    self.shape = shape
    self.elements = elements
  }

  public init(scalar: Double) { self.init(unchecked: [], [scalar]) }

  public init(vector: [Double]) { self.init(unchecked: [vector.count], vector) }

  /// The matrix with these rows; throws `shapeMismatch` if their lengths differ.
  public init(rows: [[Double]]) throws(NumericsError) {
    let width = rows.first?.count ?? 0
    guard rows.allSatisfy({ $0.count == width }) else { throw .shapeMismatch }
    try self.init(shape: [rows.count, width], elements: rows.flatMap { $0 })
  }

  /// Throws `limitExceeded` past `maximumCount`, `shapeMismatch` for a negative length.
  public init(shape: [Int], repeating value: Double) throws(NumericsError) {
    self.init(unchecked: shape, [Double](repeating: value, count: try Self.count(of: shape)))
  }

  /// The n×n identity; throws `limitExceeded` past `maximumCount`.
  public static func identity(_ size: Int) throws(NumericsError) -> Tensor {
    var result = try Tensor(shape: [size, size], repeating: 0)
    for index in 0..<size { result.elements[index * size + index] = 1 }
    return result
  }

  /// The square matrix with this diagonal; throws `limitExceeded` past `maximumCount`.
  public static func diagonal(_ values: [Double]) throws(NumericsError) -> Tensor {
    var result = try Tensor(shape: [values.count, values.count], repeating: 0)
    for index in values.indices { result.elements[index * values.count + index] = values[index] }
    return result
  }

  public var rank: Int { shape.count }

  public var count: Int { elements.count }

  public var isScalar: Bool { shape.isEmpty }

  public var isVector: Bool { shape.count == 1 }

  public var isMatrix: Bool { shape.count == 2 }

  public var isSquare: Bool { shape.count == 2 && shape[0] == shape[1] }

  /// The length of the first axis; 1 for a scalar.
  public var rowCount: Int { shape.first ?? 1 }

  /// The length of the last axis; 1 for a scalar or a vector.
  public var columnCount: Int { shape.count < 2 ? 1 : shape[shape.count - 1] }

  /// The value of a tensor with one element.
  public var scalar: Double? { elements.count == 1 ? elements[0] : nil }

  /// The number of elements that a shape holds; throws `limitExceeded` past `maximumCount`, `shapeMismatch` for a
  /// negative length.
  public static func count(of shape: [Int]) throws(NumericsError) -> Int {
    // Zero lengths count as 1 against the limit, so that no product of some of the lengths can overflow either.
    var (count, bound) = (1, 1)
    for length in shape {
      guard length >= 0 else { throw .shapeMismatch }
      let (product, overflow) = bound.multipliedReportingOverflow(by: max(1, length))
      guard !overflow, product <= maximumCount else { throw .limitExceeded }
      bound = product
      count *= length
    }
    return count
  }
}
