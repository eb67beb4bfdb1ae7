/// Where a note lies: a root and the path within it.
package struct NoteLocation: Sendable, Hashable {
  package var root: NoteRoot
  /// Relative to the root, parts separated by `/`, no `.` or `..` in it.
  package var path: String

  package init(root: NoteRoot, path: String) {
    self.root = root
    self.path = path
  }

  /// The last part of the path without its extension: the name by which wiki links call the note.
  package var stem: String { Self.stem(of: path) }

  static func stem(of path: String) -> String {
    var name = path.utf8[...]
    while name.last == UInt8(ascii: "/") { name.removeLast() }
    if let slash = name.lastIndex(of: UInt8(ascii: "/")) { name = name[name.index(after: slash)...] }
    if let dot = name.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex { name = name[..<dot] }
    return String(Substring(name))
  }

  package var fileName: String { path.split(separator: "/").last.map(String.init) ?? path }

  /// The parts of the folder that holds the note.
  var folders: [Substring] { Array(path.split(separator: "/").dropLast()) }
}

/// A folder of notes that is searched as one tree.
package struct NoteRoot: Sendable, Hashable, Comparable {
  package enum Kind: UInt8, Sendable, Hashable {
    /// A workspace folder.
    case workspace
    /// Read-only, and behind every note of the user's own.
    case handbook
  }

  package var kind: Kind
  /// The folder's place among those of its kind.
  package var index: Int

  package init(kind: Kind, index: Int) {
    self.kind = kind
    self.index = index
  }

  package static func < (left: NoteRoot, right: NoteRoot) -> Bool {
    (left.kind.rawValue, left.index) < (right.kind.rawValue, right.index)
  }
}
