public import JSON

extension LSP {
  /// What a client can take, as far as this server asks. What is absent or malformed counts as not offered.
  public struct ClientCapabilities: MessageCodable, Equatable {
    /// The capabilities as they came.
    public let json: JSONValue
    /// `general.positionEncodings`, in the client's order.
    public let positionEncodings: [String]
    public let window: Window
    public let workspace: Workspace
    public let textDocument: TextDocument

    public init(json: JSONValue) {
      self.json = json
      positionEncodings = json["general"]["positionEncodings"].strings
      window = Window(json["window"])
      workspace = Workspace(json["workspace"])
      textDocument = TextDocument(json["textDocument"])
    }

    public func write(to writer: inout JSONWriter) { json.write(to: &writer) }
  }
}

extension LSP.ClientCapabilities {
  /// What a client can take of `window/`.
  public struct Window: Sendable, Equatable {
    public let workDoneProgress: Bool
    public let showDocument: Bool

    init(_ json: JSONValue) {
      workDoneProgress = json["workDoneProgress"].isTrue
      showDocument = json["showDocument"]["support"].isTrue
    }
  }

  /// What a client can take of `workspace/`.
  public struct Workspace: Sendable, Equatable {
    public let applyEdit: Bool
    public let configuration: Bool
    public let workspaceFolders: Bool
    public let didChangeConfigurationRegistration: Bool
    public let didChangeWatchedFilesRegistration: Bool
    public let documentChanges: Bool
    public let changeAnnotations: Bool
    /// Of `create`, `rename`, `delete` those that a workspace edit may hold.
    public let resourceOperations: [String]
    public let codeLensRefresh: Bool
    public let inlayHintRefresh: Bool
    public let semanticTokensRefresh: Bool
    public let diagnosticRefresh: Bool
    public let willRenameFiles: Bool
    public let didRenameFiles: Bool
    /// `workspace.symbol.symbolKind.valueSet`, `nil` where the client names none.
    public let symbolKinds: [Int]?

    init(_ json: JSONValue) {
      applyEdit = json["applyEdit"].isTrue
      configuration = json["configuration"].isTrue
      workspaceFolders = json["workspaceFolders"].isTrue
      didChangeConfigurationRegistration = json["didChangeConfiguration"]["dynamicRegistration"].isTrue
      didChangeWatchedFilesRegistration = json["didChangeWatchedFiles"]["dynamicRegistration"].isTrue
      documentChanges = json["workspaceEdit"]["documentChanges"].isTrue
      changeAnnotations = json["workspaceEdit"]["changeAnnotationSupport"].objectValue != nil
      resourceOperations = json["workspaceEdit"]["resourceOperations"].strings
      codeLensRefresh = json["codeLens"]["refreshSupport"].isTrue
      inlayHintRefresh = json["inlayHint"]["refreshSupport"].isTrue
      semanticTokensRefresh = json["semanticTokens"]["refreshSupport"].isTrue
      diagnosticRefresh = json["diagnostics"]["refreshSupport"].isTrue
      willRenameFiles = json["fileOperations"]["willRename"].isTrue
      didRenameFiles = json["fileOperations"]["didRename"].isTrue
      symbolKinds = json["symbol"]["symbolKind"]["valueSet"].arrayValue?.compactMap(\.intValue)
    }
  }
}

extension JSONValue {
  var isTrue: Bool { boolValue == true }
  var strings: [String] { arrayValue?.compactMap(\.stringValue) ?? [] }
}
