import JSON
import NoteFeatures
import NoteIndex
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
    // What is seen in a note is told by the notes around it alone, so that a test reads the same in every version.
    var configuration = Configuration()
    configuration.usesHandbook = false
    let file = path.map(AbsolutePath.of)
    let folder = file.map { file in
      FolderWorkspace(
        root: root.map(AbsolutePath.of) ?? AbsolutePath.folder(of: file), files: [file], configuration: configuration)
    }
    guard let file, let folder, let id = folder.id(of: file), let note = folder.workspace.note(id) else {
      StandardError.write("mlnotes inspect: cannot read \(path ?? "nothing: a FILE is missing")\n")
      return 2
    }
    let report = NoteReport(tree: note.tree, note: id, index: folder.workspace.index)
    return StandardOutput.write(report.json.jsonBytes() + [0x0A]) ? 0 : 2
  }
}

/// What `inspect` says of one note.
struct NoteReport {
  let tree: NoteTree
  let note: NoteID
  let index: WorkspaceIndex

  var json: JSONValue {
    var object = JSONObject()
    object["outline"] = .array(tree.headings.map(outline))
    object["math"] = .array(tree.math.map { span($0.range, [("kind", .string($0.kind.rawValue))]) })
    object["plain"] = .array(tree.plain.map { span($0.range, [("kind", .string($0.kind.rawValue))]) })
    object["concepts"] = .array(tree.concepts.map(concept))
    object["meanings"] = .array(tree.meanings.map { span($0.range, [("symbol", .string($0.symbol))]) })
    object["mentions"] = .array(index.mentions(in: note).map(mention))
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
    let concept = index.definitions(of: mention, in: note).first
    return span(
      mention.range,
      [
        ("concept", .string(concept?.name ?? tree.text.string(in: mention.range))),
        ("names", .array((concept?.aliases ?? []).map { .string($0) })),
        ("strict", .bool(mention.strict)), ("linked", .bool(mention.linked)),
      ])
  }

  private func target(_ reference: WordReference) -> JSONValue {
    guard let place = index.target(of: reference, in: note, tree), let target = index[place.note] else { return .null }
    let line = target.text.lines.line(at: place.range.lowerBound) + 1
    return .object(JSONObject([("path", .string(target.location.path)), ("line", .int(line))]))
  }

  private func span(_ range: Range<Int>, _ rest: [(String, JSONValue)]) -> JSONValue {
    .object(JSONObject(rest + [("start", .int(range.lowerBound)), ("end", .int(range.upperBound))]))
  }
}
