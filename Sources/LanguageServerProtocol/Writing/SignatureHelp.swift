public import JSON

extension LSP {
  /// Signatures of a call, and which parameter is being written.
  public struct SignatureHelp: MessageCodable, Equatable {
    /// The signatures.
    public var signatures: [SignatureInformation]
    /// Which of them.
    public var activeSignature: Int?
    /// Which parameter of it.
    public var activeParameter: Int?

    public init(signatures: [SignatureInformation], activeSignature: Int? = nil, activeParameter: Int? = nil) {
      self.signatures = signatures
      self.activeSignature = activeSignature
      self.activeParameter = activeParameter
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      signatures = try fields.required("signatures")
      activeSignature = try fields.optional("activeSignature")
      activeParameter = try fields.optional("activeParameter")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("signatures", signatures)
      writer.optionalField("activeSignature", activeSignature)
      writer.optionalField("activeParameter", activeParameter)
      writer.endObject()
    }
  }

  /// A signature.
  public struct SignatureInformation: MessageCodable, Equatable {
    /// The signature as text.
    public var label: String
    /// A text about it.
    public var documentation: MarkupContent?
    /// Its parameters.
    public var parameters: [ParameterInformation]?
    /// Which parameter, for clients with `activeParameterSupport`.
    public var activeParameter: Int?

    public init(
      label: String, documentation: MarkupContent? = nil, parameters: [ParameterInformation]? = nil,
      activeParameter: Int? = nil
    ) {
      self.label = label
      self.documentation = documentation
      self.parameters = parameters
      self.activeParameter = activeParameter
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      label = try fields.required("label")
      documentation = try fields.optional("documentation")
      parameters = try fields.optional("parameters")
      activeParameter = try fields.optional("activeParameter")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("label", label)
      writer.optionalField("documentation", documentation)
      writer.optionalField("parameters", parameters)
      writer.optionalField("activeParameter", activeParameter)
      writer.endObject()
    }
  }

  /// A parameter of a signature.
  public struct ParameterInformation: MessageCodable, Equatable {
    /// The parameter's text, or where it stands in the signature's.
    public var label: ParameterLabel
    /// A text about it.
    public var documentation: MarkupContent?

    public init(label: ParameterLabel, documentation: MarkupContent? = nil) {
      self.label = label
      self.documentation = documentation
    }

    public init(json: JSONValue) throws(MessageFault) {
      let fields = try MessageFields(json)
      label = try fields.required("label")
      documentation = try fields.optional("documentation")
    }

    public func write(to writer: inout JSONWriter) {
      writer.beginObject()
      writer.field("label", label)
      writer.optionalField("documentation", documentation)
      writer.endObject()
    }
  }
}
