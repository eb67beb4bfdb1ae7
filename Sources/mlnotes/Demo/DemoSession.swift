import Glibc
import JSON
import TextModel

/// One note of the demo, open in the server.
struct DemoSession {
  private let server: ServerProcess
  private let folder: String
  private let note: DemoNote
  private let uri: JSONValue
  private var text: SourceText
  private var version = 1

  init(server: ServerProcess, folder: String, note: DemoNote) {
    self.server = server
    self.folder = folder
    self.note = note
    uri = .string(FileURI.of(folder + "/" + note.name))
    text = SourceText(note.text)
  }

  mutating func play() {
    print(title: note.name)
    show(note.text)
    server.notify(
      "textDocument/didOpen",
      ["textDocument": ["uri": uri, "languageId": .string(note.languageID), "version": 1, "text": .string(note.text)]])
    for visit in note.visits { make(visit) }
  }

  private mutating func make(_ visit: DemoNote.Visit) {
    switch visit {
    case .hover(let word, let after):
      guard let place = position(of: word, after: after) else { return }
      print(title: "悬停 hover  \(word)  (\(place.line + 1):\(place.column + 1))")
      let answer = server.request("textDocument/hover", at(place))
      show(answer?["contents"]["value"].stringValue ?? "—")
    case .jump(let word, let after):
      guard let place = position(of: word, after: after) else { return }
      print(title: "跳转 definition  \(word)  (\(place.line + 1):\(place.column + 1))")
      showPlaces(server.request("textDocument/definition", at(place)))
    case .lenses:
      print(title: "镜片 lenses")
      showLenses()
    case .diagnostics:
      print(title: "诊断 diagnostics")
      showDiagnostics()
    case .type(let line, let target):
      type(line, before: target)
    }
  }

  private func showPlaces(_ answer: JSONValue?) {
    let places = answer?.arrayValue ?? [answer ?? .null]
    for place in places {
      let target = place["uri"].stringValue ?? place["targetUri"].stringValue ?? "—"
      let range = place["range"].isNull ? place["targetSelectionRange"] : place["range"]
      let file = FileURI.path(of: target) ?? target
      show("→ \(file.split(separator: "/").last ?? "—"):\((range["start"]["line"].intValue ?? 0) + 1)")
    }
  }

  private func showLenses() {
    let answer = server.request("textDocument/codeLens", ["textDocument": ["uri": uri]])
    for lens in answer?.arrayValue ?? [] {
      let resolved = lens["command"].isNull ? server.request("codeLens/resolve", lens) ?? lens : lens
      let line = lens["range"]["start"]["line"].intValue ?? 0
      let source = text.string(in: text.lines.range(ofLine: line, in: text.utf8))
      show("\(line + 1): \(source)    ⟵ \(resolved["command"]["title"].stringValue ?? "—")")
    }
  }

  /// The answer to any later request comes behind the diagnostics of the note as it stands.
  private func showDiagnostics() {
    for _ in 0..<20 {
      _ = server.request("textDocument/documentSymbol", ["textDocument": ["uri": uri]])
      let published = server.notifications.last {
        $0["method"].stringValue == "textDocument/publishDiagnostics" && $0["params"]["uri"] == uri
      }
      if let diagnostics = published?["params"]["diagnostics"].arrayValue, !diagnostics.isEmpty {
        for diagnostic in diagnostics {
          let line = (diagnostic["range"]["start"]["line"].intValue ?? 0) + 1
          show("\(line): \(diagnostic["code"].stringValue ?? ""): \(diagnostic["message"].stringValue ?? "")")
        }
        return
      }
      usleep(50_000)
    }
  }

  private mutating func type(_ line: String, before target: String) {
    guard let place = position(of: target, after: "") else { return }
    print(title: "输入 type  \(line)")
    let start = text.lines.starts[place.line]
    text.apply(TextEdit(range: start..<start, replacement: line + "\n\n"))
    version += 1
    let zero: JSONValue = ["line": .int(place.line), "character": 0]
    server.notify(
      "textDocument/didChange",
      [
        "textDocument": ["uri": uri, "version": .int(version)],
        "contentChanges": [["range": ["start": zero, "end": zero], "text": .string(line + "\n\n")]],
      ])
  }

  /// The position of the word's first byte, in UTF-8 columns.
  private func position(of word: String, after: String) -> TextPosition? {
    let start = after.isEmpty ? 0 : find(after, from: 0)
    guard let start, let found = find(word, from: start) else { return nil }
    return text.position(at: found, encoding: .utf8)
  }

  private func find(_ word: String, from start: Int) -> Int? {
    let bytes = Array(word.utf8)
    guard text.count >= bytes.count else { return nil }
    return (start...(text.count - bytes.count)).first { text.utf8[$0...].starts(with: bytes) }
  }

  private func at(_ place: TextPosition) -> JSONValue {
    ["textDocument": ["uri": uri], "position": ["line": .int(place.line), "character": .int(place.column)]]
  }

  private func print(title: String) { StandardOutput.write("\n━━ \(title)\n\n") }

  private func show(_ text: String) {
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) { StandardOutput.write("  \(line)\n") }
  }
}
