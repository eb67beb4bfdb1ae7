import LanguageServerProtocol
import NoteFeatures
import TextModel

extension ReadContext {
  /// Edits of one open document, with its version where the client takes that.
  func workspaceEdit(_ edits: [TextEdit], in document: Document) -> LSP.WorkspaceEdit {
    let converted = textEdits(edits, in: document)
    guard client.workspace.documentChanges else {
      return LSP.WorkspaceEdit(changes: [document.uri.string: converted])
    }
    let identifier = LSP.OptionalVersionedTextDocumentIdentifier(uri: document.uri, version: document.version)
    return LSP.WorkspaceEdit(
      documentChanges: [.edit(LSP.TextDocumentEdit(textDocument: identifier, edits: converted))])
  }

  func textEdits(_ edits: [TextEdit], in document: Document) -> [LSP.TextEdit] {
    edits.map {
      LSP.TextEdit(range: range($0.range, in: document), newText: String(decoding: $0.replacement, as: UTF8.self))
    }
  }

  /// The quick fix of a diagnostic; `nil` where it has none, or where the client takes no code actions but commands.
  func quickFix(_ found: Diagnostic, in document: Document) -> LSP.CodeAction? {
    guard let fix = found.fix, client.textDocument.codeAction.literals else { return nil }
    return LSP.CodeAction(
      title: fix.title.words(in: language), kind: "quickfix", diagnostics: [diagnostic(found, in: document)],
      isPreferred: client.textDocument.codeAction.isPreferred ? true : nil,
      edit: workspaceEdit(fix.edits, in: document))
  }
}
