import Glibc

/// The inner loops on flat row-major buffers. Lengths are checked by the callers.
enum Kernels {
  /// Neumaier's compensated sum (*ZAMM* 54, 1974).
  static func sum(_ values: [Double]) -> Double {
    values.withUnsafeBufferPointer { values in
      var sum = 0.0
      var lost = 0.0
      var index = 0
      while index < values.count {
        let value = values[index]
        let next = sum + value
        lost += abs(sum) >= abs(value) ? (sum - next) + value : (value - next) + sum
        sum = next
        index += 1
      }
      // With an infinity on the way the correction is NaN and the plain sum right.
      return sum.isFinite ? sum + lost : values.reduce(0, +)
    }
  }

  /// The inner product with a compensated sum.
  static func dot(_ left: [Double], _ right: [Double]) -> Double {
    left.withUnsafeBufferPointer { a in
      right.withUnsafeBufferPointer { b in
        var sum = 0.0
        var lost = 0.0
        var index = 0
        let count = min(a.count, b.count)
        while index < count {
          let value = a[index] * b[index]
          // The rounding error of the product, exactly (Ogita, Rump, Oishi: Dot2).
          lost += fma(a[index], b[index], -value)
          let next = sum + value
          lost += abs(sum) >= abs(value) ? (sum - next) + value : (value - next) + sum
          sum = next
          index += 1
        }
        if lost.isFinite { return sum + lost }
        sum = 0
        for index in 0..<count { sum += a[index] * b[index] }
        return sum
      }
    }
  }

  /// The p-norm, scaled so that neither squares nor powers overflow.
  static func norm(_ values: [Double], _ p: Double) -> Double? {
    if p.isNaN || p < 0 { return nil }
    if p == 0 { return Double(values.count { $0 != 0 }) }
    var largest = 0.0
    for value in values {
      if value.isNaN { return .nan }
      largest = max(largest, abs(value))
    }
    if p == .infinity || largest == 0 || largest.isInfinite { return largest }
    if p == 1 { return sum(values.map(abs)) }
    // Powers of two scale without rounding.
    let exponent = largest.exponent
    if p == 2 {
      if abs(exponent) < 400 { return sqrt(dot(values, values)) }
      let scaled = values.map { scalbn($0, Int32(-exponent)) }
      return scalbn(sqrt(dot(scaled, scaled)), Int32(exponent))
    }
    return largest * pow(sum(values.map { pow(abs($0) / largest, p) }), 1 / p)
  }

  static func transposed(_ values: [Double], rows: Int, columns: Int) -> [Double] {
    let count = rows * columns
    return [Double](unsafeUninitializedCapacity: count) { out, initialized in
      values.withUnsafeBufferPointer { source in
        var row = 0
        while row < rows {
          var column = 0
          while column < columns {
            out[column &* rows &+ row] = source[row &* columns &+ column]
            column &+= 1
          }
          row &+= 1
        }
      }
      initialized = count
    }
  }
}
