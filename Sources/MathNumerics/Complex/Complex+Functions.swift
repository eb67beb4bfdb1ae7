import Glibc

/// Principal branches with the cuts of C99 annex G; formulas of W. Kahan, *Branch Cuts for Complex Elementary Functions*
/// (1987).
extension Complex {
  public var exponential: Complex {
    if im == 0 { return Complex(exp(re), im) }
    if re > 709 {
      // The factor overflows before the product does.
      let half = exp(re / 2)
      return Complex(half * cos(im) * half, half * sin(im) * half)
    }
    let size = exp(re)
    return Complex(size * cos(im), size * sin(im))
  }

  /// The principal logarithm; the real part of the logarithm of zero is -∞.
  public var logarithm: Complex {
    let size = modulus
    let real: Double
    if size > 0.5, size < 2 {
      let (large, small) = abs(re) >= abs(im) ? (abs(re), abs(im)) : (abs(im), abs(re))
      real = log1p((large - 1) * (large + 1) + small * small) / 2
    } else if size.isInfinite, isFinite {
      real = log(hypot(re / 2, im / 2)) + 0.693_147_180_559_945_3
    } else {
      real = log(size)
    }
    return Complex(real, argument)
  }

  /// The root with a non-negative real part.
  public var squareRoot: Complex {
    if re == 0, im == 0 { return Complex(0, im) }
    if im.isInfinite { return Complex(.infinity, im) }
    if re.isNaN || im.isNaN { return Complex(.nan, .nan) }
    if re.isInfinite {
      return re > 0 ? Complex(re, im * 0) : Complex(0, copysign(.infinity, im))
    }
    // Scaling keeps the sum below from overflowing and from losing subnormal bits.
    let exponent = max(abs(re), abs(im)).exponent
    let scale = exponent > 1000 ? -2 : (exponent < -1000 ? 100 : 0)
    let (x, y) = (scalbn(re, Int32(scale)), scalbn(im, Int32(scale)))
    let root = scalbn(sqrt((abs(x) + hypot(x, y)) / 2), Int32(-scale / 2))
    let other = scalbn(y, Int32(-scale)) / (2 * root)
    return re >= 0 ? Complex(root, other) : Complex(abs(other), copysign(root, im))
  }

  /// `z^exponent` by repeated squaring; a negative power of zero is infinite or NaN.
  public func power(_ exponent: Int) -> Complex {
    if exponent.magnitude > 1024 { return power(Complex(Double(exponent))) }
    var rest = exponent.magnitude
    var (base, result) = (self, Complex.one)
    while rest > 0 {
      if rest & 1 == 1 { result = result * base }
      rest >>= 1
      if rest > 0 { base = base * base }
    }
    return exponent < 0 ? .one / result : result
  }

  /// The principal power `exp(w log z)`; `z^0 = 1`, and `0^w = 0` where Re w > 0.
  public func power(_ exponent: Complex) -> Complex {
    if exponent.re == 0, exponent.im == 0 { return .one }
    if re == 0, im == 0 {
      return exponent.re > 0 ? .zero : (exponent.im == 0 ? Complex(.infinity) : Complex(.nan, .nan))
    }
    if exponent.im == 0 {
      if let whole = Int(exactly: exponent.re), whole.magnitude <= 1024 { return power(whole) }
      if im == 0, re > 0 { return Complex(pow(re, exponent.re)) }
      if exponent.re == 0.5 { return squareRoot }
      return Complex(modulus: pow(modulus, exponent.re), argument: argument * exponent.re)
    }
    return (exponent * logarithm).exponential
  }
}
