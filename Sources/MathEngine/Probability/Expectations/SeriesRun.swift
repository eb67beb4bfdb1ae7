import Glibc
import MathNumerics

/// A sum of terms whose end is told by how they fall: behind the bulk of the mass, when a geometric bound on the rest is
/// nothing beside the sum; divergent when they have long stopped falling.
struct SeriesRun {
  enum State { case goesOn, isDone, diverges }

  private(set) var sum = Number(0)
  private let mode: Double
  private var size = 0.0
  private var window: [Double] = []
  private var count = 0

  private static let width = 32

  init(mode: Double) { self.mode = mode }

  /// `rest` is the probability of what lies beyond `place`.
  mutating func add(_ term: Number, at place: Double, rest: Double) -> State {
    sum = sum.adding(term)
    let magnitude = abs(term.double)
    size += magnitude
    window.append(magnitude)
    if window.count > 2 * Self.width { window.removeFirst() }
    count += 1
    if !magnitude.isFinite { return .diverges }
    guard place > mode, window.count == 2 * Self.width, count % 8 == 0 else { return .goesOn }
    let early = window[..<Self.width].max() ?? 0
    let late = window[Self.width...].max() ?? 0
    if early == 0, late == 0 { return rest < 1e-300 ? .isDone : .goesOn }
    guard early > 0 else { return .goesOn }
    let ratio = pow(late / early, 1 / Double(Self.width))
    if rest < 1e-15, ratio < 1 - 1e-6, late * Double(Self.width) / (1 - ratio) < 1e-17 * size { return .isDone }
    if count > 5_000, ratio >= 1 - 1e-12, place > 4 * mode + 1_000 { return .diverges }
    return .goesOn
  }
}
