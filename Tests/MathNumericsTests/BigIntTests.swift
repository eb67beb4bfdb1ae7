import MathNumerics
import Testing

/// Python's integers are the reference: see Tests/Corpus/numerics/bigint.py, whose draws this repeats.
@Suite struct BigIntTests {
  @Test func agreesWithPythonOverAHundredThousandOperations() {
    let expected = Corpus.lines("bigint-hashes.txt")
    #expect(expected.count == 1000)
    var random = SplitMix64(state: 20_240_601)
    for (group, line) in expected.enumerated() {
      var state: UInt64 = 0
      for _ in 0..<100 { Operation.draw(&random).forEach { Operation.mix(&state, $0) } }
      #expect(state == UInt64(line, radix: 16), "operations \(group * 100)..<\(group * 100 + 100)")
      if state != UInt64(line, radix: 16) { return }
    }
  }

  /// Long enough for recursive division and for both directions of text by halves.
  @Test(arguments: [(60_000, 30_001), (100_000, 70_000), (90_000, 9_000), (20_000, 19_990)])
  func dividesNumbersOfManyLimbs(bits: (dividend: Int, divisor: Int)) throws {
    var random = SplitMix64(state: UInt64(bits.dividend))
    let (a, b) = (Operation.integer(&random, bits: bits.dividend), Operation.integer(&random, bits: bits.divisor))
    let (quotient, remainder) = try #require(a.quotientAndRemainder(dividingBy: b))
    #expect(quotient * b + remainder == a)
    #expect(remainder.absoluteValue < b.absoluteValue)
    #expect(BigInt(decimal: a.description) == a)
    #expect((a * b).exactQuotient(dividingBy: a) == b)
  }

  @Test(arguments: [
    ("0", 0.0), ("9007199254740993", 9_007_199_254_740_992), ("9007199254740995", 9_007_199_254_740_996),
    ("-18446744073709551617", -18_446_744_073_709_551_616), ("36893488147419107329", 36_893_488_147_419_111_424),
    ("36893488147419107328", 36_893_488_147_419_103_232),
  ])
  func roundsToTheNearestDoubleTiesToEven(text: String, expected: Double) {
    #expect(BigInt(decimal: text)?.double == expected)
  }

  @Test func convertsTheEndsOfTheDoubleRange() throws {
    let largest = try #require(BigInt(exactly: Double.greatestFiniteMagnitude))
    #expect(largest.double == .greatestFiniteMagnitude)
    // Half a unit in the last place below 2^1024 rounds to even, which is infinite.
    let halfUnit = try #require(BigInt(1).shiftedLeft(by: 970))
    #expect((largest + halfUnit - 1).double == .greatestFiniteMagnitude)
    #expect((largest + halfUnit).double == .infinity)
    #expect(BigInt(exactly: 0.5) == nil)
    #expect(BigInt(exactly: Double.infinity) == nil)
    #expect(BigInt(exactly: -0x1p100)?.description == "-1267650600228229401496703205376")
  }

  @Test func refusesWhatWouldPassTheLimit() {
    #expect(BigInt(10).power(1_000_000_000) == nil)
    #expect(BigInt(2).power(Int.max) == nil)
    #expect(BigInt(2).power(100, maximumBitWidth: 100) == nil)
    #expect(BigInt(2).power(100, maximumBitWidth: 101)?.bitWidth == 101)
    #expect(BigInt(-1).power(Int.max) == -1)
    #expect(BigInt.factorial(1_000_000_000) == nil)
    #expect(BigInt.factorial(Int.max) == nil)
    #expect(BigInt.factorial(-1) == nil)
    #expect(BigInt.binomial(Int.max, Int.max / 2) == nil)
    #expect(BigInt.binomial(Int.min, 3) == nil || BigInt.binomial(Int.min, 3)?.isNegative == true)
    #expect(BigInt(1).shiftedLeft(by: Int.max) == nil)
    #expect(BigInt(1).shiftedLeft(by: Int.max, maximumBitWidth: Int.max) == nil)
    #expect(BigInt(decimal: [UInt8](repeating: 0x39, count: 2_000_000)) == nil)
  }

  @Test(arguments: ["", "-", "+", "1 2", "0x1", "--1", "1."])
  func refusesTextThatIsNoInteger(text: String) {
    #expect(BigInt(decimal: text) == nil)
  }

  @Test func answersDivisionByZeroWithNil() {
    #expect(BigInt(1).quotientAndRemainder(dividingBy: 0) == nil)
    #expect(BigInt(1).modulus(0) == nil)
    #expect(BigInt(1).power(2, modulus: 0) == nil)
    #expect(BigInt(2).inverse(modulus: 4) == nil)
    #expect(BigInt(3).inverse(modulus: 7) == 5)
    #expect(BigInt(Int.min).quotientAndRemainder(dividingBy: -1)?.quotient.description == "9223372036854775808")
  }

