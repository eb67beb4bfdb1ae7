import Handbook
import MathSyntax
import NoteFeatures
import NoteIndex
import NoteServer
import NoteSyntax
import TextModel

/// The notes of a folder and the handbook, read once: what the commands that answer about notes work on.
struct FolderWorkspace {
  let workspace: Workspace
  /// Absolute paths of the folder's notes; a handbook page has the page's name.
  private(set) var paths: [NoteID: String] = [:]
  private var ids: [String: NoteID] = [:]

  /// - Parameters:
  ///   - root: An absolute path; every note below it is read, as the server reads it.
  ///   - files: Absolute paths of notes that are read wherever they lie and whatever they are called.
  init(root: String, files: [String], configuration: Configuration) {
    var notes: [IndexedNote] = []
    var loaded: [NoteID: LoadedNote] = [:]
    let listed = FolderWalk.notes(under: root, excluding: configuration.excludes).map(\.path)
    for path in listed + files where ids[path] == nil {
      guard let text = Self.text(of: path, isNamed: files.contains(path)) else { continue }
      let id = NoteID(ids.count)
      ids[path] = id
      paths[id] = path
      let tree = NoteTree.parse(
        text, dialect: NoteFile.dialect(of: path), detail: files.contains(path) ? .full : .index)
      if files.contains(path) { loaded[id] = LoadedNote(id: id, tree: tree) }
      notes.append(IndexedNote(id: id, location: Self.location(of: path, under: root), tree: tree))
    }
    for page in configuration.usesHandbook ? Handbook.pages : [] {
      let id = NoteID(ids.count)
      ids["handbook:" + page.path] = id
      paths[id] = page.path
      let tree = NoteTree.parse(SourceText(utf8: page.bytes), dialect: .markdown, detail: .index)
      let location = NoteLocation(root: NoteRoot(kind: .handbook, index: 0), path: page.path)
      notes.append(IndexedNote(id: id, location: location, tree: tree))
    }
    let named = loaded
    let macros = Self.macros(of: root)
    let roots = (0...1).map { NoteRoot(kind: .workspace, index: $0) }
    workspace = Workspace(
      index: WorkspaceIndex(notes), configuration: configuration,
      macros: Dictionary(uniqueKeysWithValues: roots.map { ($0, macros) })
    ) { named[$0] }
  }

  /// The macros of the nearest folder, from the root upwards, that has a file of its own.
  private static func macros(of root: String) -> MacroTable {
    var folder = root
    while true {
      if case .text(let utf8) = FileHost().contents(of: "\(folder)/\(WorkspaceFile.name)") {
        let file = WorkspaceFile(utf8: utf8)
        for fault in file.faults { StandardError.write("mlnotes: \(fault)\n") }
        return file.macros
      }
      guard let slash = folder.lastIndex(of: "/") else { return MacroTable() }
      folder = String(folder[..<slash])
    }
  }

  func id(of path: String) -> NoteID? { ids[path] }

  /// Named files are read as they are, broken UTF-8 mended, up to what an editor may open; others by the server's rules.
  private static func text(of path: String, isNamed: Bool) -> SourceText? {
    if isNamed {
      if let stamp = FileHost.fileStamp(of: path), stamp.bytes > NoteSize.maximumOpenBytes {
        tell(path, "is over \(NoteSize.maximumOpenBytes >> 20) MB and is not read")
        return nil
      }
      return NoteFile.read(path).map { SourceText(utf8: $0) }
    }
    switch FileHost().contents(of: path) {
    case .text(let bytes): return SourceText(utf8: bytes)
    case .notUTF8: tell(path, "is not UTF-8 and is left out")
    case .tooLarge: tell(path, "is over \(NoteSize.maximumUnaskedBytes >> 20) MB and is left out")
    case .unavailable: break
    }
    return nil
  }

  private static func tell(_ path: String, _ reason: String) { StandardError.write("mlnotes: \(path) \(reason)\n") }

  private static func location(of path: String, under root: String) -> NoteLocation {
    let folder = root.hasSuffix("/") ? root : root + "/"
    if path.hasPrefix(folder) {
      return NoteLocation(root: NoteRoot(kind: .workspace, index: 0), path: String(path.dropFirst(folder.count)))
    }
    return NoteLocation(root: NoteRoot(kind: .workspace, index: 1), path: String(path.dropFirst()))
  }
}
