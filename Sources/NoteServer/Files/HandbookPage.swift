/// A built-in note, and the file that shows it.
public struct HandbookPage: Sendable {
  /// Absolute; `nil` where no file could be laid down.
  public var path: String?
  /// Valid UTF-8.
  public var text: [UInt8]

  public init(path: String?, text: [UInt8]) {
    self.path = path
    self.text = text
  }
}
