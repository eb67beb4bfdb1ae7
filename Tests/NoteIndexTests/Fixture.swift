import NoteIndex
import NoteSyntax
import TextModel

/// Several notes in one string: a line `//- path` starts each, `//- @handbook/path` a page of the handbook,
/// `//- @2/path` a note of a second folder. Keycaps (1️⃣ …) mark places and are taken out.
struct Fixture {
  private(set) var notes: [IndexedNote] = []
  /// The trees that the notes were read off.
  private(set) var trees: [NoteID: NoteTree] = [:]
  private var markers: [Int: (note: NoteID, offset: Int)] = [:]

  init(_ text: String, crlf: Bool = false) {
    var path = "note.md"
    var body = ""
    func flush(_ fixture: inout Fixture) {
      if !body.isEmpty {
        fixture.add(
          path,
          crlf
            ? body.split(separator: "\n", omittingEmptySubsequences: false).joined(
              separator: "\r\n") : body)
      }
      body = ""
    }
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("//- ") {
        flush(&self)
        path = String(line.dropFirst(4))
      } else {
        body += line + "\n"
      }
    }
    flush(&self)
  }

  var index: WorkspaceIndex { WorkspaceIndex(notes) }

  /// Where a keycap stood.
  func place(_ number: Int) -> (note: NoteID, offset: Int) { markers[number] ?? (NoteID(-1), -1) }

  func note(_ path: String) -> NoteID { notes.first { $0.location.path == path }?.id ?? NoteID(-1) }

  private mutating func add(_ path: String, _ marked: String) {
    let id = NoteID(notes.count)
    var bytes: [UInt8] = []
    var scalars = Array(marked.unicodeScalars)[...]
    while let first = scalars.first {
      let next = scalars.dropFirst().first
      if first.value &- 0x30 < 10, next == "\u{FE0F}" || next == "\u{20E3}" {
        markers[Int(first.value) - 0x30] = (id, bytes.count)
        scalars = scalars.drop { $0 == first || $0 == "\u{FE0F}" || $0 == "\u{20E3}" }
      } else {
        bytes += Array(String(first).utf8)
        scalars = scalars.dropFirst()
      }
    }
    let text = SourceText(utf8: bytes)
    trees[id] = Self.tree(path, text)
    notes.append(Self.note(id, path, text))
  }

  static func note(_ id: NoteID, _ path: String, _ text: SourceText) -> IndexedNote {
    var root = NoteRoot(kind: .workspace, index: 0)
    var path = path
    if path.hasPrefix("@handbook/") { root = NoteRoot(kind: .handbook, index: 0) }
    if path.hasPrefix("@2/") { root = NoteRoot(kind: .workspace, index: 1) }
    if path.hasPrefix("@") { path = path.split(separator: "/").dropFirst().joined(separator: "/") }
    return IndexedNote(id: id, location: NoteLocation(root: root, path: path), tree: tree(path, text))
  }

  static func tree(_ path: String, _ text: SourceText) -> NoteTree {
    NoteTree.parse(text, dialect: path.hasSuffix(".txt") ? .bracketText : .markdown)
  }
}

extension WorkspaceIndex {
  /// The texts of a note's mentions, with `~` before loose ones.
  func mentionTexts(_ id: NoteID) -> [String] {
    mentions(in: id).map { ($0.strict ? "" : "~") + (self[id]?.text.string(in: $0.range) ?? "?") }
  }
}
