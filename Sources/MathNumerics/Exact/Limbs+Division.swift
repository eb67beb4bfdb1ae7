extension Limbs {
  /// Divisors or quotients shorter than this are divided digit by digit.
  private static let recursionThreshold = 48

  /// Quotient and remainder; the divisor must not be empty.
  static func divide(_ left: [UInt], by right: [UInt]) -> (quotient: [UInt], remainder: [UInt]) {
    if compare(left, right) < 0 { return ([], left) }
    if right.count == 1 {
      let (quotient, remainder) = divide(left, by: right[0])
      return (quotient, remainder == 0 ? [] : [remainder])
    }
    let shift = right[right.count - 1].leadingZeroBitCount
    let dividend = shiftLeft(left, bits: shift)
    let divisor = shiftLeft(right, bits: shift)
    let (quotient, remainder) = divideNormalized(dividend, by: divisor)
    return (quotient, shiftRight(remainder, bits: shift))
  }

  static func divide(_ left: [UInt], by divisor: UInt) -> (quotient: [UInt], remainder: UInt) {
    var quotient = left
    var remainder: UInt = 0
    quotient.withUnsafeMutableBufferPointer { out in
      var index = out.count - 1
      while index >= 0 {
        (out[index], remainder) = divisor.dividingFullWidth((remainder, out[index]))
        index -= 1
      }
    }
    trim(&quotient)
    return (quotient, remainder)
  }

  /// The divisor's top bit is set. Long dividends are cut into pieces of the divisor's length.
  private static func divideNormalized(_ left: [UInt], by right: [UInt]) -> (quotient: [UInt], remainder: [UInt]) {
    let size = right.count
    if size < recursionThreshold || left.count - size < recursionThreshold { return knuth(left, by: right) }
    if left.count <= 2 * size { return recursive(left, by: right) }
    var remainder: [UInt] = []
    let pieces = (left.count + size - 1) / size
    var quotient = [UInt](repeating: 0, count: pieces * size + 1)
    var piece = pieces - 1
    while piece >= 0 {
      let low = slice(left, from: piece * size, to: (piece + 1) * size)
      let (digit, rest) = divideNormalized(joined(high: remainder, low: low, at: size), by: right)
      add(digit, to: &quotient, shiftedByLimbs: piece * size)
      remainder = rest
      piece -= 1
    }
    trim(&quotient)
    return (quotient, remainder)
  }

  /// Burnikel and Ziegler's recursive division; *Modern Computer Arithmetic*, algorithm 1.8 (RecursiveDivRem).
  private static func recursive(_ left: [UInt], by right: [UInt]) -> (quotient: [UInt], remainder: [UInt]) {
    if compare(left, right) < 0 { return ([], left) }
    let extra = left.count - right.count
    if right.count < recursionThreshold || extra < recursionThreshold { return knuth(left, by: right) }
    let half = extra / 2
    let high = slice(right, from: half, to: right.count)
    let low = slice(right, from: 0, to: half)

    let (upper, middle) = recursiveStep(
      dividend: slice(left, from: half, to: left.count), by: right, high: high, low: low, half: half)
    let (lower, rest) = recursiveStep(
      dividend: joined(high: middle, low: slice(left, from: 0, to: half), at: half), by: right, high: high, low: low,
      half: half)
    var quotient = joined(high: upper, low: [], at: half)
    quotient.append(0)
    if quotient.count < lower.count + 1 {
      quotient.append(contentsOf: [UInt](repeating: 0, count: lower.count + 1 - quotient.count))
    }
    add(lower, to: &quotient, shiftedByLimbs: 0)
    trim(&quotient)
    return (quotient, rest)
  }

  /// `dividend / right`, found from the divisor's high part and then mended.
  private static func recursiveStep(
    dividend: [UInt], by right: [UInt], high: [UInt], low: [UInt], half: Int
  ) -> (quotient: [UInt], remainder: [UInt]) {
    var (quotient, rest) = recursive(slice(dividend, from: half, to: dividend.count), by: high)
    var remainder = joined(high: rest, low: slice(dividend, from: 0, to: half), at: half)
    let excess = multiply(quotient, low)
    while compare(remainder, excess) < 0 {
      quotient = subtract(quotient, [1])
      remainder = add(remainder, right)
    }
    rest = subtract(remainder, excess)
    return (quotient, rest)
  }

  /// `high * 2^(64 * offset) + low`, where `low` has at most `offset` limbs.
  private static func joined(high: [UInt], low: [UInt], at offset: Int) -> [UInt] {
    if high.isEmpty { return low }
    var result = low
    result.append(contentsOf: repeatElement(0, count: offset - low.count))
    result.append(contentsOf: high)
    return result
  }

  /// Knuth, *The Art of Computer Programming* 4.3.1, algorithm D, for a divisor whose top bit is set.
  private static func knuth(_ left: [UInt], by right: [UInt]) -> (quotient: [UInt], remainder: [UInt]) {
    if compare(left, right) < 0 { return ([], left) }
    if right.count == 1 {
      let (quotient, remainder) = divide(left, by: right[0])
      return (quotient, remainder == 0 ? [] : [remainder])
    }
    let size = right.count
    let digits = left.count - size + 1
    var rest = left
    rest.append(0)
    var quotient = [UInt](repeating: 0, count: digits)
    rest.withUnsafeMutableBufferPointer { u in
      right.withUnsafeBufferPointer { v in
        var place = digits - 1
        while place >= 0 {
          var digit = estimate(u, place, v)
          if subtractProduct(digit, v, from: u, at: place) {
            digit &-= 1
            addBack(v, to: u, at: place)
          }
          quotient[place] = digit
          place -= 1
        }
      }
    }
    trim(&quotient)
    trim(&rest)
    return (quotient, rest)
  }

  /// Step D3: a quotient digit that is at most one too large.
  private static func estimate(
    _ u: UnsafeMutableBufferPointer<UInt>, _ place: Int, _ v: UnsafeBufferPointer<UInt>
  ) -> UInt {
    let size = v.count
    let (top, second) = (v[size - 1], v[size - 2])
    let (u2, u1, u0) = (u[place + size], u[place + size - 1], u[place + size - 2])
    var digit: UInt
    var rest: UInt
    if u2 >= top {
      digit = .max
      let (sum, overflow) = u1.addingReportingOverflow(top)
      if overflow { return digit }
      rest = sum
    } else {
      (digit, rest) = top.dividingFullWidth((u2, u1))
    }
    while true {
      let (high, low) = digit.multipliedFullWidth(by: second)
      if high < rest || (high == rest && low <= u0) { return digit }
      digit &-= 1
      let (sum, overflow) = rest.addingReportingOverflow(top)
      if overflow { return digit }
      rest = sum
    }
  }

  /// Step D4; whether the difference went below zero.
  private static func subtractProduct(
    _ digit: UInt, _ v: UnsafeBufferPointer<UInt>, from u: UnsafeMutableBufferPointer<UInt>, at place: Int
  ) -> Bool {
    var carry: UInt = 0
    var index = 0
    while index < v.count {
      let (high, low) = v[index].multipliedFullWidth(by: digit)
      let (product, overflow1) = low.addingReportingOverflow(carry)
      let (difference, overflow2) = u[place &+ index].subtractingReportingOverflow(product)
      u[place &+ index] = difference
      carry = high &+ (overflow1 ? 1 : 0) &+ (overflow2 ? 1 : 0)
      index &+= 1
    }
    let (difference, overflow) = u[place + index].subtractingReportingOverflow(carry)
    u[place + index] = difference
    return overflow
  }

  /// Step D6.
  private static func addBack(
    _ v: UnsafeBufferPointer<UInt>, to u: UnsafeMutableBufferPointer<UInt>, at place: Int
  ) {
    var carry: UInt = 0
    var index = 0
    while index < v.count {
      let (first, overflow1) = u[place + index].addingReportingOverflow(v[index])
      let (second, overflow2) = first.addingReportingOverflow(carry)
      u[place + index] = second
      carry = overflow1 || overflow2 ? 1 : 0
      index += 1
    }
    u[place + index] = u[place + index] &+ carry
  }
}
