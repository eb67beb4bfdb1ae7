import MathSyntax

/// The steps of a formula, statement by statement, in reading order.
enum StepReader {
  /// One statement of a formula: its relations, or what it computes on the way.
  struct Statement {
    var steps: [Step]
    var reason: String?
  }

  static func statements(of term: Term) -> [Statement] {
    switch term.kind {
    case .block(let terms): terms.flatMap(statements)
    case .chain(let chain): [Statement(steps: steps(of: chain))]
    case .comparison(let operands, let signs): [Statement(steps: steps(operands, signs, nil, nil))]
    case .definition(let definition):
      [
        Statement(steps: [
          Step(
            left: definition.left, sign: definition.sign, right: definition.body,
            signRange: definition.left.range
              .upperBound..<max(
                definition.left.range.upperBound, definition.body.range.lowerBound),
            definition: definition)
        ])
      ]
    case .logical(.implies, _, _), .logical(.equivalent, _, _): [Statement(steps: implications(term).steps)]
    default: [Statement(steps: [], reason: "there is no relation")]
    }
  }

  /// `A \implies B \implies C`, however it is nested: a step between each two neighbours.
  private static func implications(_ term: Term) -> (first: Term, last: Term, steps: [Step]) {
    guard case .logical(let logical, let left, let right) = term.kind, logical == .implies || logical == .equivalent
    else { return (term, term, []) }
    let (before, behind) = (implications(left), implications(right))
    let step = Step(
      left: before.last, sign: logical == .implies ? .implies : .equivalent, right: behind.first,
      signRange: before.last.range
        .upperBound..<max(before.last.range.upperBound, behind.first.range.lowerBound))
    return (before.first, behind.last, before.steps + [step] + behind.steps)
  }

  private static func steps(of chain: Term.Chain) -> [Step] {
    steps(chain.operands, chain.signs, chain.signRanges, chain.definition)
  }

  private static func steps(
    _ operands: [Term], _ signs: [Term.RelationSign], _ ranges: [Range<Int>]?, _ definition: Term.Definition?
  ) -> [Step] {
    signs.indices.compactMap { place in
      guard place + 1 < operands.count else { return nil }
      let (left, right) = (operands[place], operands[place + 1])
      let between = left.range.upperBound..<max(left.range.upperBound, right.range.lowerBound)
      return Step(
        left: left, sign: signs[place], right: right,
        signRange: ranges.flatMap { place < $0.count ? $0[place] : nil } ?? between,
        definition: place == 0 ? definition : nil)
    }
  }
}
