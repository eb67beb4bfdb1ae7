import LanguageServerProtocol
import NoteIndex

/// Which notes there are: on disk under the roots, open in the client, and in the handbook. Knows no note's text.
struct NoteLibrary: Sendable {
  /// A note and where it is.
  struct Entry: Sendable {
    var id: NoteID
    /// As the client writes it where it has the note open.
    var uri: LSP.DocumentURI
    /// Absolute; `nil` for what is no file.
    var path: String?
    /// Of the text on disk that was read last; `nil` where none was.
    var stamp: FileStamp?
    var isOpen = false
    var isHandbook = false
  }

  /// What a new look at the disk asks for.
  struct Changes: Sendable {
    /// Notes that are new or have changed.
    var unread: [Entry] = []
    /// Notes that are neither there nor open any more.
    var gone: [NoteID] = []
  }

  /// The workspace folders' paths, in the client's order, without a slash at their ends.
  var roots: [String] = []
  private var entries: [NoteID: Entry] = [:]
  private var idsByPath: [String: NoteID] = [:]
  private var idsByURI: [LSP.DocumentURI: NoteID] = [:]
  private var lastNumber = 0

  subscript(id: NoteID) -> Entry? { entries[id] }

  /// The note of a URI, if it is known.
  func id(of uri: LSP.DocumentURI) -> NoteID? { idsByURI[uri] ?? uri.path.flatMap { idsByPath[$0] } }

  /// The note that the client opens; known from disk or new.
  mutating func open(_ uri: LSP.DocumentURI) -> NoteID {
    let id = id(of: uri) ?? add(uri: uri, path: uri.path)
    idsByURI[uri] = id
    entries[id]?.uri = uri
    entries[id]?.isOpen = true
    // What is on disk is read anew once the client closes the note.
    entries[id]?.stamp = nil
    return id
  }

  /// The client no longer has a note open. The note is gone, too, where it is no file.
  mutating func close(_ id: NoteID) {
    entries[id]?.isOpen = false
    if entries[id]?.path == nil { remove(id) }
  }

  /// Compares with what the host found under the roots.
  mutating func compare(_ listing: [ListedNote]) -> Changes {
    var changes = Changes()
    var listed = Set<NoteID>()
    for note in listing {
      let id = idsByPath[note.path] ?? add(uri: LSP.DocumentURI(path: note.path), path: note.path)
      listed.insert(id)
      guard var entry = entries[id], !entry.isOpen, entry.stamp != note.stamp else { continue }
      entry.stamp = note.stamp
      entries[id] = entry
      changes.unread.append(entry)
    }
    for entry in entries.values where !entry.isOpen && !entry.isHandbook && !listed.contains(entry.id) {
      changes.gone.append(entry.id)
    }
    for id in changes.gone { remove(id) }
    return changes
  }

  /// Takes the handbook in; the entries are in the order of the pages.
  mutating func addHandbook(_ pages: [HandbookPage]) -> [Entry] {
    pages.enumerated().compactMap { index, page in
      let uri = page.path.map { LSP.DocumentURI(path: $0) } ?? LSP.DocumentURI("mlnotes-handbook:\(index)")
      let id = id(of: uri) ?? add(uri: uri, path: page.path)
      entries[id]?.isHandbook = true
      return entries[id]
    }
  }

  /// Every note on disk counts as unread, as when the roots have changed.
  mutating func forgetStamps() {
    for id in entries.keys where entries[id]?.isHandbook == false { entries[id]?.stamp = nil }
  }

  /// Where a note lies. What is under no root has one of its own, behind the others.
  func location(of entry: Entry) -> NoteLocation {
    guard let path = entry.path else {
      return NoteLocation(root: NoteRoot(kind: .workspace, index: roots.count), path: entry.uri.string)
    }
    if entry.isHandbook {
      let name = path.split(separator: "/").last.map(String.init) ?? path
      return NoteLocation(root: NoteRoot(kind: .handbook, index: 0), path: name)
    }
    // Of roots within each other the innermost holds the note.
    let holders = roots.indices.filter { path.hasPrefix(roots[$0] + "/") }
    guard let root = holders.max(by: { roots[$0].utf8.count < roots[$1].utf8.count }) else {
      return NoteLocation(root: NoteRoot(kind: .workspace, index: roots.count), path: String(path.dropFirst()))
    }
    let relative = String(path.utf8.dropFirst(roots[root].utf8.count + 1)) ?? path
    return NoteLocation(root: NoteRoot(kind: .workspace, index: root), path: relative)
  }

  private mutating func add(uri: LSP.DocumentURI, path: String?) -> NoteID {
    lastNumber += 1
    let id = NoteID(lastNumber)
    entries[id] = Entry(id: id, uri: uri, path: path)
    idsByURI[uri] = id
    if let path { idsByPath[path] = id }
    return id
  }

  private mutating func remove(_ id: NoteID) {
    guard let entry = entries.removeValue(forKey: id) else { return }
    if idsByURI[entry.uri] == id { idsByURI[entry.uri] = nil }
    if let path = entry.path, idsByPath[path] == id { idsByPath[path] = nil }
  }
}
