public import MathNumerics

/// A vector, matrix or tensor: row-major elements of one kind. `isRow` marks a transposed vector.
public struct NumericArray: Sendable, Hashable {
  public let shape: [Int]
  public let storage: Storage
  public let isRow: Bool

  public enum Storage: Sendable, Hashable {
    case exact([Rational])
    case real([Double])
    case complex([Complex])
  }

  /// Exact elements beyond this count are kept as doubles.
  static let maximumExactCount = 4096

  init(shape: [Int], storage: Storage, isRow: Bool = false) {
    self.shape = shape
    self.isRow = isRow && shape.count == 1
    if case .exact(let elements) = storage,
      elements.count > Self.maximumExactCount
        || elements.contains(where: { !$0.isInteger && $0.bitWidth > Number.maximumRationalBitWidth })
    {
      self.storage = .real(elements.map(\.double))
    } else {
      self.storage = storage
    }
  }

  /// Of numbers in row-major order; the widest kind among them is kept.
  init(shape: [Int], numbers: [Number], isRow: Bool = false) {
    let hasComplex = numbers.contains { $0.isComplex }
    if hasComplex {
      self.init(shape: shape, storage: .complex(numbers.map(\.complex)), isRow: isRow)
      return
    }
    let exact = numbers.compactMap(\.exact)
    if exact.count == numbers.count {
      self.init(shape: shape, storage: .exact(exact), isRow: isRow)
    } else {
      self.init(shape: shape, storage: .real(numbers.map(\.double)), isRow: isRow)
    }
  }

  init(_ tensor: Tensor) { self.init(shape: tensor.shape, storage: .real(tensor.elements)) }

  init(vector: [Double]) { self.init(shape: [vector.count], storage: .real(vector)) }

  public var rank: Int { shape.count }
  public var isVector: Bool { shape.count == 1 }
  public var isMatrix: Bool { shape.count == 2 }

  public var count: Int {
    switch storage {
    case .exact(let elements): elements.count
    case .real(let elements): elements.count
    case .complex(let elements): elements.count
    }
  }

  public subscript(index: Int) -> Number {
    switch storage {
    case .exact(let elements): .exact(elements[index])
    case .real(let elements): .real(elements[index])
    case .complex(let elements): .complex(elements[index])
    }
  }

  public var numbers: [Number] {
    switch storage {
    case .exact(let elements): elements.map { .exact($0) }
    case .real(let elements): elements.map { .real($0) }
    case .complex(let elements): elements.map { .complex($0) }
    }
  }

  /// Nearest doubles; real parts of complex elements.
  public var doubles: [Double] {
    switch storage {
    case .exact(let elements): elements.map(\.double)
    case .real(let elements): elements
    case .complex(let elements): elements.map(\.re)
    }
  }

  public var isComplex: Bool {
    if case .complex = storage { true } else { false }
  }

  public var exactElements: [Rational]? {
    if case .exact(let elements) = storage { elements } else { nil }
  }

  func withShape(_ shape: [Int]) -> NumericArray { NumericArray(shape: shape, storage: storage) }

  func asRow(_ isRow: Bool) -> NumericArray { NumericArray(shape: shape, storage: storage, isRow: isRow) }

  /// As it is written in messages: `2×3`, `3`.
  public var shapeText: String {
    if isRow { return "1×\(shape[0])" }
    return shape.map(String.init).joined(separator: "×")
  }

  /// The part at `index` of the first axis.
  func part(_ index: Int) -> Value {
    if shape.count == 1 { return .number(self[index]) }
    let inner = Array(shape.dropFirst())
    let size = inner.reduce(1, *)
    let range = (index * size)..<((index + 1) * size)
    switch storage {
    case .exact(let elements): return .array(NumericArray(shape: inner, storage: .exact(Array(elements[range]))))
    case .real(let elements): return .array(NumericArray(shape: inner, storage: .real(Array(elements[range]))))
    case .complex(let elements): return .array(NumericArray(shape: inner, storage: .complex(Array(elements[range]))))
    }
  }

  /// The elements at flat places, as an array of another shape.
  func picking(_ places: [Int], shape: [Int], isRow: Bool = false) -> NumericArray {
    switch storage {
    case .exact(let elements): NumericArray(shape: shape, storage: .exact(places.map { elements[$0] }), isRow: isRow)
    case .real(let elements): NumericArray(shape: shape, storage: .real(places.map { elements[$0] }), isRow: isRow)
    case .complex(let elements):
      NumericArray(shape: shape, storage: .complex(places.map { elements[$0] }), isRow: isRow)
    }
  }

  var transposed: NumericArray {
    if shape.count == 1 { return asRow(!isRow) }
    guard shape.count == 2 else { return self }
    let (rows, columns) = (shape[0], shape[1])
    var places: [Int] = []
    places.reserveCapacity(count)
    for column in 0..<columns { for row in 0..<rows { places.append(row * columns + column) } }
    return picking(places, shape: [columns, rows])
  }

  /// A real tensor of the same elements.
  var tensor: Tensor? { try? Tensor(shape: shape, elements: doubles) }

  /// An exact matrix, where all elements are exact.
  var rationalMatrix: RationalMatrix? {
    guard shape.count == 2, let elements = exactElements else { return nil }
    return try? RationalMatrix(rows: shape[0], columns: shape[1], elements: elements)
  }

  func mapped(_ transform: (Number) -> Number) -> NumericArray {
    NumericArray(shape: shape, numbers: numbers.map(transform), isRow: isRow)
  }
}
