import MathNumerics
import MathSyntax

/// Sets, intervals, vectors, matrices, case distinctions.
extension Evaluator {
  func collection(_ term: Term) throws(Fault) -> Value {
    let range = term.range
    switch term.kind {
    case .set(let parts):
      var values: [Value] = []
      for part in parts { values.append(try evaluate(part)) }
      try spend(values.count, range)
      return .set(FiniteSet(values, isLiteral: true))
    case .progression(let parts, let last): return .set(FiniteSet(try progression(parts, last, term)))
    case .builder(let body, let binders, let conditions):
      var values: [Value] = []
      try iterate(binders, conditions, [body], term) { () throws(Fault) in values.append(try evaluate(body)) }
      return .set(FiniteSet(values))
    case .interval(let low, let high, let closedBelow, let closedAbove):
      return try interval(low, high, closedBelow, closedAbove, range)
    case .space(let space, let shape):
      var dimensions: [Int] = []
      for dimension in shape { dimensions.append(try wholeNumber(dimension)) }
      return .space(space, shape: dimensions)
    case .simplex: throw Fault(.unsupported, range, "A simplex has no value of its own.")
    case .tuple(let parts):
      var values: [Value] = []
      for part in parts { values.append(try evaluate(part)) }
      return .tuple(values)
    case .vector(let parts):
      var values: [Value] = []
      for part in parts { values.append(try evaluate(part)) }
      return Self.listed(values)
    case .stack(let parts):
      var values: [Value] = []
      for part in parts { values.append(try evaluate(part)) }
      return try concatenate(values, range)
    case .matrix(let rows): return try matrix(rows, range)
    case .determinant(let rows): return try determinant(try matrix(rows, range), range)
    case .cases(let branches): return try cases(branches, range)
    default: throw Fault(.unsupported, range, "This is not computed.")
    }
  }

  func wholeNumber(_ term: Term) throws(Fault) -> Int {
    guard case .number(let number) = try evaluate(term), let whole = number.int else {
      throw Fault(.domain, term.range, "A whole number is needed here.")
    }
    return whole
  }

  private func interval(_ low: Term, _ high: Term, _ closedBelow: Bool, _ closedAbove: Bool, _ range: Range<Int>)
    throws(Fault)
    -> Value
  {
    let bounds = (try evaluate(low), try evaluate(high))
    guard case .number(let a) = bounds.0, case .number(let b) = bounds.1, !a.isComplex, !b.isComplex else {
      throw Fault(.domain, range, "The bounds of an interval are real numbers.")
    }
    return .interval(Interval(a, b, closedBelow: closedBelow, closedAbove: closedAbove))
  }

  /// `1, 2, …, n`: whole steps as the first two elements tell, else of one.
  private func progression(_ parts: [Term], _ last: Term, _ term: Term) throws(Fault) -> [Value] {
    var numbers: [Int] = []
    for part in parts { numbers.append(try wholeNumber(part)) }
    let stop = try wholeNumber(last)
    let step = numbers.count > 1 ? numbers[1] &- numbers[0] : 1
    guard let first = numbers.first, step != 0, zip(numbers, numbers.dropFirst()).allSatisfy({ $1 &- $0 == step }),
      (stop &- first) % step == 0
    else { throw Fault(.unsupported, term.range, "It can't be told which elements the dots stand for.") }
    let count = (stop &- first) / step + 1
    try require(max(0, count) * 2, term.range)
    guard count > 0 else { return [] }
    try spend(count, term.range)
    return (0..<count).map { .integer(first + $0 * step) }
  }

  private func matrix(_ rows: [[Term]], _ range: Range<Int>) throws(Fault) -> Value {
    var cells: [[Value]] = []
    var isBlock = false
    for row in rows {
      var values: [Value] = []
      for cell in row {
        let value = try evaluate(cell)
        switch value {
        case .number: break
        case .array, .unsized: isBlock = true
        default: throw Fault(.shape, cell.range, "A matrix holds numbers or blocks, not {0}.", [value.kindName])
        }
        values.append(value)
      }
      cells.append(values)
    }
    if isBlock { return try block(cells, rows, range) }
    let numbers = cells.joined().compactMap { value -> Number? in
      if case .number(let number) = value { number } else { nil }
    }
    return .array(NumericArray(shape: [rows.count, rows[0].count], numbers: numbers))
  }

  /// A matrix of matrices; `0` and `I` take the size of their row and column.
  private func block(_ cells: [[Value]], _ terms: [[Term]], _ range: Range<Int>) throws(Fault) -> Value {
    func size(_ value: Value) -> (Int, Int)? {
      guard case .array(let array) = value, array.rank <= 2 else { return nil }
      if array.isVector { return array.isRow ? (1, array.count) : (array.count, 1) }
      return (array.shape[0], array.shape[1])
    }
    let columnCount = cells[0].count
    var heights = cells.map { row in row.compactMap { size($0)?.0 }.first }
    var widths = (0..<columnCount).map { column in cells.compactMap { size($0[column])?.1 }.first }
    for index in heights.indices where heights[index] == nil { heights[index] = 1 }
    for index in widths.indices where widths[index] == nil { widths[index] = 1 }
    var rows: [[Number]] = []
    for (r, row) in cells.enumerated() {
      let height = heights[r] ?? 1
      var lines = [[Number]](repeating: [], count: height)
      for (c, value) in row.enumerated() {
        let width = widths[c] ?? 1
        let part: [Number]
        switch value {
        case .array(let array) where size(value).map({ $0 == (height, width) }) == true: part = array.numbers
        case .number(let number) where number.isZero || (height == 1 && width == 1):
          part = Array(repeating: number, count: height * width)
        case .unsized(.identity, let scale, _) where height == width: part = Self.identity(height, scale).numbers
        case .unsized(.zeros, _, _): part = Array(repeating: Number(0), count: height * width)
        case .unsized(.ones, let scale, _): part = Array(repeating: scale, count: height * width)
        default: throw Fault(.shape, terms[r][c].range, "This block is not {0}×{1}.", [String(height), String(width)])
        }
        for line in 0..<height { lines[line] += part[(line * width)..<((line + 1) * width)] }
      }
      rows += lines
    }
    try spend(rows.count * (rows.first?.count ?? 0), range)
    return .array(NumericArray(shape: [rows.count, rows.first?.count ?? 0], numbers: rows.flatMap { $0 }))
  }

