import Glibc
import Testing

@testable import MathLayout

@Suite("Plots")
struct PlotTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var domain: ClosedRange<Double>
    var pieceCount: Int
    var function: @Sendable (Double) -> Double?
    var testDescription: String { name }
  }

  static let cases = [
    Case(name: "sin", domain: -6...6, pieceCount: 1) { sin($0) },
    Case(name: "steep logistic", domain: -6...6, pieceCount: 1) { 1 / (1 + exp(-40 * $0)) },
    Case(name: "1/x", domain: -2...2, pieceCount: 2) { $0 == 0 ? nil : 1 / $0 },
    Case(name: "1/x, without a sample at the pole", domain: -2...2.1, pieceCount: 2) { 1 / $0 },
    Case(name: "sign", domain: -1...1.3, pieceCount: 2) { $0 < 0 ? -1 : 1 },
    Case(name: "floor", domain: 0.5...4.5, pieceCount: 5) { floor($0) },
    Case(name: "tan", domain: -4...4, pieceCount: 3) { tan($0) },
    Case(name: "√x has no left half", domain: -1...1, pieceCount: 1) { $0 < 0 ? nil : sqrt($0) },
    Case(name: "ln|x| with a hole", domain: -1...1, pieceCount: 2) { abs($0) < 0.2 ? Double.nan : log(abs($0)) },
    Case(name: "constant", domain: 0...1, pieceCount: 1) { _ in 3 },
    Case(name: "huge", domain: -1...1, pieceCount: 1) { $0 * 1.7e308 },
  ]

  @Test("Jumps, poles and holes cut the curve, steepness does not", arguments: cases)
  func pieces(_ plot: Case) throws {
    let curve = try #require(FunctionPlot(over: plot.domain, plot.function))
    #expect(curve.pieces.count == plot.pieceCount)
    for piece in curve.pieces {
      #expect(zip(piece, piece.dropFirst()).allSatisfy { $0.x < $1.x })
      #expect(piece.allSatisfy { plot.domain.contains($0.x) && $0.y.isFinite })
    }
  }

  @Test("Both pictures have their frame, whatever the curve", arguments: cases)
  func pictures(_ plot: Case) throws {
    let curve = try #require(FunctionPlot(over: plot.domain, plot.function))
    let rows = curve.braille(columns: 40, rows: 8)
    #expect(rows.count == 10)
    let widths = Set(rows.prefix(9).map { DisplayWidth.of($0) })
    #expect(widths.count == 1)
    #expect(rows.prefix(8).contains { $0.unicodeScalars.contains { (0x2801...0x28FF).contains($0.value) } })
    let svg = curve.svg(title: "a < b & \"c\"")
    #expect(svg.hasPrefix("<svg ") && svg.hasSuffix("</svg>\n"))
    #expect(svg.contains("<title>a &lt; b &amp; \"c\"</title>") && svg.contains("<path d=\"M"))
    #expect(!svg.contains("nan") && !svg.contains("inf"))
    #expect(Markup.isBalanced(svg))
  }

  @Test("A function without values, and a domain without points, have no plot")
  func none() {
    #expect(FunctionPlot(over: 0...1) { _ in nil } == nil)
    #expect(FunctionPlot(over: 0...1) { _ in .nan } == nil)
    #expect(FunctionPlot(over: 1...1) { $0 } == nil)
    #expect(FunctionPlot(over: -.infinity...1) { $0 } == nil)
  }

  @Test("Sampling asks for a bounded number of values")
  func budget() {
    var count = 0
    _ = FunctionPlot(over: 0...1) { x in
      count += 1
      return sin(1e6 * x)
    }
    #expect(count <= 5_000)
  }

  @Test("The logistic function in braille")
  func logistic() throws {
    let curve = try #require(FunctionPlot(over: -6...6) { 1 / (1 + exp(-$0)) })
    #expect(
      curve.braille(columns: 32, rows: 6) == [
        "    │                    ⢀⡠⠴⠒⠒⠚⠉⠉⠉⠉⠉⠉",
        "    │                 ⢀⡤⠞⠁           ",
        "    │                ⡴⠋              ",
        "0.5 ┤              ⣠⠞⠁               ",
        "    │           ⢀⡴⠚⠁                 ",
        "    │⣀⣀⣀⣀⣀⣀⡤⠤⠤⠖⠊⠁                    ",
        "    └──┬─────────────┬────────────┬──",
        "      −5             0            5",
      ])
  }

  @Test(
    "Ticks are round",
    arguments: [
      (-6.0...6.0, 6, ["−6", "−4", "−2", "0", "2", "4", "6"]), (0...1, 5, ["0", "0.2", "0.4", "0.6", "0.8", "1"]),
      (0...1e-7, 2, ["0", "5×10⁻⁸", "1×10⁻⁷"]), (0...3e6, 3, ["0", "1×10⁶", "2×10⁶", "3×10⁶"]),
      (12.3...12.9, 3, ["12.4", "12.6", "12.8"]),
    ])
  func ticks(_ range: ClosedRange<Double>, _ count: Int, _ labels: [String]) {
    #expect(AxisTicks(range, about: count).ticks.map(\.label) == labels)
  }
}
