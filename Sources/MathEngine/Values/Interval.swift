/// A stretch of the real line; bounds may be infinite.
public struct Interval: Sendable, Hashable {
  public var lower: Number
  public var upper: Number
  public var closedBelow: Bool
  public var closedAbove: Bool

  public init(_ lower: Number, _ upper: Number, closedBelow: Bool, closedAbove: Bool) {
    self.lower = lower
    self.upper = upper
    self.closedBelow = closedBelow
    self.closedAbove = closedAbove
  }

  func contains(_ number: Number) -> Bool {
    let below = number.compare(lower)
    let above = number.compare(upper)
    guard let below, let above else { return false }
    return (closedBelow ? below >= 0 : below > 0) && (closedAbove ? above <= 0 : above < 0)
  }
}
