import JSON
import MathSyntax
import NoteServer
import Testing

@Suite("Macros of a workspace folder")
struct WorkspaceMacroTests {
  @Test("Formulas of every note under a folder are read with its macros, those elsewhere are not")
  func formulas() throws {
    let file = ##"{"macros": {"\\two": "2", "inc": "#1+1", "\\pw": ["#2^{#1}", 2, "2"]}}"##
    let host = FakeHost(files: ["/n/.mlnotes.json": .text(Array(file.utf8))])
    let note =
      "$$\\two\\cdot 3 = 6$$\n\n$$\\two\\cdot\\inc{1} = 3$$\n\n$$\\two\\cdot\\pw{3} = 18$$\n\n$$\\two\\cdot\\pw[3]{2} = 8$$\n"
    let script = Script.play(
      [
        Self.initialize, Script.open(note, uri: "file:///n/a.md"), Script.open(note, uri: "file:///m/a.md"),
        Script.request(1, "textDocument/diagnostic", #"{"textDocument":{"uri":"file:///n/a.md"}}"#),
        Script.request(2, "textDocument/diagnostic", #"{"textDocument":{"uri":"file:///m/a.md"}}"#),
      ], host: host)
    // Twice 2³ is no 8: the macro's optional argument was taken.
    #expect(Self.codes(try #require(script.answer(1))) == ["false-equation"])
    #expect(Self.codes(try #require(script.answer(2))).contains("unknown-command"))
  }

  @Test("What is wrong in the file is told, and the rest holds")
  func faults() {
    let file = ##"{"macros": {"\\good": "1", "\\bad": 3, "a b": "x"}, "color": true}"##
    let host = FakeHost(files: ["/n/.mlnotes.json": .text(Array(file.utf8))])
    let script = Script.play(
      [
        Self.initialize, Script.open("$$\\good = 1$$\n", uri: "file:///n/a.md"),
        Script.request(1, "textDocument/diagnostic", #"{"textDocument":{"uri":"file:///n/a.md"}}"#),
      ], host: host)
    #expect(script.answer(1).map(Self.codes) == [])
    let told = script.said("window/logMessage").compactMap { $0["message"].stringValue }
    for name in ["\\bad", "a b", "color"] { #expect(told.contains { $0.contains(name) }, "\(name)") }
  }

  @Test(
    "The file's forms",
    arguments: [
      (##"{"macros": {"\\R": "\\mathbb{R}"}}"##, ["\\R"], 0), (##"{"macros": {"\\f": ["#1", 1]}}"##, ["\\f"], 0),
      (##"{"macros": {"\\f": ["#1#2", 1]}}"##, [], 1), (##"{"macros": {"\\f": ["#1", 1, "x"]}}"##, ["\\f"], 0),
      (##"{"macros": {"\\f": []}}"##, [], 1), (##"{"macros": {"\\": "x"}}"##, [], 1), (##"{"macros": [1]}"##, [], 1),
      (#"{"#, [], 1), (#"[]"#, [], 1), (#"{}"#, [], 0), (##"{"macros": {"\\f": ["x", 10]}}"##, [], 1),
    ])
  func forms(_ text: String, _ names: [String], _ faultCount: Int) {
    let file = WorkspaceFile(utf8: Array(text.utf8))
    #expect(file.macros.names == names)
    #expect(file.faults.count == faultCount)
  }

  private static let initialize =
    #"{"jsonrpc":"2.0","id":"init","method":"initialize","params":{"processId":null,"rootUri":null,"#
    + #""workspaceFolders":[{"uri":"file:///n","name":"n"}],"capabilities":{"textDocument":{"diagnostic":{}}}}}"#

  private static func codes(_ answer: JSONValue) -> [String] {
    (answer["result"]["items"].arrayValue ?? []).compactMap { $0["code"].stringValue }
  }
}
