import Glibc

/// Files of the repository, found from this source file; and the folder `shared` beside it.
enum TestFiles {
  static let root: String = {
    var parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    parts.removeLast(3)
    return parts.joined(separator: "/")
  }()

  /// The shared folder; nil where there is none.
  static let shared: String? = {
    if let path = getenv("MLNOTES_SHARED").map({ String(cString: $0) }) { return path }
    var folder = root
    for _ in 0..<4 {
      let candidate = folder + "/../shared"
      if access(candidate, R_OK) == 0 { return candidate }
      folder += "/.."
    }
    return nil
  }()

  /// Whether a missing shared folder fails: on CI it must be there.
  static let mustHaveShared = getenv("CI").map { String(cString: $0) } == "true"

  static func bytes(_ path: String) -> [UInt8]? {
    guard let file = fopen(path.hasPrefix("/") ? path : root + "/" + path, "r") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { return bytes }
      bytes.append(contentsOf: buffer[..<count])
    }
  }

  static func text(_ path: String) -> String { String(decoding: bytes(path) ?? [], as: UTF8.self) }
}
