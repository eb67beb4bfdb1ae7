import Glibc
import MathEngine
import MathNumerics
import MathSyntax

/// Finds an assumption under which a refuted step is true at all points.
struct AssumptionSearch {
  let step: Step
  let points: [Sample]
  /// Definitions to work out anew where what they are made of changes.
  let definitions: [SamplePlan.Defined]

  private static let triedPointCount = 24
  /// Steps that all trials may take together.
  private static let maximumCost = 2_000_000
  private var cost = 0
  private let cancelFlag: CancelFlag?
  /// Whether the search was given up, so that none was found says nothing.
  var isExhausted: Bool { cost > Self.maximumCost }

  init(step: Step, points: [Sample], definitions: [SamplePlan.Defined], cancelFlag: CancelFlag? = nil) {
    self.cancelFlag = cancelFlag
    self.step = step
    self.points = points
    self.definitions = definitions
  }

  mutating func assumption() -> Assumption? {
    guard let first = points.first else { return nil }
    let names = first.point.filter { member in
      switch member.value {
      case .number(let number): !number.isComplex
      case .array(let array): array.rank <= 2 && array.count > 1
      default: false
      }
    }
    guard names.count <= 10 else { return nil }
    for candidate in candidates(names) where holds(candidate) { return candidate }
    return nil
  }

  private func candidates(_ names: [(name: String, value: Value)]) -> [Assumption] {
    var candidates: [Assumption] = []
    var scalars: [String] = []
    for (name, value) in names {
      guard case .array(let array) = value else {
        scalars.append(name)
        candidates += [.nonnegative(name), .binary(name)]
        continue
      }
      if array.rank == 1 {
        candidates += [.unitNorm(name), .sumsToOne(name), .oneHot(name), .zeroMean(name)]
      } else if array.shape[0] == array.shape[1] {
        candidates += [.symmetric(name), .orthogonal(name), .diagonal(name)]
      }
    }
    for (place, first) in scalars.enumerated() {
      for second in scalars.dropFirst(place + 1) { candidates += [.sumIsOne(first, second), .equal(first, second)] }
    }
    return candidates
  }

  private mutating func holds(_ assumption: Assumption) -> Bool {
    var agreed = 0
    for (place, point) in points.prefix(Self.triedPointCount).enumerated() {
      guard var environment = Self.changed(point.environment, assumption, place) else { return false }
      guard !isExhausted, cancelFlag?.isCancelled != true else { return false }
      for defined in definitions { SampleDraw.define(defined, in: &environment, cancelFlag: cancelFlag) }
      let left = PointValue(step.left, environment, budget: .point, cancelFlag: cancelFlag, isQuick: true, cost: &cost)
      let right = PointValue(
        step.right, environment, budget: .point, cancelFlag: cancelFlag, isQuick: true, cost: &cost)
      let pair = SidePair(step.left, step.right, environment, left, right, cancelFlag: cancelFlag)
      switch pair.outcome(step.sign) {
      case .agree: agreed += 1
      case .undefined: break
      default: return false
      }
    }
    return agreed >= Sampler.minimumPointCount
  }

  private static func changed(_ environment: Environment, _ assumption: Assumption, _ place: Int) -> Environment? {
    var environment = environment
    switch assumption {
    case .nonnegative(let name): environment[name] = environment[name]?.scalar.map { .number($0.magnitude) }
    case .binary(let name): environment[name] = .integer(place % 2)
    case .symmetric(let name):
      environment[name] = square(environment[name]) { elements, size in
        (0..<(size * size)).map { (elements[$0] + elements[$0 % size * size + $0 / size]) / 2 }
      }
    case .diagonal(let name):
      environment[name] = square(environment[name]) { elements, size in
        (0..<(size * size)).map { $0 % size == $0 / size ? elements[$0] : 0 }
      }
    case .orthogonal(let name):
      environment[name] = square(environment[name]) { elements, size in
        guard let tensor = try? Tensor(shape: [size, size], elements: elements), let factors = try? tensor.qr() else {
          return elements
        }
        return factors.q.elements
      }
    case .unitNorm(let name):
      environment[name] = vector(environment[name]) { elements in
        let length = sqrt(elements.reduce(0) { $0 + $1 * $1 })
        return elements.map { $0 / length }
      }
    case .sumsToOne(let name):
      environment[name] = vector(environment[name]) { elements in
        let sum = elements.reduce(0) { $0 + abs($1) }
        return elements.map { abs($0) / sum }
      }
    case .oneHot(let name):
      environment[name] = vector(environment[name]) { elements in
        elements.indices.map { $0 == place % elements.count ? 1 : 0 }
      }
    case .zeroMean(let name):
      environment[name] = vector(environment[name]) { elements in
        let mean = elements.reduce(0, +) / Double(elements.count)
        return elements.map { $0 - mean }
      }
    case .sumIsOne(let first, let second):
      environment[second] = environment[first]?.scalar.map { .real(1 - $0.double) }
    case .equal(let first, let second): environment[second] = environment[first]
    }
    return environment
  }

  private static func vector(_ value: Value?, _ change: ([Double]) -> [Double]) -> Value? {
    guard case .array(let array)? = value, array.rank == 1 else { return value }
    return ArrayDraw.value(change(array.doubles).map { .real($0) }, array.shape)
  }

  private static func square(_ value: Value?, _ change: ([Double], Int) -> [Double]) -> Value? {
    guard case .array(let array)? = value, array.rank == 2, array.shape[0] == array.shape[1] else { return value }
    return ArrayDraw.value(change(array.doubles, array.shape[0]).map { .real($0) }, array.shape)
  }
}

extension Value {
  var scalar: Number? {
    if case .number(let number) = self { number } else { nil }
  }
}

extension Number {
  var magnitude: Number {
    switch self {
    case .exact(let value): .exact(value.signum < 0 ? -value : value)
    case .real(let value): .real(abs(value))
    case .complex: self
    }
  }
}
