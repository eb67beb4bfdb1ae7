import Glibc

extension Special {
  /// log Σ exp xᵢ, shifted by the largest; -∞ if empty.
  public static func logSumExp(_ values: [Double]) -> Double {
    guard let largest = Tensor(vector: values).maximum else { return -.infinity }
    if !largest.isFinite { return largest }
    // The largest term is 1 and is added last, by log1p, so that small ones are not lost.
    var skipped = false
    var rest = 0.0
    for value in values {
      if !skipped, value == largest { skipped = true } else { rest += exp(value - largest) }
    }
    return largest + Glibc.log1p(rest)
  }

  /// exp xᵢ / Σ exp xⱼ, shifted by the largest; NaN throughout if an element is NaN or the largest is infinite.
  public static func softmax(_ values: [Double]) -> [Double] {
    let count = values.count
    return [Double](unsafeUninitializedCapacity: count) { out, initialized in
      initialized = count
      values.withUnsafeBufferPointer { source in
        guard let out = out.baseAddress, let source = source.baseAddress else { return }
        Kernels.softmax(out, source, count)
      }
    }
  }

  /// xᵢ - log Σ exp xⱼ.
  public static func logSoftmax(_ values: [Double]) -> [Double] {
    guard let largest = Tensor(vector: values).maximum else { return [] }
    let rest = logSumExp(values.map { $0 - largest })
    return values.map { ($0 - largest) - rest }
  }

  /// The logistic function 1/(1 + exp -x).
  public static func sigmoid(_ x: Double) -> Double {
    if x >= 0 { return 1 / (1 + exp(-x)) }
    let e = exp(x)
    return e / (1 + e)
  }

  /// log sigmoid(x).
  public static func logSigmoid(_ x: Double) -> Double { -softplus(-x) }

  /// log(1 + exp x), without overflow.
  public static func softplus(_ x: Double) -> Double {
    x > 0 ? x + Glibc.log1p(exp(-x)) : Glibc.log1p(exp(x))
  }

  /// log(p/(1-p)), without loss near ½.
  public static func logit(_ p: Double) -> Double {
    if p > 0.3, p < 0.65 { return Glibc.log1p((2 * p - 1) / (1 - p)) }
    return log(p) - Glibc.log1p(-p)
  }
}

extension Kernels {
  /// Softmax of `count` elements, in one pass for the largest, one for the exponentials, one for the quotient.
  static func softmax(_ out: UnsafeMutablePointer<Double>, _ source: UnsafePointer<Double>, _ count: Int) {
    var largest = -Double.infinity
    var index = 0
    while index < count {
      let value = source[index]
      if value > largest || value.isNaN { largest = value }
      if value.isNaN { break }
      index &+= 1
    }
    var sum = 0.0
    var lost = 0.0
    index = 0
    while index < count {
      let value = exp(source[index] - largest)
      out[index] = value
      // Kahan's compensation: terms are positive.
      let term = value - lost
      let next = sum + term
      lost = (next - sum) - term
      sum = next
      index &+= 1
    }
    index = 0
    while index < count {
      out[index] /= sum
      index &+= 1
    }
  }
}
