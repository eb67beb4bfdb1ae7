extension Limbs {
  /// Operands shorter than this are multiplied row by row.
  private static let karatsubaThreshold = 40

  static func multiply(_ left: [UInt], _ right: [UInt]) -> [UInt] {
    if left.isEmpty || right.isEmpty { return [] }
    var product = left.withUnsafeBufferPointer { a in
      right.withUnsafeBufferPointer { b in a.count >= b.count ? multiply(a, b) : multiply(b, a) }
    }
    trim(&product)
    return product
  }

  static func multiply(_ left: [UInt], by factor: UInt, adding addend: UInt = 0) -> [UInt] {
    var result = [UInt](repeating: 0, count: left.count + 1)
    result.withUnsafeMutableBufferPointer { out in
      left.withUnsafeBufferPointer { a in
        var carry = addend
        var index = 0
        while index < a.count {
          let (high, low) = a[index].multipliedFullWidth(by: factor)
          let (sum, overflow) = low.addingReportingOverflow(carry)
          out[index] = sum
          carry = high &+ (overflow ? 1 : 0)
          index += 1
        }
        out[index] = carry
      }
    }
    trim(&result)
    return result
  }

  /// A product with `a.count + b.count` limbs, where `a` is the longer.
  private static func multiply(_ a: UnsafeBufferPointer<UInt>, _ b: UnsafeBufferPointer<UInt>) -> [UInt] {
    if b.count < karatsubaThreshold { return schoolbook(a, b) }
    let half = (a.count + 1) / 2
    return b.count <= half ? unbalanced(a, b) : karatsuba(a, b, half: half)
  }

  private static func schoolbook(_ a: UnsafeBufferPointer<UInt>, _ b: UnsafeBufferPointer<UInt>) -> [UInt] {
    let count = a.count + b.count
    return [UInt](unsafeUninitializedCapacity: count) { out, initialized in
      out.initialize(repeating: 0)
      initialized = count
      var row = 0
      while row < b.count {
        let factor = b[row]
        var carry: UInt = 0
        var index = 0
        while index < a.count {
          let (high, low) = a[index].multipliedFullWidth(by: factor)
          let (first, overflow1) = low.addingReportingOverflow(carry)
          let (second, overflow2) = first.addingReportingOverflow(out[index &+ row])
          out[index &+ row] = second
          carry = high &+ (overflow1 ? 1 : 0) &+ (overflow2 ? 1 : 0)
          index &+= 1
        }
        out[index &+ row] = carry
        row &+= 1
      }
    }
  }

  /// Cuts the longer factor into pieces of the shorter one's length.
  private static func unbalanced(_ a: UnsafeBufferPointer<UInt>, _ b: UnsafeBufferPointer<UInt>) -> [UInt] {
    var result = [UInt](repeating: 0, count: a.count + b.count)
    var start = 0
    while start < a.count {
      let end = min(start + b.count, a.count)
      let piece = UnsafeBufferPointer(rebasing: a[start..<end])
      add(piece.count >= b.count ? multiply(piece, b) : multiply(b, piece), to: &result, shiftedByLimbs: start)
      start = end
    }
    return result
  }

  /// Karatsuba and Ofman 1962: three half-size products for four.
  private static func karatsuba(
    _ a: UnsafeBufferPointer<UInt>, _ b: UnsafeBufferPointer<UInt>, half: Int
  ) -> [UInt] {
    let (a0, a1) = (UnsafeBufferPointer(rebasing: a[..<half]), UnsafeBufferPointer(rebasing: a[half...]))
    let (b0, b1) = (UnsafeBufferPointer(rebasing: b[..<half]), UnsafeBufferPointer(rebasing: b[half...]))
    let low = multiply(a0, b0)
    let high = a1.count >= b1.count ? multiply(a1, b1) : multiply(b1, a1)
    var middle = multiply(add(Array(a0), Array(a1)), add(Array(b0), Array(b1)))
    subtract(low, from: &middle, shiftedByLimbs: 0)
    subtract(high, from: &middle, shiftedByLimbs: 0)
    var result = low
    result.append(contentsOf: high)
    trim(&middle)
    add(middle, to: &result, shiftedByLimbs: half)
    return result
  }
}
