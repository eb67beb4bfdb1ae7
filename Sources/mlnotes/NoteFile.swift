import Glibc
import NoteSyntax
import TextModel

/// Reads note files for the commands that take one.
enum NoteFile {
  /// The bytes of a file, of standard input for `-`; nil where it cannot be read or is UTF-16. Any other text that is
  /// not UTF-8 is mended. Standard error says so.
  static func read(_ path: String) -> [UInt8]? {
    if path == "-" { return readAll(from: STDIN_FILENO).flatMap { text($0, from: "standard input") } }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    return readAll(from: descriptor).flatMap { text($0, from: path) }
  }

  /// The dialect that a file's name asks for.
  static func dialect(of path: String) -> NoteDialect {
    if path.hasSuffix(".txt") { return .bracketText }
    return path.hasSuffix(".mln") ? .mln : .markdown
  }

  private static func text(_ bytes: [UInt8], from name: String) -> [UInt8]? {
    if String(validating: bytes, as: UTF8.self) != nil { return bytes }
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
      StandardError.write("mlnotes: \(name) is UTF-16 and is not read: save it as UTF-8\n")
      return nil
    }
    StandardError.write(
      "mlnotes: \(name) is not UTF-8: each broken byte is read as U+FFFD, and places are those of the text so mended; "
        + "save it as UTF-8\n")
    return Array(String(decoding: bytes, as: UTF8.self).utf8)
  }
}
