import Glibc
import MathEngine
import MathNumerics
import MathSyntax

/// Draws one point of a plan's domain.
struct SampleDraw {
  private let plan: SamplePlan
  private var arrays: ArrayDraw
  private var sample: Sample
  /// Values that a condition asks for.
  private let overrides: [String: Number]
  private let number: Int

  init(_ plan: SamplePlan, sample number: Int, attempt: Int, overrides: [String: Number] = [:]) {
    self.plan = plan
    self.number = number
    arrays = ArrayDraw(draw: NumberDraw(sample: number, attempt: attempt))
    sample = Sample(environment: plan.known, point: [])
    self.overrides = overrides
  }

  /// The drawn names and constants alone; nil where a domain is empty.
  func spaces() -> Sample? {
    var run = self
    return run.drawSpaces() ? run.sample : nil
  }

  /// The whole point; nil where a domain is empty or a definition has no value.
  ///
  /// - Parameter cost: Grows by the steps that it took.
  func point(cost: inout Int) -> Sample? {
    var run = self
    guard run.drawSpaces() else { return nil }
    for defined in plan.late {
      cost += Self.define(defined, in: &run.sample.environment, cancelFlag: plan.cancelFlag)
      if run.sample.environment[defined.name] == nil { return nil }
    }
    return run.sample
  }

  /// Gives a name its value where it has one; returns how many steps that took.
  @discardableResult static func define(
    _ defined: SamplePlan.Defined, in environment: inout Environment, cancelFlag: CancelFlag? = nil
  ) -> Int {
    if defined.isFamily {
      environment[defined.name] =
        DefinedFamily(
          indices: defined.parameters ?? [], body: defined.body, environment: environment, cancelFlag: cancelFlag
        ).value
      return 0
    }
    if let parameters = defined.parameters {
      environment[defined.name] = .function(
        FunctionValue(name: defined.name, parameters: parameters, body: defined.body, origin: nil))
      return 0
    }
    let evaluator = Evaluator(environment: environment, budget: .costlyPoint, cancelFlag: cancelFlag)
    evaluator.integratesQuickly = true
    environment[defined.name] = try? evaluator.value(of: defined.body).get()
    return evaluator.cost
  }

  private mutating func drawSpaces() -> Bool {
    for (name, space) in plan.declarations.spaces {
      guard case .scalar(let domain) = space, sample.environment[name] == nil else { continue }
      if let forced = overrides[name] {
        keep(name, .number(forced))
        continue
      }
      arrays.draw.wholeSpan = plan.declarations.sizes.contains(name) ? 3 : 6
      guard let number = arrays.draw.number(in: domain) else { return false }
      keep(name, .number(number))
    }
    for (name, space) in plan.declarations.spaces {
      guard sample.environment[name] == nil else { continue }
      guard let value = array(name, space) else { return false }
      keep(name, value)
    }
    for (name, structure) in plan.declarations.structures {
      if case .eigenvector(let matrix, let value) = structure, !makeEigenvector(name, matrix, value) { return false }
    }
    return drawFunctions() && drawRandoms()
  }

  private mutating func drawFunctions() -> Bool {
    for (place, function) in plan.declarations.functions.enumerated() {
      var lengths: [Int?] = []
      for argument in function.arguments {
        guard case .vector(let term) = argument else {
          lengths.append(nil)
          continue
        }
        guard let length = int(term), length > 0 else { return false }
        lengths.append(length)
      }
      let draw = AbstractFunctionDraw(function, lengths: lengths, sample: number, place: place)
      guard let drawn = draw.drawn() else { return false }
      sample.environment[function.name] = drawn.value
      sample.point.append((function.name, .words(drawn.text)))
    }
    return true
  }

  private mutating func keep(_ name: String, _ value: Value) {
    sample.environment[name] = value
    if let place = sample.point.firstIndex(where: { $0.name == name }) {
      sample.point[place].value = value
    } else {
      sample.point.append((name, value))
    }
  }

  private func int(_ term: Term) -> Int? {
    guard case .success(.number(let number)) = Evaluator(environment: sample.environment).value(of: term) else {
      return nil
    }
    return number.int
  }

