import Glibc

/// A complex number with double parts.
public struct Complex: Sendable, Hashable {
  public var re: Double
  public var im: Double

  public init(_ re: Double, _ im: Double = 0) {
    self.re = re
    self.im = im
  }

  public init(modulus: Double, argument: Double) { self.init(modulus * cos(argument), modulus * sin(argument)) }

  public static let zero = Complex(0)
  public static let one = Complex(1)
  public static let i = Complex(0, 1)

  /// |z|, without overflow on the way.
  public var modulus: Double { hypot(re, im) }

  /// The argument in -π...π.
  public var argument: Double { atan2(im, re) }

  public var conjugate: Complex { Complex(re, -im) }

  public var isReal: Bool { im == 0 }

  public var isFinite: Bool { re.isFinite && im.isFinite }

  public var isNaN: Bool { re.isNaN || im.isNaN }

  public static prefix func - (z: Complex) -> Complex { Complex(-z.re, -z.im) }

  public static func + (a: Complex, b: Complex) -> Complex { Complex(a.re + b.re, a.im + b.im) }

  public static func - (a: Complex, b: Complex) -> Complex { Complex(a.re - b.re, a.im - b.im) }

  public static func * (a: Complex, b: Complex) -> Complex {
    Complex(a.re * b.re - a.im * b.im, a.re * b.im + a.im * b.re)
  }

  public static func * (a: Double, b: Complex) -> Complex { Complex(a * b.re, a * b.im) }

  /// Smith's algorithm (*Comm. ACM* 5, 1962), which does not overflow on the way; a zero divisor gives infinity or NaN.
  public static func / (a: Complex, b: Complex) -> Complex {
    if b.im == 0 { return Complex(a.re / b.re, a.im / b.re) }
    if abs(b.re) >= abs(b.im) {
      let ratio = b.im / b.re
      let scale = b.re + b.im * ratio
      return Complex((a.re + a.im * ratio) / scale, (a.im - a.re * ratio) / scale)
    }
    let ratio = b.re / b.im
    let scale = b.re * ratio + b.im
    return Complex((a.re * ratio + a.im) / scale, (a.im * ratio - a.re) / scale)
  }

  public static func += (a: inout Complex, b: Complex) { a = a + b }

  public static func -= (a: inout Complex, b: Complex) { a = a - b }

  public static func *= (a: inout Complex, b: Complex) { a = a * b }

  /// i·z, without the rounding and the signed-zero loss of a product.
  var timesI: Complex { Complex(-im, re) }

  /// -i·z.
  var timesMinusI: Complex { Complex(im, -re) }
}
