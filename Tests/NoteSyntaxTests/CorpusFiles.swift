import Glibc

/// The note files under a folder.
enum CorpusFiles {
  static func notes(under folder: String) -> [String] {
    guard let directory = opendir(folder) else { return [] }
    defer { closedir(directory) }
    var paths: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard !name.hasPrefix(".") else { continue }
      let path = folder + "/" + name
      if entry.pointee.d_type == UInt8(DT_DIR) {
        paths += notes(under: path)
      } else if name.hasSuffix(".md") || name.hasSuffix(".txt") {
        paths.append(path)
      }
    }
    return paths.sorted()
  }
}
