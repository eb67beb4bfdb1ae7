/// What tells one state of a file from another without reading it.
public struct FileStamp: Sendable, Hashable {
  public var bytes: Int
  /// Since the epoch.
  public var modifiedNanoseconds: Int

  public init(bytes: Int, modifiedNanoseconds: Int) {
    self.bytes = bytes
    self.modifiedNanoseconds = modifiedNanoseconds
  }
}
