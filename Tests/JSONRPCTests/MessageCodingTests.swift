import JSON
import JSONRPC
import LanguageServerProtocol
import Testing

@Suite("Coding messages")
struct MessageCodingTests {
  /// A message as JSON, in the order in which this server writes it, with its type.
  struct Sample: Sendable {
    var text: String
    var rewrite: @Sendable (JSONValue) throws -> String

    init<Message: MessageCodable>(_ type: Message.Type, _ text: String) {
      self.text = text
      rewrite = { try Message(json: $0).jsonText() }
    }
  }

  private static let range = #"{"start":{"line":1,"character":2},"end":{"line":1,"character":9}}"#
  private static let at = #""textDocument":{"uri":"file:///a.md"},"position":{"line":1,"character":2}"#
  private static let item =
    #"{"name":"熵","kind":15,"detail":"d","uri":"file:///a.md","range":\#(range),"selectionRange":\#(range),"data":[1]}"#

  static let samples: [Sample] = [
    Sample(LSP.Hover.self, #"{"contents":{"kind":"markdown","value":"x"},"range":\#(range)}"#),
    Sample(LSP.Hover?.self, "null"),
    Sample(LSP.LocationResult.self, #"[{"uri":"file:///a.md","range":\#(range)}]"#),
    Sample(
      LSP.LocationResult.self,
      #"[{"originSelectionRange":\#(range),"targetUri":"a:b","targetRange":\#(range),"targetSelectionRange":\#(range)}]"#
    ),
    Sample(LSP.ReferenceParams.self, #"{\#(at),"context":{"includeDeclaration":true}}"#),
    Sample(
      LSP.DocumentSymbolResult.self,
      #"[{"name":"n","kind":3,"range":\#(range),"selectionRange":\#(range),"children":[]}]"#),
    Sample(
      LSP.DocumentSymbolResult.self,
      #"[{"name":"n","kind":3,"location":{"uri":"a:b","range":\#(range)},"containerName":"c"}]"#),
    Sample(LSP.SelectionRange.self, #"{"range":\#(range),"parent":{"range":\#(range)}}"#),
    Sample(LSP.SemanticTokensDeltaResult.self, #"{"resultId":"1","data":[0,1,2,3,4]}"#),
    Sample(LSP.SemanticTokensDeltaResult.self, #"{"edits":[{"start":5,"deleteCount":1,"data":[2]}]}"#),
    Sample(LSP.CallHierarchyIncomingCall.self, #"{"from":\#(item),"fromRanges":[\#(range)]}"#),
    Sample(LSP.CodeLens.self, #"{"range":\#(range),"command":{"title":"= 1","command":"c","arguments":[1,{}]}}"#),
    Sample(LSP.InlayHint.self, #"{"position":{"line":0,"character":0},"label":"= 1","kind":1,"paddingLeft":true}"#),
    Sample(
      LSP.PublishDiagnosticsParams.self,
      #"{"uri":"a:b","version":3,"diagnostics":[{"range":\#(range),"severity":1,"code":"false-equation","codeDescription":"#
        + #"{"href":"a:b"},"source":"mlnotes","message":"m","tags":[1],"relatedInformation":[{"location":"#
        + #"{"uri":"a:b","range":\#(range)},"message":"m"}],"data":{"k":1}}]}"#),
    Sample(LSP.DocumentDiagnosticReport.self, #"{"kind":"full","resultId":"1","items":[]}"#),
    Sample(LSP.DocumentDiagnosticReport.self, #"{"kind":"unchanged","resultId":"1"}"#),
    Sample(LSP.WorkspaceDocumentDiagnosticReport.self, #"{"uri":"a:b","version":null,"kind":"full","items":[]}"#),
    Sample(
      LSP.CompletionList.self,
      #"{"isIncomplete":false,"items":[{"label":"交叉熵","labelDetails":{"description":"a.md"},"kind":18,"insertTextFormat":2,"#
        + #""textEdit":{"newText":"x","insert":\#(range),"replace":\#(range)},"additionalTextEdits":[]}]}"#),
    Sample(
      LSP.SignatureHelp.self,
      #"{"signatures":[{"label":"f(x)","parameters":[{"label":[2,3]},{"label":"y"}]}],"activeSignature":0,"activeParameter":1}"#
    ),
    Sample(
      LSP.WorkspaceEdit.self,
      #"{"documentChanges":[{"textDocument":{"uri":"a:b","version":null},"edits":[{"range":\#(range),"newText":"x","#
        + #""annotationId":"1"}]},{"kind":"create","uri":"a:c"},{"kind":"rename","oldUri":"a:c","newUri":"a:d","#
        + #""options":{"overwrite":false}},{"kind":"delete","uri":"a:d"}],"changeAnnotations":{"1":{"label":"l","#
        + #""needsConfirmation":true}}}"#),
    Sample(LSP.WorkspaceEdit.self, #"{"changes":{"a:b":[{"range":\#(range),"newText":""}]}}"#),
    Sample(LSP.CodeActionOrCommand.self, #"{"title":"t","command":"c"}"#),
    Sample(LSP.CodeActionOrCommand.self, #"{"title":"t","kind":"quickfix","command":{"title":"t","command":"c"}}"#),
    Sample(LSP.ProgressParams.self, #"{"token":"t","value":{"kind":"begin","title":"x","percentage":0}}"#),
    Sample(
      LSP.DidChangeTextDocumentParams.self,
      #"{"textDocument":{"uri":"a:b","version":2},"contentChanges":[{"range":\#(range),"text":"x"},{"text":"y"}]}"#),
    Sample(LSP.RenameProvider.self, "true"),
    Sample(LSP.RenameProvider.self, #"{"prepareProvider":true}"#),
    Sample(LSP.CodeActionProvider.self, #"{"codeActionKinds":["quickfix"],"resolveProvider":true}"#),
  ]

  @Test("A message is written as it was read", arguments: samples)
  func roundTrip(sample: Sample) throws {
    #expect(try sample.rewrite(try JSONReader().read(Array(sample.text.utf8))) == sample.text)
  }

  @Test(
    "A wrong field is named with the way to it",
    arguments: [
      ("[]", "params: expected an object, found an array"),
      ("{}", "textDocument: expected an object, found null"),
      (#"{"textDocument":{"uri":7}}"#, "textDocument.uri: expected a string, found a number"),
      (
        #"{"textDocument":{"uri":"a:b","version":1},"contentChanges":[{"text":"x"},{"text":"y","range":{"start":{"line":"1"}}}]}"#,
        "contentChanges[1].range.start.line: expected an integer, found a string"
      ),
    ])
  func fault(text: String, message: String) throws {
    let json = try JSONReader().read(Array(text.utf8))
    #expect {
      try LSP.DidChangeTextDocumentParams(json: json)
    } throws: {
      "\($0)" == message
    }
  }

  @Test(
    "A file URI and its path are each other's, whatever the client encodes",
    arguments: [
      ("file:///a/b.md", "/a/b.md"), ("file:///a%20b/%E4%BA%A4.md", "/a b/交.md"), ("file:///a/交.md", "/a/交.md"),
      ("file://localhost/a.md", "/a.md"), ("file:/a.md", "/a.md"), ("FILE:///a.md", "/a.md"),
      ("file:///a.md#L3", "/a.md"), ("file:///a.md?x", "/a.md"), ("file:///100%", "/100%"), ("file:///%zz", "/%zz"),
      ("untitled:Untitled-1", nil), ("file:", nil), ("file://host", nil), ("", nil), ("file:///%FF", nil),
    ] as [(String, String?)])
  func paths(uri: String, path: String?) {
    #expect(LSP.DocumentURI(uri).path == path)
    if let path { #expect(LSP.DocumentURI(path: path).path == path) }
  }

  @Test(
    "Capabilities that are missing or malformed count as not offered",
    arguments: [
      "{}", "null", "7",
      #"{"textDocument":{"definition":{"linkSupport":"yes"},"completion":[]},"general":{"positionEncodings":"utf-8"}}"#,
    ])
  func capabilities(text: String) throws {
    let capabilities = LSP.ClientCapabilities(json: try JSONReader().read(Array(text.utf8)))
    #expect(!capabilities.textDocument.definitionLinks)
    #expect(capabilities.positionEncodings.isEmpty)
    #expect(capabilities.textDocument.diagnostic == nil)
  }
}
