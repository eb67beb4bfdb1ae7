import Glibc

/// Principal branches with the cuts of C99 annex G; formulas of W. Kahan, *Branch Cuts for Complex Elementary Functions*
/// (1987).
extension Complex {
  public var sine: Complex { timesI.hyperbolicSine.timesMinusI }

  public var cosine: Complex { timesI.hyperbolicCosine }

  public var tangent: Complex { timesI.hyperbolicTangent.timesMinusI }

  public var hyperbolicSine: Complex {
    if im == 0 { return Complex(sinh(re), im) }
    if abs(re) > 709 {
      let half = exp(abs(re) / 2)
      let sign = re < 0 ? -1.0 : 1.0
      return Complex(sign * half / 2 * cos(im) * half, half / 2 * sin(im) * half)
    }
    return Complex(sinh(re) * cos(im), cosh(re) * sin(im))
  }

  public var hyperbolicCosine: Complex {
    if im == 0 { return Complex(cosh(re), re.sign == .minus ? -im : im) }
    if abs(re) > 709 {
      let half = exp(abs(re) / 2)
      let sign = re < 0 ? -1.0 : 1.0
      return Complex(half / 2 * cos(im) * half, sign * half / 2 * sin(im) * half)
    }
    return Complex(cosh(re) * cos(im), sinh(re) * sin(im))
  }

  public var hyperbolicTangent: Complex {
    if im == 0 { return Complex(tanh(re), im) }
    if abs(re) > 22 {
      let size = exp(-abs(re))
      return Complex(re < 0 ? -1 : 1, 4 * sin(im) * cos(im) * size * size)
    }
    let t = tan(im)
    let beta = 1 + t * t
    let s = sinh(re)
    let rho = sqrt(1 + s * s)
    if t.isInfinite { return Complex(rho / s, 1 / t) }
    let scale = 1 + beta * s * s
    return Complex(beta * rho * s / scale, t / scale)
  }

  public var inverseSine: Complex {
    let minus = (Complex.one - self).squareRoot
    let plus = (Complex.one + self).squareRoot
    return Complex(atan2(re, (minus * plus).re), asinh((minus.conjugate * plus).im))
  }

  public var inverseCosine: Complex {
    let minus = (Complex.one - self).squareRoot
    let plus = (Complex.one + self).squareRoot
    return Complex(2 * atan2(minus.re, plus.re), asinh((plus.conjugate * minus).im))
  }

  public var inverseTangent: Complex { timesI.inverseHyperbolicTangent.timesMinusI }

  public var inverseHyperbolicSine: Complex { timesI.inverseSine.timesMinusI }

  public var inverseHyperbolicCosine: Complex {
    let minus = (self - .one).squareRoot
    let plus = (self + .one).squareRoot
    return Complex(asinh((minus.conjugate * plus).re), 2 * atan2(minus.im, plus.re))
  }

  /// Infinite at ±1.
  public var inverseHyperbolicTangent: Complex {
    if re < 0 { return -(-self).inverseHyperbolicTangent }
    let gap = (1 - re) * (1 - re) + im * im
    return Complex(log1p(4 * re / gap) / 4, atan2(2 * im, (1 - re) * (1 + re) - im * im) / 2)
  }
}
