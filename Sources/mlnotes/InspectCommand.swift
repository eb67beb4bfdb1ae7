import Glibc
import JSON
import NoteIndex
import NoteServer
import NoteSyntax
import TextModel

extension Command {
  /// `mlnotes inspect`.
  static let inspect = Command(
    name: "inspect", summary: "everything that is seen in a note, as JSON",
    help: """
      usage: mlnotes inspect FILE [--root DIR] [--json]

      Writes one JSON object: outline, math, plain, concepts, meanings, mentions, wordRefs. Offsets are half-open, in UTF-8
      bytes of the file; lines count from 1. DIR is the workspace; without it, the file's folder.

      """
  ) { arguments in
    var path: String?
    var root: String?
    var index = 0
    while index < arguments.count {
      switch arguments[index] {
      case "--json": break
      case "--root":
        index += 1
        root = index < arguments.count ? arguments[index] : nil
      default: path = arguments[index]
      }
      index += 1
    }
    guard let path, let bytes = NoteFile.read(path) else {
      StandardError.write("mlnotes inspect: cannot read \(path ?? "nothing: a FILE is missing")\n")
      return 2
    }
    let tree = NoteTree.parse(SourceText(utf8: bytes), dialect: NoteFile.dialect(of: path))
    let report = NoteReport(tree: tree, folder: InspectedFolder(of: path, tree: tree, root: root))
    return StandardOutput.write(report.json.jsonBytes() + [0x0A]) ? 0 : 2
  }
}

/// The workspace that a note is seen in: its own text, and the other notes of the folder.
struct InspectedFolder {
  let index: WorkspaceIndex
  let note: NoteID
  /// The paths of the notes, relative to the root, by number.
  private let paths: [String]

  init(of path: String, tree: NoteTree, root: String?) {
    let file = Self.absolute(path)
    let folder = Self.absolute(root ?? Self.parent(of: file))
    let root = NoteRoot(kind: .workspace, index: 0)
    var notes: [IndexedNote] = []
    var paths: [String] = []
    func add(_ path: String, _ tree: NoteTree) {
      let relative = path.hasPrefix(folder + "/") ? String(path.dropFirst(folder.utf8.count + 1)) : path
      notes.append(
        IndexedNote(id: NoteID(paths.count), location: NoteLocation(root: root, path: relative), tree: tree))
      paths.append(relative)
    }
    add(file, tree)
    for listed in FolderWalk.notes(under: folder, excluding: []) where listed.path != file {
      guard case .text(let bytes) = FileHost().contents(of: listed.path) else { continue }
      add(listed.path, NoteTree.parse(SourceText(utf8: bytes), dialect: NoteFile.dialect(of: listed.path)))
    }
    index = WorkspaceIndex(notes)
    note = NoteID(0)
    self.paths = paths
  }

  func path(of note: NoteID) -> String? {
    paths.indices.first { NoteID($0) == note }.map { paths[$0] }
  }

  private static func parent(of path: String) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    return parts.count <= 1 ? "/" : parts.joined(separator: "/")
  }

  private static func absolute(_ path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }
}

/// What `inspect` says of one note.
struct NoteReport {
  let tree: NoteTree
  let folder: InspectedFolder

  var json: JSONValue {
    var object = JSONObject()
    object["outline"] = .array(tree.headings.map(outline))
    object["math"] = .array(tree.math.map { span($0.range, [("kind", .string($0.kind.rawValue))]) })
    object["plain"] = .array(tree.plain.map { span($0.range, [("kind", .string($0.kind.rawValue))]) })
    object["concepts"] = .array(tree.concepts.map(concept))
    object["meanings"] = .array(tree.meanings.map { span($0.range, [("symbol", .string($0.symbol))]) })
    object["mentions"] = .array(folder.index.mentions(in: folder.note).map(mention))
    object["wordRefs"] = .array(tree.wordReferences.map { span($0.range, [("target", target($0))]) })
    return .object(object)
  }

  private func outline(_ heading: Heading) -> JSONValue {
    let line = tree.text.lines.line(at: heading.nameRange.lowerBound) + 1
    return .object(
      JSONObject([("name", .string(heading.name)), ("level", .int(heading.level)), ("line", .int(line))]))
  }

  private func concept(_ concept: ConceptDefinition) -> JSONValue {
    span(
      concept.range,
      [("name", .string(concept.name)), ("aliases", .array(concept.aliases.map { .string($0) }))])
  }

  private func mention(_ mention: Mention) -> JSONValue {
    let concept = folder.index.definitions(of: mention, in: folder.note).first
    return span(
      mention.range,
      [
        ("concept", .string(concept?.name ?? tree.text.string(in: mention.range))),
        ("names", .array((concept?.aliases ?? []).map { .string($0) })),
        ("strict", .bool(mention.strict)), ("linked", .bool(mention.linked)),
      ])
  }

  private func target(_ reference: WordReference) -> JSONValue {
    guard let place = folder.index.target(of: reference, in: folder.note), let path = folder.path(of: place.note),
      let note = folder.index[place.note]
    else { return .null }
    let line = note.text.lines.line(at: place.range.lowerBound) + 1
    return .object(JSONObject([("path", .string(path)), ("line", .int(line))]))
  }

  private func span(_ range: Range<Int>, _ rest: [(String, JSONValue)]) -> JSONValue {
    .object(JSONObject(rest + [("start", .int(range.lowerBound)), ("end", .int(range.upperBound))]))
  }
}
