package import MathSyntax

/// The shapes of a formula's parts by the shapes of its declared names (NOTATION.md, 9).
///
/// Dimensions are compared as they are written: two names may stand for one length, so they clash only with numbers
/// that differ, or where the same two names stand in one declared shape, as n and d of `X\in\mathbb{R}^{n\times d}`.
package struct ShapeInference {
  /// What was found, inner parts before outer ones. A number's shape is not listed.
  package private(set) var shapes: [(range: Range<Int>, shape: Shape)] = []
  package private(set) var mismatches: [ShapeMismatch] = []

  private let declared: [String: Shape]
  /// Pairs of names that are different lengths, since one shape has both.
  private let distinct: Set<[String]>
  private var depth = 0

  package init(_ declarations: Declarations) {
    var declared: [String: Shape] = [:]
    var distinct: Set<[String]> = []
    for (name, space) in declarations.spaces {
      switch space {
      case .scalar: declared[name] = .scalar
      case .array(let shape, _):
        let dimensions = shape.compactMap { Dimension($0) }
        guard dimensions.count == shape.count else { continue }
        declared[name] = Shape(dimensions)
        let names = Set(dimensions.compactMap { if case .named(let name) = $0 { name } else { nil } })
        if names.count == 2 { distinct.insert(names.sorted()) }
      case .simplex(let dimension):
        if case .number(let count)? = Dimension(dimension) { declared[name] = Shape([.number(count + 1)]) }
      }
    }
    self.declared = declared
    self.distinct = distinct
  }

  /// Works out the shapes of a formula.
  package mutating func visit(_ term: Term) { _ = shape(of: term) }

  /// Leaves out the mismatches of names that do not satisfy a condition.
  package mutating func keepMismatches(where isSure: (String) -> Bool) {
    mismatches.removeAll { mismatch in !(mismatch.left.names + mismatch.right.names).allSatisfy(isSure) }
  }

  /// Nil where it is not known.
  private mutating func shape(of term: Term) -> Shape? {
    depth += 1
    defer { depth -= 1 }
    guard depth < 100 else { return nil }
    guard let shape = worked(term) else { return nil }
    if shape.rank > 0 { shapes.append((term.range, shape)) }
    return shape
  }

  private mutating func worked(_ term: Term) -> Shape? {
    switch term.kind {
    case .number, .percent, .constant: return .scalar
    case .name(let name): return declared[name]
    case .negate(let inner): return shape(of: inner)
    case .transpose(let base, _):
      guard let shape = shape(of: base), shape.rank > 0 else { return nil }
      return shape.transposed
    case .inverseTranspose(let base), .pseudoInverse(let base): return shape(of: base)?.transposed
    case .binary(let sign, let left, let right): return binary(sign, left, right, term)
    case .power(let base, let exponent):
      _ = shape(of: exponent)
      return shape(of: base)
    case .norm(let body, _), .bars(let body):
      _ = shape(of: body)
      return .scalar
    case .root(let body, _): return shape(of: body)
    case .builtin(let entry, let arguments, _): return builtin(entry, arguments)
    case .index(let base, let indices, _):
      guard let shape = shape(of: base), indices.count <= shape.rank, indices.allSatisfy({ $0.isPlainIndex }) else {
        return nil
      }
      return Shape(Array(shape.dimensions.dropFirst(indices.count)))
    case .comparison(let operands, let signs): return equations(operands, signs)
    case .chain(let chain): return equations(chain.operands, chain.signs)
    case .definition(let definition): return shape(of: definition.body)
    case .block(let terms):
      for inner in terms { _ = shape(of: inner) }
      return nil
    case .big(.sum, let binders, _, let body) where binders.allSatisfy({ declared[$0.name] == nil }):
      return shape(of: body)
    default:
      for child in term.children { _ = shape(of: child) }
      return nil
    }
  }

  private mutating func builtin(_ entry: String, _ arguments: [Term]) -> Shape? {
    let all = arguments.map { shape(of: $0) }
    guard arguments.count == 1, let shape = all[0] else { return nil }
    switch entry {
    case "tr", "det", "logdet", "rank", "sum", "mean", "max", "min": return .scalar
    case "exp", "ln", "log", "sigmoid", "\\sigma", "tanh", "ReLU", "relu", "softmax", "sin", "cos", "sqrt", "abs":
      return shape
    default: return nil
    }
  }

  private mutating func equations(_ operands: [Term], _ signs: [Term.RelationSign]) -> Shape? {
    let shapes = operands.map { shape(of: $0) }
    for (place, sign) in signs.enumerated() where sign == .equal && place + 1 < shapes.count {
      guard let left = shapes[place], let right = shapes[place + 1], left.rank == 2, right.rank == 2 else { continue }
      if clashes(left.dimensions[0], right.dimensions[0]) || clashes(left.dimensions[1], right.dimensions[1]) {
        note(.equation, operands[place], left, operands[place + 1], right)
      }
    }
    return nil
  }

  private mutating func binary(_ sign: Term.BinaryOperator, _ leftTerm: Term, _ rightTerm: Term, _ term: Term) -> Shape?
  {
    let (first, second) = (shape(of: leftTerm), shape(of: rightTerm))
    guard let left = first, let right = second else { return nil }
    switch sign {
    case .multiply: return product(left, right, leftTerm, rightTerm)
    case .add, .subtract:
      if left.rank == right.rank { return same(.sum, left, right, leftTerm, rightTerm) }
      return left.rank == 0 ? right : right.rank == 0 ? left : nil
    case .hadamard:
      return left.rank == right.rank ? same(.elementwise, left, right, leftTerm, rightTerm) : nil
    case .divide: return right.rank == 0 ? left : nil
    case .dot, .inner: return left.rank == 1 && right.rank == 1 ? .scalar : left.rank == 0 ? right : nil
    default: return nil
    }
  }

  private mutating func product(_ left: Shape, _ right: Shape, _ leftTerm: Term, _ rightTerm: Term) -> Shape? {
    switch (left.rank, right.rank) {
    case (0, _): return right
    case (_, 0): return left
    case (2, 2):
      if clashes(left.dimensions[1], right.dimensions[0]) {
        note(.product, leftTerm, left, rightTerm, right)
        return nil
      }
      return Shape([left.dimensions[0], right.dimensions[1]])
    case (2, 1):
      if right.isRow { return nil }
      if clashes(left.dimensions[1], right.dimensions[0]) {
        note(.product, leftTerm, left, rightTerm, right)
        return nil
      }
      return Shape([left.dimensions[0]])
    case (1, 2):
      // A vector before a matrix without a transpose is a row by a loose custom: not a clash, and no shape.
      guard left.isRow else { return nil }
      if clashes(left.dimensions[0], right.dimensions[0]) {
        note(.product, leftTerm, left, rightTerm, right)
        return nil
      }
      return Shape([right.dimensions[1]], isRow: true)
    case (1, 1):
      if left.isRow, !right.isRow {
        if clashes(left.dimensions[0], right.dimensions[0]) { note(.product, leftTerm, left, rightTerm, right) }
        return .scalar
      }
      return !left.isRow && right.isRow ? Shape([left.dimensions[0], right.dimensions[0]]) : nil
    default: return nil
    }
  }

  private mutating func same(
    _ operation: ShapeMismatch.Operation, _ left: Shape, _ right: Shape, _ leftTerm: Term, _ rightTerm: Term
  ) -> Shape? {
    guard left.isRow == right.isRow else { return nil }
    if zip(left.dimensions, right.dimensions).contains(where: { clashes($0, $1) }) {
      note(operation, leftTerm, left, rightTerm, right)
      return nil
    }
    return left
  }

  /// Surely different lengths. 1 is left out, as what people broadcast.
  private func clashes(_ first: Dimension, _ second: Dimension) -> Bool {
    switch (first, second) {
    case (.number(let a), .number(let b)): a != b && a != 1 && b != 1
    case (.named(let a), .named(let b)): a != b && distinct.contains([a, b].sorted())
    default: false
    }
  }

  private mutating func note(
    _ operation: ShapeMismatch.Operation, _ left: Term, _ leftShape: Shape, _ right: Term, _ rightShape: Shape
  ) {
    let range = left.range.lowerBound..<max(left.range.upperBound, right.range.upperBound)
    mismatches.append(
      ShapeMismatch(
        range: range,
        left: .init(range: left.range, shape: leftShape, names: left.freeNames.filter { declared[$0] != nil }),
        right: .init(range: right.range, shape: rightShape, names: right.freeNames.filter { declared[$0] != nil }),
        operation: operation))
  }
}

extension Term {
  /// An index that takes one place of an axis.
  fileprivate var isPlainIndex: Bool {
    switch kind {
    case .name, .number: true
    case .binary(_, let left, let right): left.isPlainIndex && right.isPlainIndex
    default: false
    }
  }
}
