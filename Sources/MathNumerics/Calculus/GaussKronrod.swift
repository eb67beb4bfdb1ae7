import Glibc

/// One application of the 15-point Gauss–Kronrod rule, with QUADPACK's error estimate (Piessens et al. 1983, `qk15`).
struct GaussKronrodPanel {
  var low: Double
  var high: Double
  var value = 0.0
  var error = 0.0
  /// The integral of the absolute value.
  var absolute = 0.0
  /// A node where the integrand is infinite or NaN; the panel then has no value.
  var badNode: Double?

  init<Failure: Error>(
    _ low: Double, _ high: Double, _ f: (Double) throws(Failure) -> Double
  ) throws(Failure) {
    self.low = low
    self.high = high
    let center = low + (high - low) / 2
    let half = (high - low) / 2
    var values = [Double](repeating: 0, count: 15)
    for index in 0..<15 {
      let node = index < 7 ? -Self.nodes[index] : Self.nodes[14 - index]
      let x = center + half * node
      values[index] = try f(x)
      if !values[index].isFinite {
        badNode = x
        return
      }
    }
    var (kronrod, gauss) = (0.0, 0.0)
    for index in 0..<15 {
      let mirrored = min(index, 14 - index)
      kronrod += Self.kronrodWeights[mirrored] * values[index]
      absolute += Self.kronrodWeights[mirrored] * abs(values[index])
      if mirrored % 2 == 1 { gauss += Self.gaussWeights[mirrored / 2] * values[index] }
    }
    let mean = kronrod / 2
    var spread = 0.0
    for index in 0..<15 { spread += Self.kronrodWeights[min(index, 14 - index)] * abs(values[index] - mean) }
    value = kronrod * half
    absolute *= abs(half)
    spread *= abs(half)
    error = abs((kronrod - gauss) * half)
    if spread > 0, error > 0 { error = spread * min(1, pow(200 * error / spread, 1.5)) }
    error = max(error, 8 * .ulpOfOne * absolute)
  }

  static let nodes = [
    0.991455371120812639206854697526329, 0.949107912342758524526189684047851, 0.864864423359769072789712788640926,
    0.741531185599394439863864773280788, 0.586087235467691130294144691258, 0.405845151377397166906606412076961,
    0.207784955007898467600689403773245, 0,
  ]
  static let kronrodWeights = [
    0.022935322010529224963732008058970, 0.063092092629978553290700663189204, 0.104790010322250183839876322541518,
    0.140653259715525918745189590510238, 0.169004726639267902826583426598550, 0.190350578064785409913256402421014,
    0.204432940075298892414161999234649, 0.209482141084727828012999174891714,
  ]
  private static let gaussWeights = [
    0.129484966168869693270611432679082, 0.279705391489276667901467771423780, 0.381830050505118944950369775488975,
    0.417959183673469387755102040816327,
  ]
}
