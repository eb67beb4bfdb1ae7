public import JSON

extension LSP {
  /// Something that is wrong, or worth a hint.
  public struct Diagnostic: MessageCodable, Equatable {
    /// Where.
    public var range: Range
    /// How grave.
    public var severity: DiagnosticSeverity?
    /// Which kind, by its code.
    public var code: DiagnosticCode?
    /// Where the code is explained, for clients with `codeDescriptionSupport`.
    public var codeDescription: CodeDescription?
    /// Who says so.
    public var source: String?
    /// What, in words.
    public var message: String
    /// How it may be drawn, for clients with `tagSupport`.
    public var tags: [DiagnosticTag]?
    /// Places that explain it, for clients with `relatedInformation`.
    public var relatedInformation: [DiagnosticRelatedInformation]?
    /// What the server wants back with a code action.
    public var data: JSONValue?

    public init(
      range: Range, severity: DiagnosticSeverity? = nil, code: DiagnosticCode? = nil,
      codeDescription: CodeDescription? = nil, source: String? = nil, message: String, tags: [DiagnosticTag]? = nil,
      relatedInformation: [DiagnosticRelatedInformation]? = nil, data: JSONValue? = nil
    ) {
      self.range = range
      self.severity = severity
      self.code = code
      self.codeDescription = codeDescription
      self.source = source
      self.message = message
      self.tags = tags
      self.relatedInformation = relatedInformation
      self.data = data
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      range = try fields.required("range")
      severity = try fields.optional("severity")
      code = try fields.optional("code")
      codeDescription = try fields.optional("codeDescription")
      source = try fields.optional("source")
      message = try fields.required("message")
      tags = try fields.optional("tags")
      relatedInformation = try fields.optional("relatedInformation")
      data = try fields.optional("data")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("range", range)
      writer.optionalField("severity", severity)
      writer.optionalField("code", code)
      writer.optionalField("codeDescription", codeDescription)
      writer.optionalField("source", source)
      writer.field("message", message)
      writer.optionalField("tags", tags)
      writer.optionalField("relatedInformation", relatedInformation)
      writer.optionalField("data", data)
      writer.endObject()
    }
  }

  /// Where a code is explained.
  public struct CodeDescription: MessageCodable, Equatable {
    /// The page.
    public var href: DocumentURI

    public init(href: DocumentURI) {
      self.href = href
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      href = try fields.required("href")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("href", href)
      writer.endObject()
    }
  }

  /// A place that explains a diagnostic.
  public struct DiagnosticRelatedInformation: MessageCodable, Equatable {
    /// The place.
    public var location: Location
    /// What it has to do with it.
    public var message: String

    public init(location: Location, message: String) {
      self.location = location
      self.message = message
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      location = try fields.required("location")
      message = try fields.required("message")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("location", location)
      writer.field("message", message)
      writer.endObject()
    }
  }

  /// How grave a diagnostic is.
  public enum DiagnosticSeverity: Int, MessageCodable, CaseIterable {
    /// It is wrong.
    case error = 1
    /// It is likely wrong.
    case warning = 2
    /// It is worth knowing.
    case information = 3
    /// It is a suggestion.
    case hint = 4
  }

  /// How a diagnostic may be drawn.
  public enum DiagnosticTag: Int, MessageCodable, CaseIterable {
    /// Faded out.
    case unnecessary = 1
    /// Struck through.
    case deprecated = 2
  }
}
