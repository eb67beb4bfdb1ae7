public import JSON

extension LSP {
  /// What the server offers to one client.
  public struct ServerCapabilities: MessageCodable, Equatable {
    /// How columns are counted from now on.
    public var positionEncoding: String?
    /// How documents are kept alike.
    public var textDocumentSync: TextDocumentSyncOptions?
    /// Whether `textDocument/hover` is answered.
    public var hoverProvider: Bool?
    /// Whether `textDocument/definition` is answered.
    public var definitionProvider: Bool?
    /// Whether `textDocument/declaration` is answered.
    public var declarationProvider: Bool?
    /// Whether `textDocument/typeDefinition` is answered.
    public var typeDefinitionProvider: Bool?
    /// Whether `textDocument/implementation` is answered.
    public var implementationProvider: Bool?
    /// Whether `textDocument/references` is answered.
    public var referencesProvider: Bool?
    /// Whether `textDocument/documentHighlight` is answered.
    public var documentHighlightProvider: Bool?
    /// Whether `textDocument/documentLink` is answered.
    public var documentLinkProvider: ResolveOptions?
    /// Whether `textDocument/documentSymbol` is answered.
    public var documentSymbolProvider: Bool?
    /// Whether `workspace/symbol` is answered.
    public var workspaceSymbolProvider: Bool?
    /// Whether the call hierarchy is answered.
    public var callHierarchyProvider: Bool?
    /// Whether `textDocument/foldingRange` is answered.
    public var foldingRangeProvider: Bool?
    /// Whether `textDocument/selectionRange` is answered.
    public var selectionRangeProvider: Bool?
    /// Which semantic tokens are answered.
    public var semanticTokensProvider: SemanticTokensOptions?
    /// Whether `textDocument/codeLens` is answered.
    public var codeLensProvider: ResolveOptions?
    /// Whether `textDocument/inlayHint` is answered.
    public var inlayHintProvider: ResolveOptions?
    /// Which diagnostics can be pulled.
    public var diagnosticProvider: DiagnosticOptions?
    /// Which commands the server runs.
    public var executeCommandProvider: ExecuteCommandOptions?
    /// Whether `textDocument/completion` is answered.
    public var completionProvider: CompletionOptions?
    /// Whether `textDocument/signatureHelp` is answered.
    public var signatureHelpProvider: SignatureHelpOptions?
    /// Whether `textDocument/rename` is answered.
    public var renameProvider: RenameProvider?
    /// Whether `textDocument/codeAction` is answered.
    public var codeActionProvider: CodeActionProvider?
    /// Whether `textDocument/formatting` is answered.
    public var documentFormattingProvider: Bool?
    /// Whether `textDocument/rangeFormatting` is answered.
    public var documentRangeFormattingProvider: Bool?
    /// After which characters `textDocument/onTypeFormatting` is answered.
    public var documentOnTypeFormattingProvider: DocumentOnTypeFormattingOptions?
    /// Whether `textDocument/linkedEditingRange` is answered.
    public var linkedEditingRangeProvider: Bool?
    /// What concerns the workspace.
    public var workspace: ServerWorkspaceCapabilities?

