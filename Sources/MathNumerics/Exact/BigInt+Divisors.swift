extension BigInt {
  /// The greatest common divisor, never negative; `gcd(0, 0)` is 0.
  public static func gcd(_ left: BigInt, _ right: BigInt) -> BigInt {
    if case (.small(let a), .small(let b)) = (left.storage, right.storage) {
      return BigInt(gcd(a.magnitude, b.magnitude))
    }
    return BigInt(isNegative: false, limbs: Limbs.gcd(left.magnitude, right.magnitude))
  }

  /// The least common multiple, never negative; 0 if an operand is 0.
  public static func lcm(_ left: BigInt, _ right: BigInt) -> BigInt {
    let divisor = gcd(left, right)
    return ((left.exactQuotient(dividingBy: divisor) ?? 0) * right).absoluteValue
  }

  /// Stein's binary algorithm.
  static func gcd(_ left: UInt, _ right: UInt) -> UInt {
    if left == 0 || right == 0 { return left | right }
    let shift = (left | right).trailingZeroBitCount
    var a = left >> UInt(left.trailingZeroBitCount)
    var b = right
    while b != 0 {
      b >>= UInt(b.trailingZeroBitCount)
      if a > b { swap(&a, &b) }
      b &-= a
    }
    return a << UInt(shift)
  }
}

extension Limbs {
  /// Lehmer's algorithm with 62-bit leading parts (Knuth 4.5.2 L; the stopping rule is that of CPython's `math.gcd`).
  static func gcd(_ left: [UInt], _ right: [UInt]) -> [UInt] {
    var (a, b) = compare(left, right) >= 0 ? (left, right) : (right, left)
    while b.count > 1 {
      if let (nextA, nextB) = lehmerStep(a, b) {
        (a, b) = (nextA, nextB)
      } else {
        (a, b) = (b, divide(a, by: b).remainder)
      }
      if compare(a, b) < 0 { swap(&a, &b) }
    }
    guard let small = b.first else { return a }
    let divisor = BigInt.gcd(small, divide(a, by: small).remainder)
    return divisor == 0 ? [] : [divisor]
  }

  /// Several Euclidean steps at once, by the cofactors that the leading bits settle; nil if they settle none.
  private static func lehmerStep(_ a: [UInt], _ b: [UInt]) -> ([UInt], [UInt])? {
    let shift = bitWidth(a) - 62
    guard shift > 0 else { return nil }
    var x = Int(shiftRight(a, bits: shift).first ?? 0)
    var y = Int(shiftRight(b, bits: shift).first ?? 0)
    var (cofactorA, cofactorB, cofactorC, cofactorD) = (1, 0, 0, 1)
    var steps = 0
    while y > cofactorC {
      let quotient = (x &+ (cofactorA &- 1)) / (y &- cofactorC)
      let (product, overflow) = quotient.multipliedReportingOverflow(by: cofactorD)
      let s = cofactorB &+ product
      var t = x &- quotient &* y
      if overflow || s > t { break }
      x = y
      y = t
      t = cofactorA &+ quotient &* cofactorC
      cofactorA = cofactorD
      cofactorB = cofactorC
      cofactorC = s
      cofactorD = t
      steps += 1
    }
    if steps == 0 { return nil }
    let (nextA, nextB) =
      steps & 1 == 0
      ? (combination(a, cofactorA, b, cofactorB), combination(b, cofactorD, a, cofactorC))
      : (combination(b, cofactorA, a, cofactorB), combination(a, cofactorD, b, cofactorC))
    guard let nextA, let nextB else { return nil }
    return (nextA, nextB)
  }

  /// `left * leftFactor - right * rightFactor`; nil below zero.
  private static func combination(_ left: [UInt], _ leftFactor: Int, _ right: [UInt], _ rightFactor: Int) -> [UInt]? {
    let positive = multiply(left, by: leftFactor.magnitude)
    let negative = multiply(right, by: rightFactor.magnitude)
    return compare(positive, negative) < 0 ? nil : subtract(positive, negative)
  }
}
