/// The curve of a function of one variable, sampled once, to be drawn as SVG or as braille characters.
///
/// Jumps and poles are not joined, and gaps where the function has no finite value stay gaps.
public struct FunctionPlot: Sendable {
  public let domain: ClosedRange<Double>
  /// What is shown of the values; poles are cut off.
  public let range: ClosedRange<Double>
  /// Connected pieces of the curve, each with ascending abscissas.
  public let pieces: [[Point]]

  public struct Point: Sendable, Equatable {
    public var x: Double
    public var y: Double

    public init(x: Double, y: Double) {
      self.x = x
      self.y = y
    }
  }

  /// Samples a function; nil where there is no finite value anywhere, or the domain is empty or not finite.
  ///
  /// - Parameter function: the value at a point, nil or not finite where there is none. Called at most 5,000 times.
  public init?(over domain: ClosedRange<Double>, _ function: (Double) -> Double?) {
    let span = domain.upperBound - domain.lowerBound
    guard span.isFinite, span > 0 else { return nil }
    let sampler = PlotSampler(domain: domain)
    let samples = sampler.samples(of: function)
    guard let range = PlotSampler.visibleRange(of: samples.compactMap(\.y)) else { return nil }
    self.domain = domain
    self.range = range
    pieces = sampler.pieces(of: samples, in: range, function)
  }
}
