import JSON
import NoteServer
import Testing

@Suite("Open documents")
struct DocumentTests {
  /// The names and start columns of a note's outline after edits.
  private func outline(_ text: String, edits: [String], encoding: String) -> [String] {
    let script = Script.play([
      Script.initialize(#"{"general":{"positionEncodings":["\#(encoding)"]}}"#), Script.open(text),
      Script.notification(
        "textDocument/didChange",
        #"{"textDocument":{"uri":"file:///note.md","version":2},"contentChanges":[\#(edits.joined(separator: ","))]}"#),
      Script.request(1, "textDocument/documentSymbol", #"{"textDocument":{"uri":"file:///note.md"}}"#),
    ])
    return (script.answer(1)?["result"].arrayValue ?? []).map { $0["name"].stringValue ?? "?" }
  }

  private static func edit(_ start: (Int, Int), _ end: (Int, Int), _ text: String) -> String {
    #"{"range":{"start":{"line":\#(start.0),"character":\#(start.1)},"end":{"line":\#(end.0),"character":\#(end.1)}},"#
      + #""text":\#(JSONValue.string(text).jsonText())}"#
  }

  /// An insertion whose text stands in the message as it is, escapes and all.
  private static func escaped(_ place: (Int, Int), _ text: String) -> String {
    let position = #"{"line":\#(place.0),"character":\#(place.1)}"#
    return #"{"range":{"start":\#(position),"end":\#(position)},"text":"\#(text)"}"#
  }

  @Test(
    "Edits apply in their order, each on the text that the one before left, in the negotiated unit",
    arguments: [
      // `# 𝑥熵 a`: the place behind 熵 is 2 + 4 + 3 bytes, 2 + 2 + 1 UTF-16 units, 2 + 1 + 1 scalars.
      ("utf-8", "# 𝑥熵 a", [edit((0, 9), (0, 11), "!")], ["𝑥熵!"]),
      ("utf-16", "# 𝑥熵 a", [edit((0, 5), (0, 7), "!")], ["𝑥熵!"]),
      ("utf-32", "# 𝑥熵 a", [edit((0, 4), (0, 6), "!")], ["𝑥熵!"]),
      ("utf-16", "# a", [edit((0, 3), (0, 3), "b"), edit((0, 4), (0, 4), "c")], ["abc"]),
      ("utf-16", "# a\r\n# b", [edit((1, 2), (1, 3), "c")], ["a", "c"]),
      ("utf-16", "# a", [##"{"text":"# b"}"##, edit((0, 3), (0, 3), "c")], ["bc"]),
      // Beyond a line's or the text's end is that end; swapped ends are taken the right way round.
      ("utf-16", "# a\n", [edit((0, 99), (0, 99), "b")], ["ab"]),
      ("utf-16", "# a\n", [edit((99, 0), (99, 0), "# b")], ["a", "b"]),
      ("utf-16", "# ab", [edit((0, 4), (0, 3), "c")], ["ac"]),
      ("utf-16", "# 𝑥", [edit((0, 3), (0, 4), "y")], ["y"]),
      // Half of a surrogate pair stays one unit wide: what is behind it keeps its column.
      ("utf-16", "# 𝑥", [escaped((0, 4), #"\ud835"#), escaped((0, 5), "a")], ["𝑥\u{FFFD}a"]),
      ("utf-16", "# a", [escaped((0, 2), #"\udc65\ud835"#), escaped((0, 4), "b")], ["\u{FFFD}\u{FFFD}ba"]),
    ] as [(String, String, [String], [String])])
  func edits(encoding: String, text: String, edits: [String], names: [String]) {
    #expect(outline(text, edits: edits, encoding: encoding) == names)
  }

  @Test(
    "An outline is a tree only for a client that takes one",
    arguments: [
      (#"{"textDocument":{"documentSymbol":{"hierarchicalDocumentSymbolSupport":true}}}"#, true), ("{}", false),
    ])
  func symbolShape(capabilities: String, isTree: Bool) {
    let script = Script.play([
      Script.initialize(capabilities), Script.open("# a\n\n## b\n"),
      Script.request(1, "textDocument/documentSymbol", #"{"textDocument":{"uri":"file:///note.md"}}"#),
    ])
    let result = script.answer(1)?["result"] ?? .null
    #expect(result.arrayValue?.count == (isTree ? 1 : 2))
    #expect(result[0]["children"][0]["name"].stringValue == (isTree ? "b" : nil))
    #expect(result[1]["containerName"].stringValue == (isTree ? nil : "a"))
  }

  @Test(
    "A feature that the settings switch off is neither offered nor answered",
    arguments: [
      #"{"features":{"documentSymbol":false}}"#, #"{"features.documentSymbol":false}"#,
      #"{"mlnotes":{"features":{"documentSymbol":false}}}"#,
    ])
  func switchedOff(options: String) {
    let script = Script.play([
      Script.initialize("{}", options: options), Script.open("# a"),
      Script.request(1, "textDocument/documentSymbol", #"{"textDocument":{"uri":"file:///note.md"}}"#),
    ])
    #expect(script.answer("init")?["result"]["capabilities"]["documentSymbolProvider"] == .some(.null))
    #expect(script.answer("init")?["result"]["capabilities"]["foldingRangeProvider"] == true)
    #expect(script.answer(1)?["result"] == .some(.null))
  }
}
