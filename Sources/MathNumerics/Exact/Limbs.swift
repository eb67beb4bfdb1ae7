/// Natural numbers as little-endian 64-bit limbs without leading zeros; zero is the empty array.
///
/// Source of the algorithms: Brent and Zimmermann, *Modern Computer Arithmetic* (2010), chapter 1.
enum Limbs {
  static func trim(_ limbs: inout [UInt]) {
    while let last = limbs.last, last == 0 { limbs.removeLast() }
  }

  static func trimmed(_ limbs: ArraySlice<UInt>) -> [UInt] {
    var end = limbs.endIndex
    while end > limbs.startIndex, limbs[end - 1] == 0 { end -= 1 }
    return Array(limbs[limbs.startIndex..<end])
  }

  /// The limbs from `from` up to `to`, as a number; out-of-range bounds are clamped.
  static func slice(_ limbs: [UInt], from: Int, to: Int) -> [UInt] {
    let upper = min(to, limbs.count)
    return from >= upper ? [] : trimmed(limbs[from..<upper])
  }

  static func bitWidth(_ limbs: [UInt]) -> Int {
    guard let top = limbs.last else { return 0 }
    return limbs.count * UInt.bitWidth - top.leadingZeroBitCount
  }

  /// -1, 0 or 1.
  static func compare(_ left: [UInt], _ right: [UInt]) -> Int {
    if left.count != right.count { return left.count < right.count ? -1 : 1 }
    var index = left.count - 1
    while index >= 0 {
      if left[index] != right[index] { return left[index] < right[index] ? -1 : 1 }
      index -= 1
    }
    return 0
  }

  static func add(_ left: [UInt], _ right: [UInt]) -> [UInt] {
    let (long, short) = left.count >= right.count ? (left, right) : (right, left)
    var result = [UInt](repeating: 0, count: long.count + 1)
    result.withUnsafeMutableBufferPointer { out in
      long.withUnsafeBufferPointer { a in
        short.withUnsafeBufferPointer { b in
          var carry: UInt = 0
          var index = 0
          while index < b.count {
            let (first, overflow1) = a[index].addingReportingOverflow(b[index])
            let (second, overflow2) = first.addingReportingOverflow(carry)
            out[index] = second
            carry = overflow1 || overflow2 ? 1 : 0
            index += 1
          }
          while index < a.count {
            let (sum, overflow) = a[index].addingReportingOverflow(carry)
            out[index] = sum
            carry = overflow ? 1 : 0
            index += 1
          }
          out[index] = carry
        }
      }
    }
    trim(&result)
    return result
  }

  /// `left - right`; `left` must not be the smaller.
  static func subtract(_ left: [UInt], _ right: [UInt]) -> [UInt] {
    var result = left
    subtract(right, from: &result, shiftedByLimbs: 0)
    trim(&result)
    return result
  }

  /// Takes `right * 2^(64 * offset)` from `result` in place and leaves leading zeros; `result` must not be the smaller.
  static func subtract(_ right: [UInt], from result: inout [UInt], shiftedByLimbs offset: Int) {
    let count = result.count
    result.withUnsafeMutableBufferPointer { out in
      right.withUnsafeBufferPointer { b in
        var borrow: UInt = 0
        var index = 0
        while index < b.count, index + offset < count {
          let (first, overflow1) = out[index + offset].subtractingReportingOverflow(b[index])
          let (second, overflow2) = first.subtractingReportingOverflow(borrow)
          out[index + offset] = second
          borrow = overflow1 || overflow2 ? 1 : 0
          index += 1
        }
        while borrow != 0, index + offset < count {
          let (difference, overflow) = out[index + offset].subtractingReportingOverflow(borrow)
          out[index + offset] = difference
          borrow = overflow ? 1 : 0
          index += 1
        }
      }
    }
  }

  /// Adds `right * 2^(64 * offset)` to `result` in place; `result` must have room for the sum.
  static func add(_ right: [UInt], to result: inout [UInt], shiftedByLimbs offset: Int) {
    let count = result.count
    result.withUnsafeMutableBufferPointer { out in
      right.withUnsafeBufferPointer { b in
        var carry: UInt = 0
        var index = 0
        while index < b.count, index + offset < count {
          let (first, overflow1) = out[index + offset].addingReportingOverflow(b[index])
          let (second, overflow2) = first.addingReportingOverflow(carry)
          out[index + offset] = second
          carry = overflow1 || overflow2 ? 1 : 0
          index += 1
        }
        while carry != 0, index + offset < count {
          let (sum, overflow) = out[index + offset].addingReportingOverflow(carry)
          out[index + offset] = sum
          carry = overflow ? 1 : 0
          index += 1
        }
      }
    }
  }

  static func shiftLeft(_ limbs: [UInt], bits: Int) -> [UInt] {
    if limbs.isEmpty { return [] }
    let whole = bits / UInt.bitWidth
    let part = UInt(bits % UInt.bitWidth)
    var result = [UInt](repeating: 0, count: limbs.count + whole + 1)
    result.withUnsafeMutableBufferPointer { out in
      var carry: UInt = 0
      var index = 0
      while index < limbs.count {
        let limb = limbs[index]
        out[index + whole] = (limb &<< part) | carry
        carry = part == 0 ? 0 : limb &>> (64 &- part)
        index += 1
      }
      out[index + whole] = carry
    }
    trim(&result)
    return result
  }

  /// Drops the low bits.
  static func shiftRight(_ limbs: [UInt], bits: Int) -> [UInt] {
    let whole = bits / UInt.bitWidth
    let part = UInt(bits % UInt.bitWidth)
    if whole >= limbs.count { return [] }
    let count = limbs.count - whole
    var result = [UInt](repeating: 0, count: count)
    result.withUnsafeMutableBufferPointer { out in
      var index = 0
      while index < count {
        let low = limbs[index + whole] &>> part
        let above = index + whole + 1
        let high = part == 0 || above >= limbs.count ? 0 : limbs[above] &<< (64 &- part)
        out[index] = low | high
        index += 1
      }
    }
    trim(&result)
    return result
  }

  /// Whether any of the low `bits` bits is set.
  static func hasLowBits(_ limbs: [UInt], below bits: Int) -> Bool {
    let whole = min(bits / UInt.bitWidth, limbs.count)
    var index = 0
    while index < whole {
      if limbs[index] != 0 { return true }
      index += 1
    }
    let part = UInt(bits % UInt.bitWidth)
    return whole < limbs.count && part > 0 && limbs[whole] & ((1 &<< part) &- 1) != 0
  }

  static func trailingZeroBits(_ limbs: [UInt]) -> Int {
    var index = 0
    while index < limbs.count, limbs[index] == 0 { index += 1 }
    return index == limbs.count ? 0 : index * UInt.bitWidth + limbs[index].trailingZeroBitCount
  }
}
