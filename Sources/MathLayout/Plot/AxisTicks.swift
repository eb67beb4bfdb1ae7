/// Round values along an axis: multiples of 1, 2 or 5 times a power of ten.
struct AxisTicks {
  struct Tick: Sendable {
    var value: Double
    var label: String
  }

  let ticks: [Tick]

  init(_ range: ClosedRange<Double>, about count: Int) {
    let span = range.upperBound - range.lowerBound
    guard span > 0, span.isFinite, count > 0 else {
      ticks = []
      return
    }
    let rough = span / Double(count)
    var exponent = 0
    var scaled = rough
    while scaled >= 10, exponent < 310 {
      scaled /= 10
      exponent += 1
    }
    while scaled < 1, exponent > -320 {
      scaled *= 10
      exponent -= 1
    }
    let mantissa = scaled < 1.5 ? 1 : (scaled < 3.5 ? 2 : (scaled < 7.5 ? 5 : 10))
    let step = Double(mantissa) * AxisTicks.power(exponent)
    guard step > 0, step.isFinite else {
      ticks = []
      return
    }
    let (first, last) = ((range.lowerBound / step).rounded(.up), (range.upperBound / step).rounded(.down))
    guard abs(first) < 1e9, abs(last) < 1e9, first <= last, last - first < 64 else {
      ticks = []
      return
    }
    ticks = (Int(first)...Int(last)).map {
      Tick(value: Double($0) * step, label: AxisTicks.label($0 * mantissa, exponent))
    }
  }

  private static func power(_ exponent: Int) -> Double {
    var result = 1.0
    for _ in 0..<abs(exponent) { result *= 10 }
    return exponent < 0 ? 1 / result : result
  }

  /// `digits · 10^exponent`, exactly; in scientific form where it would be long.
  static func label(_ digits: Int, _ exponent: Int) -> String {
    if digits == 0 { return "0" }
    let sign = digits < 0 ? "−" : ""
    var (magnitude, exponent) = (digits.magnitude, exponent)
    while magnitude % 10 == 0 {
      magnitude /= 10
      exponent += 1
    }
    let text = String(magnitude)
    let order = exponent + text.utf8.count - 1
    if order > 5 || order < -4 {
      let tail = text.dropFirst()
      let power = ScriptAlphabet.raised((order < 0 ? "−" : "") + String(abs(order))) ?? ""
      return sign + text.prefix(1) + (tail.isEmpty ? "" : "." + tail) + "×10" + power
    }
    if exponent >= 0 { return sign + text + String(repeating: "0", count: exponent) }
    let whole = text.utf8.count + exponent
    if whole > 0 { return sign + text.prefix(whole) + "." + text.dropFirst(whole) }
    return sign + "0." + String(repeating: "0", count: -whole) + text
  }
}
