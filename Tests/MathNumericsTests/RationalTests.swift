import MathNumerics
import Testing

@Suite struct RationalTests {
  @Test(arguments: [
    ("0.1", "1/10"), ("1e-3", "1/1000"), ("-2.50", "-5/2"), (".5", "1/2"), ("3.", "3"), ("1e3", "1000"), ("+7", "7"),
    ("0", "0"), ("-0.0", "0"), ("12.5E-1", "5/4"), ("0e999", "0"),
  ])
  func readsDecimalLiteralsExactly(text: String, expected: String) {
    #expect(Rational(decimal: text)?.description == expected)
  }

  @Test(arguments: ["", ".", "-", "1.2.3", "e5", "1e", "1e+", "0x1", "1 2", "1e99999999999999999999", "1e999999", "٣"])
  func refusesOtherText(text: String) {
    #expect(Rational(decimal: text) == nil)
  }

  @Test(arguments: [
    ("5/2", "2", "3", "2", "2"), ("7/2", "3", "4", "3", "4"), ("-5/2", "-3", "-2", "-2", "-2"),
    ("-7/3", "-3", "-2", "-2", "-2"), ("8/3", "2", "3", "2", "3"), ("4", "4", "4", "4", "4"),
    ("-1/3", "-1", "0", "0", "0"),
  ])
  func roundsByItsFourRules(text: String, floor: String, ceiling: String, truncated: String, rounded: String) throws {
    let value = try #require(Self.fraction(text))
    #expect(value.floor.description == floor)
    #expect(value.ceiling.description == ceiling)
    #expect(value.truncated.description == truncated)
    #expect(value.rounded.description == rounded)
  }

  @Test func obeysTheFieldLaws() throws {
    var random = SplitMix64(state: 42)
    func draw() -> Rational {
      let top = Operation.integer(&random, 200)
      let bottom = Operation.integer(&random, 200)
      return Rational(top, bottom.isZero ? 1 : bottom) ?? 0
    }
    for _ in 0..<500 {
      let (a, b, c) = (draw(), draw(), draw())
      #expect((a + b) * c == a * c + b * c)
      #expect(a - a == 0)
      #expect((a + b) - b == a)
      #expect(BigInt.gcd(a.numerator, a.denominator).isOne && !a.denominator.isNegative)
      if let quotient = a.divided(by: b) { #expect(quotient * b == a) }
      #expect((a < b) == ((a - b).signum < 0))
      #expect(try a.power(3) == a * a * a)
      #expect((a * a).exactSquareRoot == a.absoluteValue)
      #expect(Rational(exactly: a.double).map { ($0 - a).absoluteValue.double <= abs(a.double) * 0x1p-53 } == true)
    }
  }

  /// Every finite double comes back from its exact fraction, subnormal ones too.
  @Test func comesBackFromEveryDouble() {
    var random = SplitMix64(state: 1)
    for _ in 0..<3000 {
      let value = Double(bitPattern: random.next())
      guard value.isFinite else {
        #expect(Rational(exactly: value) == nil)
        continue
      }
      #expect(Rational(exactly: value)?.double == value)
    }
    for value in [5e-324, -5e-324, 2.2250738585072014e-308, .greatestFiniteMagnitude, 0.1, -0.0] as [Double] {
      #expect(Rational(exactly: value)?.double == value)
    }
  }

  @Test func roundsHugeAndTinyFractionsOnce() throws {
    let big = try #require(BigInt(10).power(400))
    #expect(Rational(big + 1, big)?.double == 1)
    #expect(Rational(big, big * 3)?.double == 1.0 / 3)
    #expect(Rational(1, big)?.double == 0)
    #expect(Rational(big).double == .infinity)
    // Just above half of the smallest subnormal rounds up, exactly half to even.
    let half = try #require(BigInt(1).shiftedLeft(by: 1075))
    #expect(Rational(1, half)?.double == 0)
    #expect(Rational(1, half - 1)?.double == 5e-324)
    #expect(Rational(3, half)?.double == 1e-323)
    for text in [
      "0.1", "2.2250738585072011e-308", "1.7976931348623158e308", "9007199254740993", "4.35", "123456.789e-20",
    ] {
      #expect(Rational(decimal: text)?.double == Double(text))
    }
  }

  @Test func answersWhatHasNoValue() {
    #expect(Rational(1, 0) == nil)
    #expect(Rational(1).divided(by: 0) == nil)
    #expect(Rational(0).reciprocal == nil)
    #expect(Rational(1).modulus(0) == nil)
    #expect(Rational(2).exactSquareRoot == nil)
    #expect(Rational(-4).exactSquareRoot == nil)
    #expect(Rational(-8, 27)?.exactRoot(3) == Rational(-2, 3))
    #expect(throws: NumericsError.divisionByZero) { try Rational(0).power(-1) }
    #expect(throws: NumericsError.limitExceeded) { try Rational(2).power(Int.min) }
    #expect(throws: NumericsError.limitExceeded) { try Rational(3).power(1 << 40) }
  }

  @Test(arguments: [("1/8", "0.125"), ("-1/8", "-0.125"), ("7", "7"), ("3/50", "0.06"), ("1/1024", "0.0009765625")])
  func writesFiniteDecimals(text: String, expected: String) throws {
    #expect(Self.fraction(text)?.finiteDecimal() == expected)
    #expect(Rational(decimal: expected)?.description == text)
  }

  @Test func writesRoundedDecimals() {
    #expect(Rational(1, 3)?.finiteDecimal() == nil)
    #expect(Rational(1, 3)?.decimal(places: 5) == "0.33333")
    #expect(Rational(2, 3)?.decimal(places: 0) == "1")
    #expect(Rational(-1, 3)?.decimal(places: 0) == "0")
    #expect(Rational(-7, 3)?.decimal(places: 2) == "-2.33")
  }

  static func fraction(_ text: String) -> Rational? {
    let parts = text.split(separator: "/").compactMap { BigInt(decimal: String($0)) }
    return parts.count == 2 ? Rational(parts[0], parts[1]) : parts.first.map { Rational($0) }
  }
}