    public init(
      positionEncoding: String? = nil, textDocumentSync: TextDocumentSyncOptions? = nil, hoverProvider: Bool? = nil,
      definitionProvider: Bool? = nil, declarationProvider: Bool? = nil, typeDefinitionProvider: Bool? = nil,
      implementationProvider: Bool? = nil, referencesProvider: Bool? = nil, documentHighlightProvider: Bool? = nil,
      documentLinkProvider: ResolveOptions? = nil, documentSymbolProvider: Bool? = nil,
      workspaceSymbolProvider: Bool? = nil, callHierarchyProvider: Bool? = nil, foldingRangeProvider: Bool? = nil,
      selectionRangeProvider: Bool? = nil, semanticTokensProvider: SemanticTokensOptions? = nil,
      codeLensProvider: ResolveOptions? = nil, inlayHintProvider: ResolveOptions? = nil,
      diagnosticProvider: DiagnosticOptions? = nil, executeCommandProvider: ExecuteCommandOptions? = nil,
      completionProvider: CompletionOptions? = nil, signatureHelpProvider: SignatureHelpOptions? = nil,
      renameProvider: RenameProvider? = nil, codeActionProvider: CodeActionProvider? = nil,
      documentFormattingProvider: Bool? = nil, documentRangeFormattingProvider: Bool? = nil,
      documentOnTypeFormattingProvider: DocumentOnTypeFormattingOptions? = nil, linkedEditingRangeProvider: Bool? = nil,
      workspace: ServerWorkspaceCapabilities? = nil
    ) {
      self.positionEncoding = positionEncoding
      self.textDocumentSync = textDocumentSync
      self.hoverProvider = hoverProvider
      self.definitionProvider = definitionProvider
      self.declarationProvider = declarationProvider
      self.typeDefinitionProvider = typeDefinitionProvider
      self.implementationProvider = implementationProvider
      self.referencesProvider = referencesProvider
      self.documentHighlightProvider = documentHighlightProvider
      self.documentLinkProvider = documentLinkProvider
      self.documentSymbolProvider = documentSymbolProvider
      self.workspaceSymbolProvider = workspaceSymbolProvider
      self.callHierarchyProvider = callHierarchyProvider
      self.foldingRangeProvider = foldingRangeProvider
      self.selectionRangeProvider = selectionRangeProvider
      self.semanticTokensProvider = semanticTokensProvider
      self.codeLensProvider = codeLensProvider
      self.inlayHintProvider = inlayHintProvider
      self.diagnosticProvider = diagnosticProvider
      self.executeCommandProvider = executeCommandProvider
      self.completionProvider = completionProvider
      self.signatureHelpProvider = signatureHelpProvider
      self.renameProvider = renameProvider
      self.codeActionProvider = codeActionProvider
      self.documentFormattingProvider = documentFormattingProvider
      self.documentRangeFormattingProvider = documentRangeFormattingProvider
      self.documentOnTypeFormattingProvider = documentOnTypeFormattingProvider
      self.linkedEditingRangeProvider = linkedEditingRangeProvider
      self.workspace = workspace
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      positionEncoding = try fields.optional("positionEncoding")
      textDocumentSync = try fields.optional("textDocumentSync")
      hoverProvider = try fields.optional("hoverProvider")
      definitionProvider = try fields.optional("definitionProvider")
      declarationProvider = try fields.optional("declarationProvider")
      typeDefinitionProvider = try fields.optional("typeDefinitionProvider")
      implementationProvider = try fields.optional("implementationProvider")
      referencesProvider = try fields.optional("referencesProvider")
      documentHighlightProvider = try fields.optional("documentHighlightProvider")
      documentLinkProvider = try fields.optional("documentLinkProvider")
      documentSymbolProvider = try fields.optional("documentSymbolProvider")
      workspaceSymbolProvider = try fields.optional("workspaceSymbolProvider")
      callHierarchyProvider = try fields.optional("callHierarchyProvider")
      foldingRangeProvider = try fields.optional("foldingRangeProvider")
      selectionRangeProvider = try fields.optional("selectionRangeProvider")
      semanticTokensProvider = try fields.optional("semanticTokensProvider")
      codeLensProvider = try fields.optional("codeLensProvider")
      inlayHintProvider = try fields.optional("inlayHintProvider")
      diagnosticProvider = try fields.optional("diagnosticProvider")
      executeCommandProvider = try fields.optional("executeCommandProvider")
      completionProvider = try fields.optional("completionProvider")
      signatureHelpProvider = try fields.optional("signatureHelpProvider")
      renameProvider = try fields.optional("renameProvider")
      codeActionProvider = try fields.optional("codeActionProvider")
      documentFormattingProvider = try fields.optional("documentFormattingProvider")
      documentRangeFormattingProvider = try fields.optional("documentRangeFormattingProvider")
      documentOnTypeFormattingProvider = try fields.optional("documentOnTypeFormattingProvider")
      linkedEditingRangeProvider = try fields.optional("linkedEditingRangeProvider")
      workspace = try fields.optional("workspace")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.optionalField("positionEncoding", positionEncoding)
      writer.optionalField("textDocumentSync", textDocumentSync)
      writer.optionalField("hoverProvider", hoverProvider)
      writer.optionalField("definitionProvider", definitionProvider)
      writer.optionalField("declarationProvider", declarationProvider)
      writer.optionalField("typeDefinitionProvider", typeDefinitionProvider)
      writer.optionalField("implementationProvider", implementationProvider)
      writer.optionalField("referencesProvider", referencesProvider)
      writer.optionalField("documentHighlightProvider", documentHighlightProvider)
      writer.optionalField("documentLinkProvider", documentLinkProvider)
      writer.optionalField("documentSymbolProvider", documentSymbolProvider)
      writer.optionalField("workspaceSymbolProvider", workspaceSymbolProvider)
      writer.optionalField("callHierarchyProvider", callHierarchyProvider)
      writer.optionalField("foldingRangeProvider", foldingRangeProvider)
      writer.optionalField("selectionRangeProvider", selectionRangeProvider)
      writer.optionalField("semanticTokensProvider", semanticTokensProvider)
      writer.optionalField("codeLensProvider", codeLensProvider)
      writer.optionalField("inlayHintProvider", inlayHintProvider)
      writer.optionalField("diagnosticProvider", diagnosticProvider)
      writer.optionalField("executeCommandProvider", executeCommandProvider)
      writer.optionalField("completionProvider", completionProvider)
      writer.optionalField("signatureHelpProvider", signatureHelpProvider)
      writer.optionalField("renameProvider", renameProvider)
      writer.optionalField("codeActionProvider", codeActionProvider)
      writer.optionalField("documentFormattingProvider", documentFormattingProvider)
      writer.optionalField("documentRangeFormattingProvider", documentRangeFormattingProvider)
      writer.optionalField("documentOnTypeFormattingProvider", documentOnTypeFormattingProvider)
      writer.optionalField("linkedEditingRangeProvider", linkedEditingRangeProvider)
      writer.optionalField("workspace", workspace)
      writer.endObject()
    }
  }

