/// A place as an editor names it: line and column, both from 0, the column in units of a `PositionEncoding`.
public struct TextPosition: Sendable, Equatable, Hashable, Comparable {
  public var line: Int
  public var column: Int

  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  public static func < (left: TextPosition, right: TextPosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
