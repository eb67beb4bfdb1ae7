import JSON
import NoteServer
import Testing

@Suite("Messages that no client would send")
struct MutationTests {
  private static let session: [String] = [
    Script.initialize, Script.notification("initialized"), Script.open("# 熵\n\n$x^2$ 与 𝑥\n\n## b\n"),
    Script.notification(
      "textDocument/didChange",
      #"{"textDocument":{"uri":"file:///note.md","version":2},"contentChanges":[{"range":{"start":{"line":0,"character":2},"#
        + #""end":{"line":2,"character":3}},"text":"c"}]}"#),
    Script.request(1, "textDocument/documentSymbol", #"{"textDocument":{"uri":"file:///note.md"}}"#),
    Script.request(
      2, "textDocument/selectionRange",
      #"{"textDocument":{"uri":"file:///note.md"},"positions":[{"line":0,"character":1}]}"#),
    Script.notification("workspace/didChangeConfiguration", #"{"settings":{"mlnotes":{"features":{"hover":false}}}}"#),
    Script.notification("textDocument/didClose", #"{"textDocument":{"uri":"file:///note.md"}}"#),
  ]

  /// Values in whose place anything may come.
  private static let strange: [JSONValue] = [
    nil, true, -1, .int(.max), .int(.min), .double(1e300), 0.5, "", "\u{0}", "file:///%", [], [[]], [:], ["uri": nil],
  ]

  @Test("Whatever stands in a message's place, every request has one answer, and the session goes on")
  func mutations() throws {
    var random = SplitMix(state: 1)
    var places = 0
    for (index, text) in Self.session.enumerated() {
      let message = try JSONReader().read(Array(text.utf8))
      for path in Self.paths(in: message) where !path.isEmpty {
        places += 1
        let value = Self.strange[Int(random.next() % UInt64(Self.strange.count))]
        var session = Self.session
        session[index] = Self.replacing(path[...], in: message, with: value).jsonText()
        session.insert(Script.request(99, "$/alive"), at: index == 0 ? session.count : index + 1)
        let script = Script.play(session)
        let alive = script.messages.filter { $0["id"] == 99 }
        #expect(alive.count == 1, "\(session[index])")
        for id in [JSONValue]([1, 2]) { #expect(script.messages.filter { $0["id"] == id }.count <= 1) }
      }
    }
    #expect(places > 60)
  }

  /// Every place in a value, as keys and indices from the outside in.
  private static func paths(in value: JSONValue) -> [[Step]] {
    var found: [[Step]] = [[]]
    for member in value.objectValue?.members ?? [] {
      found += paths(in: member.value).map { [.key(member.key)] + $0 }
    }
    for (index, element) in (value.arrayValue ?? []).enumerated() {
      found += paths(in: element).map { [.index(index)] + $0 }
    }
    return found
  }

  private enum Step { case key(String), index(Int) }

  private static func replacing(_ path: ArraySlice<Step>, in value: JSONValue, with new: JSONValue) -> JSONValue {
    switch path.first {
    case .key(let key)?:
      var object = value.objectValue ?? JSONObject()
      object[key] = replacing(path.dropFirst(), in: object[key] ?? .null, with: new)
      return .object(object)
    case .index(let index)?:
      var elements = value.arrayValue ?? []
      elements[index] = replacing(path.dropFirst(), in: elements[index], with: new)
      return .array(elements)
    case nil: return new
    }
  }
}
