import Glibc
import MathEngine
import MathNumerics

/// Draws vectors and matrices, and gives them the structure that is declared.
struct ArrayDraw {
  var draw: NumberDraw
  static let maximumCount = 256

  init(draw: NumberDraw) { self.draw = draw }

  /// Nil where the domain is empty or the array too large to sample.
  mutating func array(_ shape: [Int], _ domain: ScalarDomain, _ structures: [ArrayStructure]) -> Value? {
    guard let count = Self.count(shape) else { return nil }
    if shape.isEmpty { return draw.number(in: domain).map { .number($0) } }
    if let shares = shares(shape, domain, structures) { return shares }
    var numbers: [Number] = []
    for _ in 0..<count {
      guard let number = draw.number(in: domain) else { return nil }
      numbers.append(number)
    }
    if draw.style == .unit, domain.contains(0), !structures.contains(.skewSymmetric) { Self.makeUnit(&numbers, shape) }
    if shape.count == 2, shape[0] == shape[1] { structure(&numbers, shape[0], structures) }
    if structures.contains(.orthogonal), shape.count == 2 { return orthogonal(numbers, shape) }
    if structures.contains(.unitNorm) { return unit(numbers, shape) }
    if structures.contains(.sumsToOne), shape.count == 1 {
      let sum = numbers.dropLast().reduce(0) { $0 + $1.double }
      numbers[count - 1] = .real(1 - sum)
    }
    return Self.value(numbers, shape)
  }

  /// The first unit vector, the identity.
  private static func makeUnit(_ numbers: inout [Number], _ shape: [Int]) {
    guard shape.count <= 2, let width = shape.last else { return }
    for place in numbers.indices where shape.count == 1 ? place > 0 : place / width != place % width {
      numbers[place] = Number(0)
    }
  }

  /// Positive elements that sum to one as a whole, by rows or by columns.
  private mutating func shares(_ shape: [Int], _ domain: ScalarDomain, _ structures: [ArrayStructure]) -> Value? {
    guard domain.lower != nil, let count = Self.count(shape) else { return nil }
    if structures.contains(.sumsToOne) { return parts(count).map { Self.value($0, shape) } }
    guard shape.count == 2 else { return nil }
    let byRow = structures.contains(.rowsSumToOne)
    guard byRow || structures.contains(.columnsSumToOne) else { return nil }
    let lines = (0..<(byRow ? shape[0] : shape[1])).compactMap { _ in parts(byRow ? shape[1] : shape[0]) }
    let numbers =
      byRow ? lines.flatMap { $0 } : (0..<count).map { lines[$0 % shape[1]][$0 / shape[1]] }
    return Self.value(numbers, shape)
  }

  private static func count(_ shape: [Int]) -> Int? {
    var count = 1
    for length in shape {
      guard length > 0, length <= maximumCount else { return nil }
      count *= length
      guard count <= maximumCount else { return nil }
    }
    return count
  }

  /// Positive shares of one; exact.
  mutating func simplex(_ count: Int) -> Value? { parts(count).map { Self.value($0, [count]) } }

  private mutating func parts(_ count: Int) -> [Number]? {
    guard count > 0, count <= Self.maximumCount else { return nil }
    let most = draw.isLevel ? 1 : draw.style == .plain ? 4 : 37
    let parts = (0..<count).map { _ in
      Rational(draw.style == .wide && draw.generator.below(2) == 0 ? 397 : 1 + draw.generator.below(most))
    }
    let total = parts.reduce(Rational.zero, +)
    return parts.map { .exact($0.divided(by: total) ?? 0) }
  }

  private func structure(_ numbers: inout [Number], _ size: Int, _ structures: [ArrayStructure]) {
    for structure in structures {
      switch structure {
      case .symmetric:
        for row in 0..<size { for column in 0..<row { numbers[row * size + column] = numbers[column * size + row] } }
      case .skewSymmetric:
        for row in 0..<size {
          numbers[row * size + row] = Number(0)
          for column in 0..<row { numbers[row * size + column] = Self.negated(numbers[column * size + row]) }
        }
      case .diagonal:
        for row in 0..<size { for column in 0..<size where row != column { numbers[row * size + column] = Number(0) } }
      case .positiveDefinite, .positiveSemidefinite:
        numbers = Self.gram(numbers.map(\.double), size).map { .real($0) }
      default: break
      }
    }
  }

  private static func negated(_ number: Number) -> Number {
    if case .exact(let value) = number { return .exact(-value) }
    return .real(-number.double)
  }

  /// BBᵀ + I/2.
  private static func gram(_ elements: [Double], _ size: Int) -> [Double] {
    var result = [Double](repeating: 0, count: size * size)
    for row in 0..<size {
      for column in 0..<size {
        var sum = row == column ? 0.5 : 0
        for inner in 0..<size { sum += elements[row * size + inner] * elements[column * size + inner] }
        result[row * size + column] = sum
      }
    }
    return result
  }

  private func orthogonal(_ numbers: [Number], _ shape: [Int]) -> Value? {
    guard shape[0] >= shape[1], let tensor = try? Tensor(shape: shape, elements: numbers.map(\.double)),
      let factors = try? tensor.qr()
    else { return nil }
    let width = factors.q.shape[1]
    var elements: [Number] = []
    for row in 0..<shape[0] {
      for column in 0..<shape[1] { elements.append(.real(factors.q.elements[row * width + column])) }
    }
    return Self.value(elements, shape)
  }

  private func unit(_ numbers: [Number], _ shape: [Int]) -> Value? {
    let length = sqrt(numbers.reduce(0) { $0 + $1.double * $1.double })
    return length > 0 ? Self.value(numbers.map { .real($0.double / length) }, shape) : nil
  }

  /// Row-major numbers as nested lists make them.
  static func value(_ numbers: [Number], _ shape: [Int]) -> Value {
    guard let first = shape.first, shape.count > 1 else { return Value.listed(numbers.map { .number($0) }) }
    let size = numbers.count / max(1, first)
    return Value.listed(
      (0..<first).map { value(Array(numbers[($0 * size)..<(($0 + 1) * size)]), Array(shape.dropFirst())) })
  }
}
