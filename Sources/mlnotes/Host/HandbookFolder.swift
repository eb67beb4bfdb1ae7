import Glibc
import Handbook
import NoteServer

/// The handbook's pages as read-only files in the user's cache folder, so that a jump opens a real file.
enum HandbookFolder {
  /// Every page. Those that are not there as they should be are laid down.
  static func pages() -> [HandbookPage] {
    let folder = folder()
    if let folder { makeFolders(folder) }
    return Handbook.pages.map { page in
      let path = folder.map { "\($0)/\(page.path)" }
      if let path, FileHost.fileStamp(of: path)?.bytes != page.utf8.count { lay(page.bytes, at: path) }
      return HandbookPage(path: path, text: page.bytes)
    }
  }

  /// By the XDG Base Directory Specification; a folder for each version, since pages change with it.
  private static func folder() -> String? {
    if let cache = getenv("XDG_CACHE_HOME"), cache.pointee == CChar(bitPattern: UInt8(ascii: "/")) {
      return "\(String(cString: cache))/mlnotes/handbook-\(Command.version)"
    }
    guard let home = getenv("HOME"), home.pointee == CChar(bitPattern: UInt8(ascii: "/")) else { return nil }
    return "\(String(cString: home))/.cache/mlnotes/handbook-\(Command.version)"
  }

  private static func makeFolders(_ path: String) {
    var made = ""
    for name in path.split(separator: "/") {
      made += "/\(name)"
      mkdir(made, 0o755)
    }
  }

  /// Written beside its place and moved there, so that nobody sees half a page.
  private static func lay(_ bytes: [UInt8], at path: String) {
    let draft = "\(path).\(getpid())"
    let descriptor = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o444)
    guard descriptor >= 0 else { return }
    let isWritten = bytes.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) == $0.count }
    close(descriptor)
    if !isWritten || rename(draft, path) != 0 { unlink(draft) }
  }
}
