extension FunctionPlot {
  /// The curve in braille characters (two by four dots each) with axes and round values.
  ///
  /// - Parameters:
  ///   - columns: of the curve alone, without the labels to its left.
  ///   - rows: of the curve alone, without the axis under it.
  public func braille(columns: Int = 56, rows: Int = 14) -> [String] {
    let (columns, rows) = (min(max(columns, 8), 400), min(max(rows, 3), 200))
    var dots = Dots(columns: columns, rows: rows)
    for piece in pieces {
      for (first, second) in zip(piece, piece.dropFirst()) {
        if let (start, end) = clipped(first, second) { dots.line(place(start, dots), place(end, dots)) }
      }
    }
    return framed(dots)
  }

  private func place(_ point: Point, _ dots: Dots) -> (x: Int, y: Int) {
    let across = (point.x - domain.lowerBound) / (domain.upperBound - domain.lowerBound)
    let up = (point.y - range.lowerBound) / (range.upperBound - range.lowerBound)
    return (dots.index(across, dots.width), dots.height - 1 - dots.index(up, dots.height))
  }

  /// The dots with labels at the left and below.
  private func framed(_ dots: Dots) -> [String] {
    var labels = [Int: String]()
    for tick in AxisTicks(range, about: max(2, dots.rows / 4)).ticks {
      labels[place(Point(x: domain.lowerBound, y: tick.value), dots).y / 4] = tick.label
    }
    let margin = labels.values.reduce(0) { max($0, DisplayWidth.of($1)) }
    var result: [String] = []
    for row in 0..<dots.rows {
      let label = labels[row] ?? ""
      let lead = TextBox.blanks(margin - DisplayWidth.of(label)) + label
      result.append(lead + (labels[row] == nil ? " │" : " ┤") + dots.text(row))
    }
    return result + axis(dots, margin)
  }

  private func axis(_ dots: Dots, _ margin: Int) -> [String] {
    var line = Array(repeating: "─", count: dots.columns)
    var text = ""
    var used = -1
    for tick in AxisTicks(domain, about: max(2, dots.columns / 10)).ticks {
      let column = place(Point(x: tick.value, y: range.lowerBound), dots).x / 2
      line[column] = "┬"
      let start = max(0, column + margin + 2 - DisplayWidth.of(tick.label) / 2)
      guard start > used else { continue }
      text += TextBox.blanks(start - DisplayWidth.of(text)) + tick.label
      used = DisplayWidth.of(text)
    }
    return [TextBox.blanks(margin) + " └" + line.joined(), text]
  }

  /// A grid of dots.
  private struct Dots {
    let columns: Int
    let rows: Int
    private var cells: [UInt8]

    init(columns: Int, rows: Int) {
      self.columns = columns
      self.rows = rows
      cells = Array(repeating: 0, count: columns * rows)
    }

    var width: Int { columns * 2 }
    var height: Int { rows * 4 }

    func index(_ fraction: Double, _ count: Int) -> Int {
      guard fraction.isFinite else { return 0 }
      return min(max(Int((min(max(fraction, 0), 1) * Double(count - 1)).rounded()), 0), count - 1)
    }

    /// Bresenham's line.
    mutating func line(_ from: (x: Int, y: Int), _ to: (x: Int, y: Int)) {
      let (dx, dy) = (abs(to.x - from.x), -abs(to.y - from.y))
      let (stepX, stepY) = (from.x < to.x ? 1 : -1, from.y < to.y ? 1 : -1)
      var (x, y, error) = (from.x, from.y, dx + dy)
      while true {
        set(x, y)
        if x == to.x && y == to.y { return }
        let doubled = 2 * error
        if doubled >= dy {
          error += dy
          x += stepX
        }
        if doubled <= dx {
          error += dx
          y += stepY
        }
      }
    }

    /// Dots of a cell, by row then column (Unicode block Braille Patterns).
    private static let bits: [[UInt8]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]

    private mutating func set(_ x: Int, _ y: Int) {
      guard x >= 0, x < width, y >= 0, y < height else { return }
      cells[y / 4 * columns + x / 2] |= Self.bits[y % 4][x % 2]
    }

    func text(_ row: Int) -> String {
      var result = String.UnicodeScalarView()
      for column in 0..<columns {
        let cell = cells[row * columns + column]
        if cell == 0 {
          result.append(" ")
        } else if let scalar = Unicode.Scalar(0x2800 + UInt32(cell)) {
          result.append(scalar)
        }
      }
      return String(result)
    }
  }
}
