import Glibc

extension Tensor {
  /// The matrix exponential by scaling, a diagonal Padé approximant of degree 13, and squaring.
  ///
  /// Source: N. Higham, *The Scaling and Squaring Method for the Matrix Exponential Revisited* (SIAM J. Matrix Anal. 26,
  /// 2005). Throws `shapeMismatch`, `nonFinite`, `limitExceeded` for a 1-norm above 2^20.
  public func matrixExponential() throws(NumericsError) -> Tensor {
    guard isSquare else { throw .shapeMismatch }
    guard elements.allSatisfy(\.isFinite) else { throw .nonFinite }
    let norm = try oneNorm()
    guard norm < 0x1p20 else { throw .limitExceeded }
    let degreeBound = 5.371_920_351_148_152
    let squarings = norm > degreeBound ? Int(log2(norm / degreeBound).rounded(.up)) : 0
    let a = scaled(by: scalbn(1, Int32(-squarings)))
    let a2 = try a.matrixProduct(a)
    let a4 = try a2.matrixProduct(a2)
    let a6 = try a4.matrixProduct(a2)
    let b = Self.padeCoefficients
    let unit = try Tensor.identity(shape[0])
    func combination(_ parts: [(Double, Tensor)]) throws(NumericsError) -> Tensor {
      var result = try Tensor(shape: shape, repeating: 0)
      for (factor, part) in parts { result = try result.combined(with: part) { $0 + factor * $1 } }
      return result
    }
    let oddHigh = try a6.matrixProduct(try combination([(b[13], a6), (b[11], a4), (b[9], a2)]))
    let odd = try combination([(1, oddHigh), (b[7], a6), (b[5], a4), (b[3], a2), (b[1], unit)])
    let u = try a.matrixProduct(odd)
    let evenHigh = try a6.matrixProduct(try combination([(b[12], a6), (b[10], a4), (b[8], a2)]))
    let v = try combination([(1, evenHigh), (b[6], a6), (b[4], a4), (b[2], a2), (b[0], unit)])
    var result = try v.subtracting(u).solve(v.adding(u))
    for _ in 0..<squarings { result = try result.matrixProduct(result) }
    return result
  }

  private static let padeCoefficients: [Double] = [
    64_764_752_532_480_000, 32_382_376_266_240_000, 7_771_770_303_897_600, 1_187_353_796_428_800, 129_060_195_264_000,
    10_559_470_521_600, 670_442_572_800, 33_522_128_640, 1_323_241_920, 40_840_800, 960_960, 16_380, 182, 1,
  ]
}
