import NoteFeatures
import NoteIndex
import NoteSyntax
import TextModel

/// `FILE:LINE:COL` with its options, as the commands that answer about a place take it.
struct PlaceArgument {
  var path: String
  /// From 1.
  var line: Int
  /// From 1, in Unicode scalars; nil where only the line is named.
  var column: Int?
  var root: String
  var configuration = Configuration()

  /// nil with a reason on standard error where the words are no valid ones.
  init?(_ arguments: [String], command: String) {
    var rest: [String] = []
    var root: String?
    var index = 0
    while index < arguments.count {
      switch arguments[index] {
      case "--root" where index + 1 < arguments.count:
        root = AbsolutePath.of(arguments[index + 1])
        index += 1
      case "--lang" where index + 1 < arguments.count:
        configuration.language = Language(locale: arguments[index + 1])
        index += 1
      default: rest.append(arguments[index])
      }
      index += 1
    }
    let parts = rest.first?.split(separator: ":", omittingEmptySubsequences: false) ?? []
    guard rest.count == 1, parts.count >= 2, let last = Int(parts[parts.count - 1]), last > 0 else {
      StandardError.write("mlnotes \(command): FILE:LINE:COL is wanted; `mlnotes \(command) --help` tells more\n")
      return nil
    }
    if parts.count >= 3, let line = Int(parts[parts.count - 2]), line > 0 {
      self.line = line
      column = last
      path = parts.dropLast(2).joined(separator: ":")
    } else {
      line = last
      path = parts.dropLast().joined(separator: ":")
    }
    path = AbsolutePath.of(path)
    self.root = root ?? AbsolutePath.folder(of: path)
  }

  /// The workspace, the note, and the byte offset of the place; nil with a reason on standard error.
  func resolve(command: String) -> (folder: FolderWorkspace, note: LoadedNote, offset: Int)? {
    let folder = FolderWorkspace(root: root, files: [path], configuration: configuration)
    guard let id = folder.id(of: path), let note = folder.workspace.note(id) else {
      StandardError.write("mlnotes \(command): \(path) cannot be read\n")
      return nil
    }
    let position = TextPosition(line: line - 1, column: max(0, (column ?? 1) - 1))
    return (folder, note, note.tree.text.offset(at: position, encoding: .utf32))
  }
}
