/// What the server needs of the world: files, and time. The executable hands it in; a test plays it.
///
/// Every method may be called from any thread.
public protocol NoteHost: Sendable {
  /// The version that the server tells its client.
  var version: String { get }

  /// Calls once, on any thread, when the time has passed.
  func wake(afterMilliseconds milliseconds: Int, _ body: @escaping @Sendable () -> Void)

  /// Whether a process is there.
  func isRunning(process: Int) -> Bool

  /// The note files under a folder, ascending by path: no hidden folders, nothing that `.gitignore` or the patterns
  /// exclude, no loops of symbolic links. Empty where the folder cannot be read.
  func notes(under folder: String, excluding patterns: [String]) -> [ListedNote]

  /// A note file as it is now.
  func contents(of path: String) -> FileContents

  /// When a file was changed; `nil` where there is none.
  func stamp(of path: String) -> FileStamp?

  /// Gives memory that is no longer used back to the system: reading a thousand notes leaves much of it.
  func releaseMemory()

  /// The built-in notes, laid down where an editor can open them.
  func handbook() -> [HandbookPage]
}
