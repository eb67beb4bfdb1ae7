import Glibc
import Handbook
import NoteServer

/// The real files and the real time.
struct FileHost: NoteHost {
  private let timer = Timer()

  var version: String { Command.version }

  func wake(afterMilliseconds milliseconds: Int, _ body: @escaping @Sendable () -> Void) {
    timer.after(milliseconds: milliseconds, body)
  }

  func isRunning(process: Int) -> Bool {
    guard let id = pid_t(exactly: process), id > 0 else { return true }
    return kill(id, 0) == 0 || errno == EPERM
  }

  func notes(under folder: String, excluding patterns: [String]) -> [ListedNote] {
    // With the home folder as its root an editor has no project open, and it may hold anything.
    if let home = getenv("HOME"), Self.trimmed(String(cString: home)) == Self.trimmed(folder) { return [] }
    return folder == "/" ? [] : FolderWalk.notes(under: folder, excluding: patterns)
  }

  func contents(of path: String) -> FileContents {
    guard let stamp = Self.fileStamp(of: path) else { return .unavailable }
    if stamp.bytes > NoteSize.maximumUnaskedBytes { return .tooLarge }
    guard let bytes = Self.read(path, expecting: stamp.bytes) else { return .unavailable }
    if path.hasSuffix(".txt"), !Self.hasBracketHeadings(bytes) { return .unavailable }
    return String(validating: bytes, as: UTF8.self) == nil ? .notUTF8 : .text(bytes)
  }

  func stamp(of path: String) -> FileStamp? { Self.fileStamp(of: path) }

  func handbook() -> [HandbookPage] { HandbookFolder.pages() }

  func releaseMemory() {
    // malloc_trim(3) stands in no module map of the toolchain.
    guard let symbol = dlsym(nil, "malloc_trim") else { return }
    _ = unsafeBitCast(symbol, to: (@convention(c) (Int) -> Int32).self)(0)
  }

  /// The stamp of a regular file, behind links.
  static func fileStamp(of path: String) -> FileStamp? {
    var status = stat()
    guard fstatat(AT_FDCWD, path, &status, 0) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return FileStamp(
      bytes: Int(status.st_size),
      modifiedNanoseconds: Int(status.st_mtim.tv_sec) &* 1_000_000_000 &+ Int(status.st_mtim.tv_nsec))
  }

  /// A regular file's bytes; `nil` where it cannot be read or is longer.
  static func read(_ path: String, maximumBytes: Int) -> [UInt8]? {
    guard let stamp = fileStamp(of: path), stamp.bytes <= maximumBytes else { return nil }
    return read(path, expecting: stamp.bytes)
  }

  /// A file's bytes in an array of just their size; more where the file has grown since it was looked at.
  private static func read(_ path: String, expecting size: Int) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var isWhole = false
    let bytes = [UInt8](unsafeUninitializedCapacity: size + 1) { buffer, count in
      while count <= size {
        let read = Glibc.read(descriptor, buffer.baseAddress! + count, size + 1 - count)
        if read < 0, errno == EINTR { continue }
        isWhole = read == 0
        if read <= 0 { break }
        count += read
      }
    }
    if isWhole { return bytes }
    return bytes.count > size ? readAll(from: descriptor).map { bytes + $0 } : nil
  }

  /// Has the C library give back what long texts leave behind: without a limit of its own it takes each long block that
  /// is freed for a sign to keep more.
  static func boundMemory() {
    guard let symbol = dlsym(nil, "mallopt") else { return }
    let mallopt = unsafeBitCast(symbol, to: (@convention(c) (Int32, Int32) -> Int32).self)
    // mallopt(3): M_MMAP_THRESHOLD, M_TRIM_THRESHOLD.
    _ = mallopt(-3, 256 << 10)
    _ = mallopt(-1, 256 << 10)
  }

  private static func trimmed(_ path: String) -> Substring {
    var path = path[...]
    while path.utf8.last == UInt8(ascii: "/") { path.removeLast() }
    return path
  }

  /// Whether a text's first 64 KB hold two lines that are only 【…】.
  private static func hasBracketHeadings(_ bytes: [UInt8]) -> Bool {
    let (open, close) = (Array("【".utf8), Array("】".utf8))
    var count = 0
    for line in bytes.prefix(64 << 10).split(separator: UInt8(ascii: "\n")) {
      var text = line
      while let last = text.last, last <= 0x20 { text.removeLast() }
      while let first = text.first, first <= 0x20 { text.removeFirst() }
      if text.count > 6, text.starts(with: open), text.suffix(3).elementsEqual(close) { count += 1 }
      if count == 2 { return true }
    }
    return false
  }
}
