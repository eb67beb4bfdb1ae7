import Glibc

extension Tensor {
  /// The eigenvalues of a square matrix, ascending by real part, then by imaginary part.
  ///
  /// Reduction to Hessenberg form and the shifted QR iteration in complex arithmetic (Golub and Van Loan, sections 7.4 and
  /// 7.5). Throws `shapeMismatch`, `nonFinite`, `notConverged`.
  public func eigenvalues() throws(NumericsError) -> [Complex] {
    if isSymmetric { return try symmetricEigen().values.map { Complex($0) } }
    return try ComplexSchur(self).eigen(wantsVectors: .no).values
  }

  /// Eigenvalues in the order of `eigenvalues`, and for each a unit eigenvector whose largest component is positive.
  ///
  /// A defective matrix has fewer independent vectors than values; some are then (nearly) equal. Throws as `eigenvalues`.
  public func eigen() throws(NumericsError) -> (values: [Complex], vectors: [[Complex]]) {
    if isSymmetric {
      let (values, vectors) = try symmetricEigen()
      let columns = try vectors.transposed.rows()
      return (values.map { Complex($0) }, columns.map { $0.map { Complex($0) } })
    }
    return try ComplexSchur(self).eigen(wantsVectors: .yes)
  }
}

/// A = Z·T·Zᴴ with T upper triangular.
struct ComplexSchur {
  enum Vectors { case yes, no }

  private let size: Int
  private let norm: Double
  private var t: [Complex]
  private var z: [Complex]
  private let exponent: Int32
  /// The eigenvalues of a 2×2 matrix without the roundings of an iteration.
  private let closedForm: [Complex]

  init(_ matrix: Tensor) throws(NumericsError) {
    guard matrix.isSquare else { throw .shapeMismatch }
    guard matrix.elements.allSatisfy(\.isFinite) else { throw .nonFinite }
    size = matrix.shape[0]
    let scale = Kernels.norm(matrix.elements, .infinity) ?? 0
    exponent = scale > 0 ? Int32(scale.exponent) : 0
    let scaled = matrix.elements.map { scalbn($0, -(scale > 0 ? Int32(scale.exponent) : 0)) }
    norm = Kernels.norm(scaled, 2) ?? 0
    closedForm = size == 2 ? Self.quadratic(scaled) : []
    t = scaled.map { Complex($0) }
    z = try Tensor.identity(size).elements.map { Complex($0) }
    reduceToHessenberg()
    try iterate()
  }

  func eigen(wantsVectors: Vectors) -> (values: [Complex], vectors: [[Complex]]) {
    let values = conjugatePairs()
    let order = values.indices.sorted { (values[$0].re, values[$0].im) < (values[$1].re, values[$1].im) }
    let scaled = order.map { Complex(scalbn(values[$0].re, exponent), scalbn(values[$0].im, exponent)) }
    return (scaled, wantsVectors == .no ? [] : order.map { vector($0) })
  }

  /// The diagonal of T, mended to what a real matrix has: real values and conjugate pairs.
  private func conjugatePairs() -> [Complex] {
    if closedForm.count == 2 {
      let isInOrder = (closedForm[0] - t[0]).modulus <= (closedForm[1] - t[0]).modulus
      return isInOrder ? closedForm : closedForm.reversed()
    }
    // Parts within the rounding errors are none.
    let threshold = 4 * Double(size) * .ulpOfOne * norm
    var values = (0..<size).map { t[$0 * size + $0] }
    for index in values.indices {
      if abs(values[index].im) <= threshold {
        values[index].im = 0
      } else if abs(values[index].re) <= threshold {
        values[index].re = 0
      }
    }
    var below = Set(values.indices.filter { values[$0].im < 0 })
    for index in values.indices where values[index].im > 0 {
      let target = values[index].conjugate
      guard let partner = below.min(by: { (values[$0] - target).modulus < (values[$1] - target).modulus }) else {
        break
      }
      values[partner] = target
      below.remove(partner)
    }
    return values
  }

  /// Solves (T - λI)x = 0 from the diagonal upwards and turns x back by Z.
  private func vector(_ index: Int) -> [Complex] {
    let value = t[index * size + index]
    var x = [Complex](repeating: .zero, count: size)
    x[index] = .one
    let smallest = .ulpOfOne * max(norm, 1e-300)
    for row in stride(from: index - 1, through: 0, by: -1) {
      var sum = Complex.zero
      for column in (row + 1)...index { sum += t[row * size + column] * x[column] }
      var gap = t[row * size + row] - value
      if gap.modulus < smallest { gap = Complex(smallest) }
      x[row] = -sum / gap
      let largest = x[row].modulus
      if largest > 1e100 {
        for column in row...index { x[column] = (1 / largest) * x[column] }
      }
    }
    var result = [Complex](repeating: .zero, count: size)
    for row in 0..<size {
      for column in 0...index { result[row] += z[row * size + column] * x[column] }
    }
    return Self.normalized(result)
  }

