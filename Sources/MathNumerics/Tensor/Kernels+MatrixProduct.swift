extension Kernels {
  /// Products with fewer multiplications than this take plain loops, which also run well unoptimised.
  private static let tileThreshold = 4096

  /// The product of a rows×inner and an inner×columns matrix.
  static func matrixProduct(
    _ left: [Double], _ right: [Double], rows: Int, inner: Int, columns: Int
  ) -> [Double] {
    if columns == 1 {
      return (0..<rows).map { row in dot(Array(left[(row * inner)..<((row + 1) * inner)]), right) }
    }
    var result = [Double](repeating: 0, count: rows * columns)
    result.withUnsafeMutableBufferPointer { out in
      left.withUnsafeBufferPointer { a in
        right.withUnsafeBufferPointer { b in
          guard let out = out.baseAddress, let a = a.baseAddress, let b = b.baseAddress else { return }
          if rows * inner * columns < tileThreshold || rows < 4 || columns < 4 {
            addRows(out, a, b, 0..<rows, inner, columns)
          } else {
            addTiles(out, a, b, rows, inner, columns)
          }
        }
      }
    }
    return result
  }

  /// Row by row: `out[i, :] += a[i, k] * b[k, :]`.
  private static func addRows(
    _ out: UnsafeMutablePointer<Double>, _ a: UnsafePointer<Double>, _ b: UnsafePointer<Double>,
    _ rows: Range<Int>, _ inner: Int, _ columns: Int
  ) {
    var row = rows.lowerBound
    while row < rows.upperBound {
      let target = out + row &* columns
      var k = 0
      while k < inner {
        let factor = a[row &* inner &+ k]
        let source = b + k &* columns
        var column = 0
        while column < columns {
          target[column] += factor * source[column]
          column &+= 1
        }
        k &+= 1
      }
      row &+= 1
    }
  }

  /// 4×4 tiles, with each strip of four columns of `b` packed so that it is read in order.
  private static func addTiles(
    _ out: UnsafeMutablePointer<Double>, _ a: UnsafePointer<Double>, _ b: UnsafePointer<Double>,
    _ rows: Int, _ inner: Int, _ columns: Int
  ) {
    let fullRows = rows & ~3
    let strip = UnsafeMutablePointer<Double>.allocate(capacity: inner * 4)
    let block = UnsafeMutablePointer<Double>.allocate(capacity: inner * fullRows)
    defer {
      strip.deallocate()
      block.deallocate()
    }
    pack(a, fullRows, inner, into: block)
    var column = 0
    while column &+ 4 <= columns {
      var k = 0
      while k < inner {
        let source = b + (k &* columns &+ column)
        let target = strip + k &* 4
        target[0] = source[0]
        target[1] = source[1]
        target[2] = source[2]
        target[3] = source[3]
        k &+= 1
      }
      var row = 0
      while row < fullRows {
        tile(out + (row &* columns &+ column), columns, block + row &* inner, strip, inner)
        row &+= 4
      }
      column &+= 4
    }
    addColumns(out, a, b, fullRows, inner, columns, from: column)
    addRows(out, a, b, fullRows..<rows, inner, columns)
  }

  /// The rows in groups of four, each group column by column.
  private static func pack(
    _ a: UnsafePointer<Double>, _ rows: Int, _ inner: Int, into block: UnsafeMutablePointer<Double>
  ) {
    var row = 0
    while row < rows {
      let source = a + row &* inner
      var target = block + row &* inner
      var k = 0
      while k < inner {
        target[0] = source[k]
        target[1] = source[k &+ inner]
        target[2] = source[k &+ 2 &* inner]
        target[3] = source[k &+ 3 &* inner]
        target += 4
        k &+= 1
      }
      row &+= 4
    }
  }

  /// One 4×4 tile in eight two-lane accumulators, the widest that every x86-64 and arm64 has.
  private static func tile(
    _ out: UnsafeMutablePointer<Double>, _ columns: Int,
    _ a: UnsafePointer<Double>, _ b: UnsafePointer<Double>, _ inner: Int
  ) {
    typealias Pair = SIMD2<Double>
    var (c00, c01, c10, c11) = (Pair.zero, Pair.zero, Pair.zero, Pair.zero)
    var (c20, c21, c30, c31) = (Pair.zero, Pair.zero, Pair.zero, Pair.zero)
    var (a, b) = (a, b)
    var k = 0
    while k < inner {
      let b0 = Pair(b[0], b[1])
      let b1 = Pair(b[2], b[3])
      let a0 = Pair(repeating: a[0])
      c00 += a0 * b0
      c01 += a0 * b1
      let a1 = Pair(repeating: a[1])
      c10 += a1 * b0
      c11 += a1 * b1
      let a2 = Pair(repeating: a[2])
      c20 += a2 * b0
      c21 += a2 * b1
      let a3 = Pair(repeating: a[3])
      c30 += a3 * b0
      c31 += a3 * b1
      a += 4
      b += 4
      k &+= 1
    }
    store(c00, c01, out)
    store(c10, c11, out + columns)
    store(c20, c21, out + 2 &* columns)
    store(c30, c31, out + 3 &* columns)
  }

  private static func store(_ low: SIMD2<Double>, _ high: SIMD2<Double>, _ out: UnsafeMutablePointer<Double>) {
    out[0] = low.x
    out[1] = low.y
    out[2] = high.x
    out[3] = high.y
  }

  /// The columns that fill no strip, for the rows that fill a tile.
  private static func addColumns(
    _ out: UnsafeMutablePointer<Double>, _ a: UnsafePointer<Double>, _ b: UnsafePointer<Double>,
    _ rows: Int, _ inner: Int, _ columns: Int, from first: Int
  ) {
    var row = 0
    while row < rows, first < columns {
      var k = 0
      while k < inner {
        let factor = a[row &* inner &+ k]
        var column = first
        while column < columns {
          out[row &* columns &+ column] += factor * b[k &* columns &+ column]
          column &+= 1
        }
        k &+= 1
      }
      row &+= 1
    }
  }
}
