import MathSyntax

/// The length of an axis: a number, or a name that stands for one.
package enum Dimension: Sendable, Hashable {
  case number(Int)
  /// `d_k`, `n`
  case named(String)
  /// An expression of names, by its spelling: `d/h`.
  case computed(String)

  init?(_ term: Term) {
    switch term.kind {
    case .number(let digits):
      guard let value = Int(digits), value > 0 else { return nil }
      self = .number(value)
    case .name(let name): self = .named(name)
    default: return nil
    }
  }

  package var text: String {
    switch self {
    case .number(let value): String(value)
    case .named(let name), .computed(let name): name
    }
  }
}

/// The lengths of all axes: none for a number, one for a vector, two for a matrix.
package struct Shape: Sendable, Hashable {
  package var dimensions: [Dimension]
  /// A vector that was transposed.
  package var isRow = false

  package init(_ dimensions: [Dimension], isRow: Bool = false) {
    self.dimensions = dimensions
    self.isRow = isRow && dimensions.count == 1
  }

  static let scalar = Shape([])

  package var rank: Int { dimensions.count }

  /// `n×d`, `1×n`, `n`; nothing for a number.
  package var text: String {
    if isRow { return "1×\(dimensions[0].text)" }
    return dimensions.map(\.text).joined(separator: "×")
  }

  var transposed: Shape {
    rank == 1 ? Shape(dimensions, isRow: !isRow) : Shape(dimensions.reversed())
  }
}
