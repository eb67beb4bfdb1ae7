import JSONRPC
import LanguageServerProtocol
import NoteFeatures

/// Diagnostics for clients that do not ask for them.
extension Session {
  /// Finds a document's diagnostics on a worker; what was being found of an earlier text is given up.
  func diagnose(_ document: Document) {
    diagnosing[document.uri]?.cancel()
    guard !client.pullsDiagnostics, !document.isOversized else { return }
    let flag = CancellationFlag()
    diagnosing[document.uri] = flag
    let context = ReadContext(
      documents: documents.served, notes: notes, cache: cache, client: client, configuration: configuration,
      macros: macros, flag: flag, post: post)
    let post = post
    work {
      let found = document.superseded.leading(flag) { FoundDiagnostic.all(in: document, context) }
      if !flag.isCancelled { post(.diagnosed(document.uri, version: document.version, found)) }
    }
  }

  func publish(_ found: [FoundDiagnostic], of uri: LSP.DocumentURI, version: Int) {
    guard let document = documents[uri], document.version == version else { return }
    diagnosing[uri] = nil
    let shown = found.filter { !document.withholds($0.range) }
    notify(
      LSP.PublishDiagnosticsNotification.self,
      LSP.PublishDiagnosticsParams(
        uri: uri, version: client.textDocument.publishDiagnostics.version ? version : nil,
        diagnostics: shown.map(\.diagnostic)))
  }
}
