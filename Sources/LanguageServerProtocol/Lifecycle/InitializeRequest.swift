public import JSON

extension LSP {
  /// `initialize`: The first request: the client tells what it is and can, the server answers what it offers.
  public enum InitializeRequest: RequestMessage {
    public static let method = "initialize"
    public typealias Params = InitializeParams
    public typealias Result = InitializeResult
  }

  /// What the client is and can.
  public struct InitializeParams: MessageCodable, Equatable {
    /// The process that started the server.
    public var processId: Int?
    /// The client's name and version.
    public var clientInfo: ClientInfo?
    /// The user interface's language, an IETF tag.
    public var locale: String?
    /// The root as a path (deprecated).
    public var rootPath: String?
    /// The root where there are no workspace folders.
    public var rootUri: DocumentURI?
    /// What the user configured for the start.
    public var initializationOptions: JSONValue?
    /// What the client can take.
    public var capabilities: ClientCapabilities
    /// How much to trace.
    public var trace: String?
    /// The roots, in their order.
    public var workspaceFolders: [WorkspaceFolder]?

    public init(
      processId: Int? = nil, clientInfo: ClientInfo? = nil, locale: String? = nil, rootPath: String? = nil,
      rootUri: DocumentURI? = nil, initializationOptions: JSONValue? = nil, capabilities: ClientCapabilities,
      trace: String? = nil, workspaceFolders: [WorkspaceFolder]? = nil
    ) {
      self.processId = processId
      self.clientInfo = clientInfo
      self.locale = locale
      self.rootPath = rootPath
      self.rootUri = rootUri
      self.initializationOptions = initializationOptions
      self.capabilities = capabilities
      self.trace = trace
      self.workspaceFolders = workspaceFolders
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      processId = try fields.optional("processId")
      clientInfo = try fields.optional("clientInfo")
      locale = try fields.optional("locale")
      rootPath = try fields.optional("rootPath")
      rootUri = try fields.optional("rootUri")
      initializationOptions = try fields.optional("initializationOptions")
      capabilities = try fields.required("capabilities")
      trace = try fields.optional("trace")
      workspaceFolders = try fields.optional("workspaceFolders")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.optionalField("processId", processId)
      writer.optionalField("clientInfo", clientInfo)
      writer.optionalField("locale", locale)
      writer.optionalField("rootPath", rootPath)
      writer.optionalField("rootUri", rootUri)
      writer.optionalField("initializationOptions", initializationOptions)
      writer.field("capabilities", capabilities)
      writer.optionalField("trace", trace)
      writer.optionalField("workspaceFolders", workspaceFolders)
      writer.endObject()
    }
  }

  /// A client's name and version.
  public struct ClientInfo: MessageCodable, Equatable {
    /// The client's name.
    public var name: String
    /// The client's version.
    public var version: String?

    public init(name: String, version: String? = nil) {
      self.name = name
      self.version = version
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      name = try fields.required("name")
      version = try fields.optional("version")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("name", name)
      writer.optionalField("version", version)
      writer.endObject()
    }
  }

  /// What the server offers.
  public struct InitializeResult: MessageCodable, Equatable {
    /// What the server offers, given what the client takes.
    public var capabilities: ServerCapabilities
    /// The server's name and version.
    public var serverInfo: ServerInfo?

    public init(capabilities: ServerCapabilities, serverInfo: ServerInfo? = nil) {
      self.capabilities = capabilities
      self.serverInfo = serverInfo
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      capabilities = try fields.required("capabilities")
      serverInfo = try fields.optional("serverInfo")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("capabilities", capabilities)
      writer.optionalField("serverInfo", serverInfo)
      writer.endObject()
    }
  }

  /// The server's name and version.
  public struct ServerInfo: MessageCodable, Equatable {
    /// The server's name.
    public var name: String
    /// The server's version.
    public var version: String?

    public init(name: String, version: String? = nil) {
      self.name = name
      self.version = version
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      name = try fields.required("name")
      version = try fields.optional("version")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("name", name)
      writer.optionalField("version", version)
      writer.endObject()
    }
  }
}
