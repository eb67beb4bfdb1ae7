import Glibc
import NoteServer

/// Finds the notes under a folder with readdir(3): FileManager takes twice as long.
struct FolderWalk {
  private var found: [ListedNote] = []
  private var entries = 0
  private let root: String
  private let realRoot: String
  private let excludes: IgnoreRules

  /// The note files, ascending by path. Hidden entries, excluded ones, and links that lead out of the folder or to
  /// another folder are left out, so there is no loop to fall into.
  static func notes(under folder: String, excluding patterns: [String]) -> [ListedNote] {
    guard let realRoot = realPath(folder) else { return [] }
    var walk = FolderWalk(
      root: folder, realRoot: realRoot, excludes: IgnoreRules(lines: patterns.map { Array($0.utf8) }))
    walk.visit("", inherited: [], depth: 0)
    return walk.found.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  static func isNote(_ name: String) -> Bool {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return false }
    return ["md", "markdown", "mln", "txt"].contains(String(name[name.index(after: dot)...]).lowercased())
  }

  private init(root: String, realRoot: String, excludes: IgnoreRules) {
    self.root = root
    self.realRoot = realRoot
    self.excludes = excludes
  }

  /// - Parameter folder: relative to the root, empty for the root itself, else with a slash at its end.
  /// - Parameter inherited: the rules of the folders above, with how many bytes of a path each leaves off.
  private mutating func visit(_ folder: String, inherited: [(rules: IgnoreRules, skip: Int)], depth: Int) {
    guard depth < Self.maximumDepth, let directory = opendir("\(root)/\(folder)") else { return }
    defer { closedir(directory) }
    var rules = inherited
    if let text = FileHost.read("\(root)/\(folder).gitignore", maximumBytes: 1 << 20) {
      let own = IgnoreRules(text: text)
      if !own.isEmpty { rules.append((own, folder.utf8.count)) }
    }
    var folders: [String] = []
    while let entry = readdir(directory), entries < Self.maximumEntries {
      entries += 1
      guard let name = Self.name(of: entry), !name.hasPrefix(".") else { continue }
      let path = folder + name
      var type = Int(entry.pointee.d_type)
      if type == Int(DT_UNKNOWN) { type = Self.type(of: "\(root)/\(path)") }
      if type == Int(DT_DIR) {
        if !isExcluded(path, isFolder: true, rules) { folders.append(path + "/") }
      } else if Self.isNote(name), !isExcluded(path, isFolder: false, rules) {
        append("\(root)/\(path)", isLink: type == Int(DT_LNK))
      }
    }
    for folder in folders { visit(folder, inherited: rules, depth: depth + 1) }
  }

  private mutating func append(_ path: String, isLink: Bool) {
    if isLink {
      guard let target = Self.realPath(path), target.hasPrefix(realRoot + "/") else { return }
    }
    if let stamp = FileHost.fileStamp(of: path) { found.append(ListedNote(path: path, stamp: stamp)) }
  }

  private func isExcluded(_ path: String, isFolder: Bool, _ rules: [(rules: IgnoreRules, skip: Int)]) -> Bool {
    let bytes = Array(path.utf8)
    if excludes.excludes(bytes, isFolder: isFolder) == true { return true }
    for (rules, skip) in rules.reversed() {
      if let verdict = rules.excludes(Array(bytes.dropFirst(skip)), isFolder: isFolder) { return verdict }
    }
    return false
  }

  private static func name(of entry: UnsafeMutablePointer<dirent>) -> String? {
    withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: pointer.pointee)) {
        String(validatingCString: $0)
      }
    }
  }

  private static func type(of path: String) -> Int {
    var status = stat()
    guard lstat(path, &status) == 0 else { return Int(DT_UNKNOWN) }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return Int(DT_DIR)
    case S_IFLNK: return Int(DT_LNK)
    default: return Int(DT_REG)
    }
  }

  private static func realPath(_ path: String) -> String? {
    guard let resolved = realpath(path, nil) else { return nil }
    defer { free(resolved) }
    return String(validatingCString: resolved)
  }

  private static let maximumDepth = 64
  private static let maximumEntries = 1_000_000
}
