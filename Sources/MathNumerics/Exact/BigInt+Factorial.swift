import Glibc

extension BigInt {
  /// `n!`; nil if `n` is negative or the result would have more than `maximumBitWidth` bits.
  public static func factorial(_ n: Int, maximumBitWidth: Int = defaultMaximumBitWidth) -> BigInt? {
    if n < 0 { return nil }
    // n! > (n/e)^n, judged in double before anything is computed.
    let size = Double(n)
    if n > 1, size * (log2(size) - 1.442_695_040_888_963_4) >= Double(maximumBitWidth) { return nil }
    let result = product(from: 1, through: n, step: 1)
    return result.bitWidth > maximumBitWidth ? nil : result
  }

  /// `n!! = n (n-2) (n-4) …`, with `0!! = (-1)!! = 1`; nil below -1 or past `maximumBitWidth` bits.
  public static func doubleFactorial(_ n: Int, maximumBitWidth: Int = defaultMaximumBitWidth) -> BigInt? {
    if n < -1 { return nil }
    if n < 2 { return 1 }
    let size = Double(n)
    if size / 2 * (log2(size) - 1.442_695_040_888_963_4) >= Double(maximumBitWidth) { return nil }
    let result = product(from: n & 1 == 0 ? 2 : 1, through: n, step: 2)
    return result.bitWidth > maximumBitWidth ? nil : result
  }

  /// The binomial coefficient, also for negative `n` by `C(n, k) = (-1)^k C(k-n-1, k)`; 0 where `k < 0` or `0 <= n < k`.
  ///
  /// Nil if the result would have more than `maximumBitWidth` bits.
  public static func binomial(_ n: Int, _ k: Int, maximumBitWidth: Int = defaultMaximumBitWidth) -> BigInt? {
    if k < 0 { return 0 }
    if n < 0 {
      let (difference, overflow) = k.subtractingReportingOverflow(n)
      if overflow { return nil }
      let value = binomial(difference - 1, k, maximumBitWidth: maximumBitWidth)
      return k & 1 == 0 ? value : value.map { -$0 }
    }
    if k > n { return 0 }
    let k = min(k, n - k)
    if k == 0 { return 1 }
    // C(n, k) >= (n/k)^k, and >= 2^k for k <= n/2.
    if max(1, log2(Double(n)) - log2(Double(k))) * Double(k) - 1 > Double(maximumBitWidth) { return nil }
    let result = product(from: n - k + 1, through: n, step: 1)
      .exactQuotient(dividingBy: product(from: 1, through: k, step: 1))
    guard let result, result.bitWidth <= maximumBitWidth else { return nil }
    return result
  }

  /// The product of an arithmetic progression of positive integers, by halves so that the factors stay balanced.
  private static func product(from first: Int, through last: Int, step: Int) -> BigInt {
    if first > last { return 1 }
    let count = (last - first) / step + 1
    if count <= 8 {
      var result = BigInt(first)
      for index in 1..<max(1, count) { result *= BigInt(first + index * step) }
      return result
    }
    let middle = first + (count / 2) * step
    return product(from: first, through: middle - step, step: step) * product(from: middle, through: last, step: step)
  }
}