  /// What the server offers for the workspace.
  public struct ServerWorkspaceCapabilities: MessageCodable, Equatable {
    /// How roots are handled.
    public var workspaceFolders: WorkspaceFoldersServerCapabilities?
    /// Which file operations the server wants to hear of.
    public var fileOperations: FileOperationServerCapabilities?

    public init(
      workspaceFolders: WorkspaceFoldersServerCapabilities? = nil,
      fileOperations: FileOperationServerCapabilities? = nil
    ) {
      self.workspaceFolders = workspaceFolders
      self.fileOperations = fileOperations
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      workspaceFolders = try fields.optional("workspaceFolders")
      fileOperations = try fields.optional("fileOperations")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.optionalField("workspaceFolders", workspaceFolders)
      writer.optionalField("fileOperations", fileOperations)
      writer.endObject()
    }
  }

  /// How roots are handled.
  public struct WorkspaceFoldersServerCapabilities: MessageCodable, Equatable {
    /// Whether several are.
    public var supported: Bool?
    /// Whether the server wants to hear of changes.
    public var changeNotifications: Bool?

    public init(supported: Bool? = nil, changeNotifications: Bool? = nil) {
      self.supported = supported
      self.changeNotifications = changeNotifications
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      supported = try fields.optional("supported")
      changeNotifications = try fields.optional("changeNotifications")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.optionalField("supported", supported)
      writer.optionalField("changeNotifications", changeNotifications)
      writer.endObject()
    }
  }
}
