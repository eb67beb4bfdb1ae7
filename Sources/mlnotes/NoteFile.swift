import Glibc
import NoteSyntax
import TextModel

/// Reads note files for the commands that take one.
enum NoteFile {
  /// The bytes of a file, of standard input for `-`; nil where it cannot be read. What is not UTF-8 is mended.
  static func read(_ path: String) -> [UInt8]? {
    if path == "-" { return readAll(from: STDIN_FILENO).map(mended) }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    return readAll(from: descriptor).map(mended)
  }

  /// The dialect that a file's name asks for.
  static func dialect(of path: String) -> NoteDialect {
    if path.hasSuffix(".txt") { return .bracketText }
    return path.hasSuffix(".mln") ? .mln : .markdown
  }

  private static func mended(_ bytes: [UInt8]) -> [UInt8] {
    String(validating: bytes, as: UTF8.self) != nil ? bytes : Array(String(decoding: bytes, as: UTF8.self).utf8)
  }
}