  private func cases(_ branches: [Term.CaseBranch], _ range: Range<Int>) throws(Fault) -> Value {
    if let mapped = try elementwiseCases(branches, range) { return mapped }
    for branch in branches {
      guard let condition = branch.condition else { return try evaluate(branch.value) }
      if try truth(condition) { return try evaluate(branch.value) }
    }
    throw Fault(.noMatchingCase, range, "None of the cases applies.")
  }

  /// A case distinction over one vector, as activations are written, maps over its elements.
  private func elementwiseCases(_ branches: [Term.CaseBranch], _ range: Range<Int>) throws(Fault) -> Value? {
    guard let first = branches.first?.condition, case .comparison(let operands, let signs) = first.kind,
      signs.allSatisfy(\.isOrder),
      case .name(let key)? = operands.first(where: { if case .name = $0.kind { true } else { false } })?.kind,
      case .array(let array)? = use(key), array.isVector
    else { return nil }
    try spend(array.count, range)
    var values: [Value] = []
    for number in array.numbers {
      values.append(
        try with(key, .number(number)) { () throws(Fault) -> Value in
          for branch in branches {
            guard let condition = branch.condition else { return try evaluate(branch.value) }
            if try truth(condition) { return try evaluate(branch.value) }
          }
          throw Fault(.noMatchingCase, range, "None of the cases applies.")
        })
    }
    return Self.listed(values)
  }

  // Membership

  func member(_ value: Value, of set: Value, _ range: Range<Int>) throws(Fault) -> Bool {
    switch set {
    case .set(let set):
      try spend(set.elements.count, range)
      return set.contains(value)
    case .array, .tuple:
      guard let parts = Self.parts(set) else { throw Self.limit(range) }
      try spend(parts.count, range)
      return parts.contains { $0.isSame(as: value) }
    case .interval(let interval):
      guard case .number(let number) = value.loosened ?? value, !number.isComplex else {
        throw Fault(.domain, range, "An interval holds numbers, not {0}.", [value.kindName])
      }
      return interval.contains(number)
    case .space(let space, let shape): return try belongs(value, space, shape, range)
    case .table(let table): return table.support.contains { $0.isSame(as: value) }
    default: throw Fault(.domain, range, "{0} has no members.", [set.kindName])
    }
  }

  private func belongs(_ value: Value, _ space: Term.NumberSpace, _ shape: [Int], _ range: Range<Int>) throws(Fault)
    -> Bool
  {
    switch value.loosened ?? value {
    case .number(let number): return (shape.isEmpty || shape == [1]) && Self.belongs(number, space)
    case .array(let array): return array.shape == shape && array.numbers.allSatisfy { Self.belongs($0, space) }
    case .boolean: return space == .booleans
    default: throw Fault(.domain, range, "{0} is in no space of numbers.", [value.kindName])
    }
  }

  private static func belongs(_ number: Number, _ space: Term.NumberSpace) -> Bool {
    if space == .complexes { return number.isFinite }
    guard !number.isComplex, number.isFinite else { return false }
    let isWhole = number.exact?.isInteger ?? (number.double.rounded() == number.double)
    switch space {
    case .naturals: return isWhole && !number.isNegative
    case .integers: return isWhole
    case .rationals, .reals: return true
    case .positiveReals: return number.double > 0
    case .nonnegativeReals: return !number.isNegative
    case .booleans: return number.int == 0 || number.int == 1
    case .complexes: return true
    }
  }

  func contained(_ sign: Term.RelationSign, _ left: Value, _ right: Value, _ range: Range<Int>) throws(Fault) -> Bool {
    let isReversed = sign == .superset || sign == .supersetOrEqual
    let (small, large) = isReversed ? (right, left) : (left, right)
    guard let parts = Self.parts(small) else {
      throw Fault(.unsupported, range, "It can't be told whether one holds the other.")
    }
    var holds = true
    for part in parts where try !member(part, of: large, range) { holds = false }
    return sign == .notSubset ? !holds : holds
  }

  func combineSets(
    _ sign: Term.BinaryOperator, _ left: Value, _ right: Value, _ leftTerm: Term, _ rightTerm: Term, _ range: Range<Int>
  ) throws(Fault) -> Value {
    guard let a = Self.parts(left), let b = Self.parts(right) else {
      throw mismatch(sign == .union ? "∪" : sign == .intersection ? "∩" : "∖", left, right, range)
    }
    try spend(a.count * max(1, b.count) / 8 + a.count + b.count, range)
    let (x, y) = (FiniteSet(a), FiniteSet(b))
    switch sign {
    case .union: return .set(FiniteSet(a + b))
    case .intersection: return .set(FiniteSet(x.elements.filter { y.contains($0) }))
    case .difference: return .set(FiniteSet(x.elements.filter { !y.contains($0) }))
    default:
      return .set(FiniteSet(x.elements.filter { !y.contains($0) } + y.elements.filter { !x.contains($0) }))
    }
  }
}
