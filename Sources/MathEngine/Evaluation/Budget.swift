/// What one evaluation may cost, counted so that the answer is the same on every machine.
public struct Budget: Sendable, Equatable {
  /// Terms evaluated, and elements that the operations on arrays touch.
  public var steps: Int
  /// Terms inside terms, calls inside calls.
  public var depth: Int
  /// Of the exact numbers and arrays that one operation makes.
  public var bytes: Int

  public init(steps: Int = 1_000_000, depth: Int = 400, bytes: Int = 1 << 26) {
    self.steps = steps
    self.depth = depth
    self.bytes = bytes
  }

  /// Bits that an exact whole number may have; its digits still print in milliseconds.
  var maximumBitWidth: Int { min(bytes * 8, 1 << 18) }

  var maximumElementCount: Int { bytes / 8 }
}