  private static func normalized(_ vector: [Complex]) -> [Complex] {
    var largest = Complex.zero
    for part in vector where part.modulus > largest.modulus * (1 + 1e-9) { largest = part }
    let length = Kernels.norm(vector.map(\.modulus), 2) ?? 0
    guard length > 0, largest.modulus > 0 else { return vector }
    let phase = (1 / largest.modulus) * largest.conjugate
    return vector.map { part in
      let turned = (1 / length) * (part * phase)
      return Complex(
        abs(turned.re) < 4 * .ulpOfOne ? 0 : turned.re, abs(turned.im) < 4 * .ulpOfOne ? 0 : turned.im)
    }
  }

  private static func quadratic(_ a: [Double]) -> [Complex] {
    let half = (a[0] - a[3]) / 2
    let discriminant = half * half + a[1] * a[2]
    if discriminant < 0 {
      let (re, im) = ((a[0] + a[3]) / 2, sqrt(-discriminant))
      return [Complex(re, im), Complex(re, -im)]
    }
    let z = half + copysign(sqrt(discriminant), half)
    return z == 0 ? [Complex(a[3]), Complex(a[3])] : [Complex(a[3] + z), Complex(a[3] - a[1] * a[2] / z)]
  }

  /// Givens rotations bring the matrix to Hessenberg form.
  private mutating func reduceToHessenberg() {
    if size < 3 { return }
    for column in 0..<(size - 2) {
      for row in stride(from: size - 1, to: column + 1, by: -1) where t[row * size + column] != .zero {
        let rotation = Rotation(t[(row - 1) * size + column], t[row * size + column])
        rotateRows(rotation, row - 1, from: column)
        rotateColumns(rotation, row - 1, through: size - 1)
        t[row * size + column] = .zero
      }
    }
  }

  /// Single-shift QR sweeps with Wilkinson's shift until all subdiagonal elements vanish.
  private mutating func iterate() throws(NumericsError) {
    var high = size - 1
    var steps = 0
    while high > 0 {
      var low = high
      while low > 0, !isNegligible(low) { low -= 1 }
      if low > 0 { t[low * size + low - 1] = .zero }
      if low == high {
        high -= 1
        steps = 0
        continue
      }
      steps += 1
      if steps > 100 { throw .notConverged }
      sweep(low, high, shift: steps % 11 == 10 ? exceptionalShift(high) : wilkinsonShift(high))
    }
  }

  private func isNegligible(_ row: Int) -> Bool {
    let neighbours = t[row * size + row].modulus + t[(row - 1) * size + row - 1].modulus
    return t[row * size + row - 1].modulus <= .ulpOfOne * (neighbours > 0 ? neighbours : norm)
  }

  /// The eigenvalue of the trailing 2×2 block that is closer to its last element.
  private func wilkinsonShift(_ high: Int) -> Complex {
    let (a, b) = (t[(high - 1) * size + high - 1], t[(high - 1) * size + high])
    let (c, d) = (t[high * size + high - 1], t[high * size + high])
    let half = 0.5 * (a - d)
    let root = (half * half + b * c).squareRoot
    let sum = half + root
    let difference = half - root
    let larger = sum.modulus >= difference.modulus ? sum : difference
    return larger == .zero ? d : d - (b * c) / larger
  }

  private func exceptionalShift(_ high: Int) -> Complex {
    Complex(t[high * size + high - 1].modulus + t[high * size + high].re)
  }

  private mutating func sweep(_ low: Int, _ high: Int, shift: Complex) {
    var x = t[low * size + low] - shift
    var y = t[(low + 1) * size + low]
    for row in low..<high {
      let rotation = Rotation(x, y)
      rotateRows(rotation, row, from: max(0, row - 1))
      rotateColumns(rotation, row, through: min(high, row + 2))
      if row > low { t[(row + 1) * size + row - 1] = .zero }
      if row + 1 < high {
        x = t[(row + 1) * size + row]
        y = t[(row + 2) * size + row]
      }
    }
  }

  private mutating func rotateRows(_ rotation: Rotation, _ row: Int, from first: Int) {
    for column in first..<size {
      let (x, y) = (t[row * size + column], t[(row + 1) * size + column])
      t[row * size + column] = rotation.c * x + rotation.s * y
      t[(row + 1) * size + column] = rotation.c * y - rotation.s.conjugate * x
    }
  }

  private mutating func rotateColumns(_ rotation: Rotation, _ column: Int, through last: Int) {
    for row in 0...last {
      let (x, y) = (t[row * size + column], t[row * size + column + 1])
      t[row * size + column] = rotation.c * x + rotation.s.conjugate * y
      t[row * size + column + 1] = rotation.c * y - rotation.s * x
    }
    for row in 0..<size {
      let (x, y) = (z[row * size + column], z[row * size + column + 1])
      z[row * size + column] = rotation.c * x + rotation.s.conjugate * y
      z[row * size + column + 1] = rotation.c * y - rotation.s * x
    }
  }

  /// The unitary [c s; -s̄ c] with real c that maps (x, y) to (r, 0).
  private struct Rotation {
    let c: Double
    let s: Complex

    init(_ x: Complex, _ y: Complex) {
      let (sizeX, sizeY) = (x.modulus, y.modulus)
      if sizeY == 0 {
        (c, s) = (1, .zero)
      } else if sizeX == 0 {
        (c, s) = (0, (1 / sizeY) * y.conjugate)
      } else {
        let length = hypot(sizeX, sizeY)
        c = sizeX / length
        s = ((1 / sizeX) * x) * ((1 / length) * y.conjugate)
      }
    }
  }
}