  private mutating func array(_ name: String, _ space: DeclaredSpace) -> Value? {
    switch space {
    case .scalar: return nil
    case .simplex(let dimension):
      guard let count = int(dimension) else { return nil }
      return arrays.simplex(count + 1)
    case .array(let shape, let elements):
      let lengths = shape.compactMap { int($0) }
      guard lengths.count == shape.count else { return nil }
      return arrays.array(lengths, elements, plan.declarations.structures(of: name))
    }
  }

  /// Makes Au = λu so: by an eigenvector of a symmetric A, else by A + (λu − Au)uᵀ/uᵀu for any u and λ.
  private mutating func makeEigenvector(_ vector: String, _ matrix: String, _ value: String) -> Bool {
    guard case .array(let a)? = sample.environment[matrix], a.shape.count == 2, a.shape[0] == a.shape[1] else {
      return false
    }
    let size = a.shape[0]
    let structures = plan.declarations.structures(of: matrix)
    if structures.contains(where: { [.symmetric, .positiveDefinite, .positiveSemidefinite].contains($0) }) {
      guard let tensor = try? Tensor(shape: a.shape, elements: a.doubles), let eigen = try? tensor.symmetricEigen()
      else { return false }
      let place = arrays.draw.generator.below(size)
      let isUnit = plan.declarations.structures(of: vector).contains(.unitNorm)
      let length = isUnit ? 1 : 0.5 + 2 * arrays.draw.generator.unit()
      let elements = (0..<size).map { Number.real(length * eigen.vectors.elements[$0 * size + place]) }
      keep(vector, ArrayDraw.value(elements, [size]))
      keep(value, .real(eigen.values[place]))
      return true
    }
    guard case .array(let u)? = sample.environment[vector], u.count == size else { return false }
    if sample.environment[value] == nil {
      guard let number = arrays.draw.number(in: .real) else { return false }
      keep(value, .number(number))
    }
    guard case .number(let number)? = sample.environment[value] else { return false }
    var elements = a.doubles
    let direction = u.doubles
    let square = direction.reduce(0) { $0 + $1 * $1 }
    guard square > 0 else { return false }
    for row in 0..<size {
      var product = 0.0
      for column in 0..<size { product += elements[row * size + column] * direction[column] }
      let excess = (number.double * direction[row] - product) / square
      for column in 0..<size { elements[row * size + column] += excess * direction[column] }
    }
    keep(matrix, ArrayDraw.value(elements.map { .real($0) }, a.shape))
    return true
  }

  private mutating func drawRandoms() -> Bool {
    for variable in plan.declarations.randoms
    where !plan.declarations.randomVectors.contains(where: { $0.family == variable.name }) {
      let share = Rational(1).divided(by: Rational(variable.support.count)) ?? 1
      let table = DiscreteTable(
        support: variable.support.map { .number(.exact($0)) },
        probabilities: variable.support.map { _ in .exact(share) })
      sample.environment[variable.name] = table.map { .table($0) }
    }
    for vector in plan.declarations.randomVectors {
      guard let variable = plan.declarations.randoms.last(where: { $0.name == vector.family }),
        let term = Resolver(scope: sample.environment).resolve(vector.length).term, let length = int(term),
        let table = Self.independent(variable.support, length)
      else { return false }
      sample.environment[vector.name] = .table(table)
    }
    return true
  }

  /// The joint table of `length` independent, equally likely draws; nil beyond 4096 outcomes.
  private static func independent(_ support: [Rational], _ length: Int) -> DiscreteTable? {
    guard length > 0, length <= 12, !support.isEmpty else { return nil }
    var outcomes: [[Rational]] = [[]]
    for _ in 0..<length {
      outcomes = outcomes.flatMap { outcome in support.map { outcome + [$0] } }
      guard outcomes.count <= 4096 else { return nil }
    }
    let share = Rational(1).divided(by: Rational(outcomes.count)) ?? 1
    return DiscreteTable(
      support: outcomes.map { Value.listed($0.map { .number(.exact($0)) }) },
      probabilities: outcomes.map { _ in .exact(share) })
  }
}
