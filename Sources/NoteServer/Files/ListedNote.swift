/// A note on disk that has not been read yet.
public struct ListedNote: Sendable, Hashable {
  /// Absolute.
  public var path: String
  public var stamp: FileStamp

  public init(path: String, stamp: FileStamp) {
    self.path = path
    self.stamp = stamp
  }
}
