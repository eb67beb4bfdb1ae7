import LanguageServerProtocol
import NoteFeatures
import TextModel

extension ClientProfile {
  /// What the server offers this client: what has a handler, is switched on, and fits what the client takes.
  func serverCapabilities(for configuration: Configuration) -> LSP.ServerCapabilities {
    func offers(_ message: (some RequestMessage).Type) -> Bool? {
      guard let handler = RequestHandler.all[message.method] else { return nil }
      return handler.feature.map(configuration.isOn) ?? true ? true : nil
    }
    return LSP.ServerCapabilities(
      positionEncoding: capabilities.positionEncodings.isEmpty ? nil : encoding.rawValue,
      textDocumentSync: LSP.TextDocumentSyncOptions(openClose: true, change: .incremental, save: true),
      hoverProvider: offers(LSP.HoverRequest.self),
      definitionProvider: offers(LSP.DefinitionRequest.self),
      declarationProvider: offers(LSP.DeclarationRequest.self),
      typeDefinitionProvider: offers(LSP.TypeDefinitionRequest.self),
      implementationProvider: offers(LSP.ImplementationRequest.self),
      referencesProvider: offers(LSP.ReferencesRequest.self),
      documentHighlightProvider: offers(LSP.DocumentHighlightRequest.self),
      documentLinkProvider: offers(LSP.DocumentLinkRequest.self).map { _ in LSP.ResolveOptions(resolveProvider: false)
      },
      documentSymbolProvider: offers(LSP.DocumentSymbolRequest.self),
      workspaceSymbolProvider: offers(LSP.WorkspaceSymbolRequest.self),
      callHierarchyProvider: textDocument.callHierarchy ? offers(LSP.PrepareCallHierarchyRequest.self) : nil,
      foldingRangeProvider: offers(LSP.FoldingRangeRequest.self),
      selectionRangeProvider: textDocument.selectionRange ? offers(LSP.SelectionRangeRequest.self) : nil,
      semanticTokensProvider: offers(LSP.SemanticTokensFullRequest.self).flatMap { _ in semanticTokens },
      codeLensProvider: offers(LSP.CodeLensRequest.self).map { LSP.ResolveOptions(resolveProvider: $0) },
      // Off until switched on, which may be later than now.
      inlayHintProvider: textDocument.inlayHint
        ? LSP.ResolveOptions(resolveProvider: textDocument.inlayHintResolve.contains("tooltip")) : nil,
      diagnosticProvider: pullsDiagnostics && offers(LSP.DocumentDiagnosticRequest.self) == true
        ? LSP.DiagnosticOptions(
          identifier: "mlnotes", interFileDependencies: true, workspaceDiagnostics: false) : nil,
      executeCommandProvider: workspace.applyEdit && configuration.isOn(.executeCommand)
        ? LSP.ExecuteCommandOptions(commands: ServerCommand.allCases.map(\.rawValue)) : nil,
      codeActionProvider: offers(LSP.CodeActionRequest.self) == nil
        ? nil
        : textDocument.codeAction.literals ? .options(kinds: ["quickfix"], resolve: false) : .plain,
      workspace: LSP.ServerWorkspaceCapabilities(
        workspaceFolders: workspace.workspaceFolders
          ? LSP.WorkspaceFoldersServerCapabilities(supported: true, changeNotifications: true) : nil))
  }
  /// As far as the client asks for them.
  private var semanticTokens: LSP.SemanticTokensOptions? {
    let wanted = textDocument.semanticTokens
    guard wanted.full || wanted.range else { return nil }
    return LSP.SemanticTokensOptions(
      legend: RequestHandler.legend, range: wanted.range ? true : nil,
      full: wanted.full ? LSP.SemanticTokensFullOptions(delta: wanted.delta) : nil)
  }
}
