extension FunctionPlot {
  /// An SVG picture; its lines and letters take the colour of the text around it.
  ///
  /// - Parameters:
  ///   - title: what a screen reader says, and what is written above; escaped.
  ///   - width: of the picture, in CSS pixels; so the height.
  public func svg(title: String, width: Int = 480, height: Int = 300) -> String {
    let frame = Frame(plot: self, width: max(width, 120), height: max(height, 90))
    var svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(frame.width) \(frame.height)\" "
    svg += "width=\"\(frame.width)\" height=\"\(frame.height)\" role=\"img\" color=\"#888\" "
    svg += "font-family=\"sans-serif\" font-size=\"11\">\n<title>\(Frame.escaped(title))</title>\n"
    svg += frame.axes()
    svg += "<g fill=\"none\" stroke=\"#2a7fd4\" stroke-width=\"2\" stroke-linejoin=\"round\">\n"
    for piece in pieces { for path in frame.paths(piece) { svg += "<path d=\"\(path)\"/>\n" } }
    return svg + "</g>\n</svg>\n"
  }

  private struct Frame {
    let plot: FunctionPlot
    let width: Int
    let height: Int
    private let left = 52.0
    private let bottom = 24.0
    private let margin = 10.0

    init(plot: FunctionPlot, width: Int, height: Int) {
      self.plot = plot
      self.width = width
      self.height = height
    }

    private var right: Double { Double(width) - margin }
    private var floor: Double { Double(height) - bottom }

    private func column(_ x: Double) -> Double {
      let t = (x - plot.domain.lowerBound) / (plot.domain.upperBound - plot.domain.lowerBound)
      return left + t * (right - left)
    }

    private func line(_ y: Double) -> Double {
      let t = (y - plot.range.lowerBound) / (plot.range.upperBound - plot.range.lowerBound)
      return floor - t * (floor - margin)
    }

    func axes() -> String {
      var result = "<g stroke=\"currentColor\" stroke-width=\"1\" fill=\"none\">\n"
      result += "<path d=\"M\(pixel(left)) \(pixel(margin))V\(pixel(floor))H\(pixel(right))\"/>\n"
      if plot.range.contains(0) { result += dashed("M\(pixel(left)) \(pixel(line(0)))H\(pixel(right))") }
      if plot.domain.contains(0) { result += dashed("M\(pixel(column(0))) \(pixel(margin))V\(pixel(floor))") }
      let (across, up) = (AxisTicks(plot.domain, about: 6).ticks, AxisTicks(plot.range, about: 5).ticks)
      for tick in across { result += "<path d=\"M\(pixel(column(tick.value))) \(pixel(floor))v4\"/>\n" }
      for tick in up { result += "<path d=\"M\(pixel(left)) \(pixel(line(tick.value)))h-4\"/>\n" }
      result += "</g>\n<g fill=\"currentColor\">\n"
      for tick in across {
        result += label(tick.label, column(tick.value), floor + 16, "middle")
      }
      for tick in up { result += label(tick.label, left - 7, line(tick.value) + 4, "end") }
      return result + "</g>\n"
    }

    private func dashed(_ path: String) -> String {
      "<path d=\"\(path)\" stroke-opacity=\"0.4\" stroke-dasharray=\"3 3\"/>\n"
    }

    private func label(_ text: String, _ x: Double, _ y: Double, _ anchor: String) -> String {
      "<text x=\"\(pixel(x))\" y=\"\(pixel(y))\" text-anchor=\"\(anchor)\">\(text)</text>\n"
    }

    /// A piece as paths, cut at the upper and lower edge of what is shown.
    func paths(_ piece: [Point]) -> [String] {
      var paths: [String] = []
      var path = ""
      for (first, second) in zip(piece, piece.dropFirst()) {
        guard let (start, end) = plot.clipped(first, second) else {
          if !path.isEmpty { paths.append(path) }
          path = ""
          continue
        }
        if path.isEmpty || start != first {
          if !path.isEmpty { paths.append(path) }
          path = "M\(pixel(column(start.x))) \(pixel(line(start.y)))"
        }
        path += "L\(pixel(column(end.x))) \(pixel(line(end.y)))"
        if end != second {
          paths.append(path)
          path = ""
        }
      }
      if !path.isEmpty { paths.append(path) }
      return paths
    }

    /// To a tenth of a pixel.
    private func pixel(_ value: Double) -> String {
      let tenths = Int((min(max(value, -1e6), 1e6) * 10).rounded())
      let sign = tenths < 0 ? "-" : ""
      let (whole, rest) = (tenths.magnitude / 10, tenths.magnitude % 10)
      return rest == 0 ? "\(sign)\(whole)" : "\(sign)\(whole).\(rest)"
    }

    static func escaped(_ text: String) -> String {
      var result = ""
      for scalar in SafeText.shown(text).unicodeScalars {
        switch scalar {
        case "&": result += "&amp;"
        case "<": result += "&lt;"
        case ">": result += "&gt;"
        default: result.unicodeScalars.append(scalar)
        }
      }
      return result
    }
  }

  /// The part of a segment between the lower and the upper edge, or nil where it is outside.
  func clipped(_ first: Point, _ second: Point) -> (Point, Point)? {
    func inside(_ point: Point, towards other: Point) -> Point? {
      if range.contains(point.y) { return point }
      let edge = point.y > range.upperBound ? range.upperBound : range.lowerBound
      guard other.y != point.y else { return nil }
      // Halves first: the difference of two huge values of unlike sign is not finite.
      let t = (edge / 2 - point.y / 2) / (other.y / 2 - point.y / 2)
      guard t >= 0, t <= 1 else { return nil }
      return Point(x: point.x + t * (other.x - point.x), y: edge)
    }
    guard let start = inside(first, towards: second), let end = inside(second, towards: first) else { return nil }
    return (start, end)
  }
}
