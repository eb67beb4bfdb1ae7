import JSON
import JSONRPC
import LanguageServerProtocol
import NoteFeatures

/// What a request is answered with, by the session's phase (LSP 3.17, "Server lifecycle").
extension Session {
  func accept(_ id: LSP.RequestID, _ method: String, _ params: JSONValue, _ flag: CancellationFlag) {
    if flag.isCancelled { return refuse(id, .requestCancelled, "cancelled") }
    switch (phase, method) {
    case (.uninitialized, LSP.InitializeRequest.method): initialize(id, params)
    case (.uninitialized, _): refuse(id, .serverNotInitialized, "`initialize` comes first")
    case (.shutDown, _), (.draining, _): refuse(id, .invalidRequest, "the session is shut down")
    case (.running, LSP.InitializeRequest.method): refuse(id, .invalidRequest, "the session is initialized already")
    case (.running, LSP.ShutdownRequest.method): shutDown(id)
    case (.running, LSP.ExecuteCommandRequest.method): execute(id, params)
    case (.running, _): dispatch(id, method, params, flag)
    }
  }

  func refuse(_ id: LSP.RequestID, _ code: LSP.ErrorCode, _ message: String) {
    connection.answer(id, OutgoingMessage.error(id, LSP.ResponseError(code, message)))
  }

  private func dispatch(_ id: LSP.RequestID, _ method: String, _ params: JSONValue, _ flag: CancellationFlag) {
    if method == LSP.WorkspaceSymbolRequest.method { needWorkspace() }
    guard let handler = RequestHandler.all[method] else {
      return refuse(id, .methodNotFound, "no method is named \(method)")
    }
    let context = ReadContext(
      documents: documents.served, notes: notes, cache: cache, client: client, configuration: configuration,
      macros: macros, flag: flag, post: post)
    let connection = connection
    let post = post
    work {
      connection.answer(id, handler.answer(id, params, context))
      post(.answered)
    }
  }

  private func shutDown(_ id: LSP.RequestID) {
    phase = .shutDown
    for flag in diagnosing.values { flag.cancel() }
    connection.answer(id, OutgoingMessage.result(id, JSONValue.null))
  }
}