  @Test(arguments: [
    (BigInt.factorial(25), "15511210043330985984000000"), (BigInt.factorial(0), "1"),
    (BigInt.doubleFactorial(9), "945"), (BigInt.doubleFactorial(0), "1"), (BigInt.doubleFactorial(-1), "1"),
    (BigInt.binomial(100, 50), "100891344545564193334812497256"), (BigInt.binomial(5, 7), "0"),
    (BigInt.binomial(-3, 3), "-10"), (BigInt.binomial(5, -1), "0"), (BigInt.lcm(12, -18), "36"),
    (BigInt.gcd(0, 0), "0"), (BigInt(-7).modulus(3), "2"),
  ])
  func countsAsCombinatoricsDoes(value: BigInt?, expected: String) {
    #expect(value?.description == expected)
  }
}

/// One drawn operation, with the same draws in the same order as bigint.py.
enum Operation {
  private static let names = [
    "add", "subtract", "multiply", "divide", "floorDivide", "gcd", "compare", "shift", "squareRoot", "root", "power",
    "modularPower", "text",
  ]
  private static let largestBits = 33_219

  static func draw(_ random: inout SplitMix64) -> [BigInt] {
    let name = names[random.below(names.count)]
    switch name {
    case "root", "power", "modularPower", "squareRoot", "gcd": return drawSmaller(name, &random)
    default: break
    }
    let a = integer(&random, largestBits)
    let drawn = integer(&random, largestBits)
    let b: BigInt = drawn.isZero ? 1 : drawn
    switch name {
    case "add": return [a + b]
    case "subtract": return [a - b]
    case "multiply": return [a * b]
    case "divide": return a.quotientAndRemainder(dividingBy: b).map { [$0.quotient, $0.remainder] } ?? []
    case "floorDivide": return a.floorQuotientAndModulus(dividingBy: b).map { [$0.quotient, $0.modulus] } ?? []
    case "compare": return [BigInt(a > b ? 1 : a < b ? -1 : 0), a == a + 0 ? 1 : 0]
    case "shift":
      let bits = random.below(2000)
      return [a.shiftedLeft(by: bits) ?? 0, a.shiftedRight(by: bits)]
    default:
      let text = a.decimalDigits
      let tail = text.suffix(8).reduce(BigInt(0)) { $0 * 256 + BigInt(Int($1)) }
      return [BigInt(decimal: text) ?? 0, tail, BigInt(text.count)]
    }
  }

  private static func drawSmaller(_ name: String, _ random: inout SplitMix64) -> [BigInt] {
    switch name {
    case "root":
      var a = integer(&random, 2048)
      let degree = 3 + random.below(6)
      if random.below(2) == 1, a.bitWidth < 300 { a = a.power(degree) ?? 0 }
      if degree % 2 == 0 { a = a.absoluteValue }
      return a.root(degree).map { [$0.root, $0.isExact ? 1 : 0] } ?? []
    case "power":
      let base = integer(&random, 256)
      return [base.power(random.below(40)) ?? 0]
    case "modularPower":
      let (base, exponent) = (integer(&random, 256), integer(&random, 256))
      let modulus = integer(&random, 256).absoluteValue + 1
      return [base.power(exponent.absoluteValue, modulus: modulus) ?? -1]
    case "squareRoot":
      var a = integer(&random, largestBits).absoluteValue
      if random.below(2) == 1, a.bitWidth < 10_000 { a = a * a }
      return a.squareRoot.map { [$0.root, $0.isExact ? 1 : 0] } ?? []
    default:
      let (a, b, c) = (integer(&random, 8192), integer(&random, 8192), integer(&random, 8192))
      return [BigInt.gcd(a * c, b * c)]
    }
  }

  static func integer(_ random: inout SplitMix64, _ largestBits: Int) -> BigInt {
    let octave = random.below(Int.bitWidth - largestBits.leadingZeroBitCount)
    return integer(&random, bits: min(largestBits, (1 << octave) + random.below(1 << octave)))
  }

  static func integer(_ random: inout SplitMix64, bits: Int) -> BigInt {
    let kind = random.below(8)
    let value: BigInt
    switch kind {
    case 0: value = (BigInt(1).shiftedLeft(by: bits) ?? 1) - 1
    case 1: value = BigInt(1).shiftedLeft(by: bits - 1) ?? 0
    default:
      let limbs = (0..<(bits + 63) / 64).map { _ in UInt(random.next()) }
      value = BigInt(isNegative: false, magnitude: limbs).shiftedRight(by: 64 * limbs.count - bits)
    }
    return random.below(2) == 1 ? -value : value
  }

  static func mix(_ state: inout UInt64, _ value: BigInt) {
    let factor: UInt64 = 0x9E37_79B9_7F4A_7C15
    state = state &* factor &+ (value.isNegative ? 1 : 2)
    for limb in value.magnitude { state = (state ^ UInt64(limb)) &* factor }
  }
}
