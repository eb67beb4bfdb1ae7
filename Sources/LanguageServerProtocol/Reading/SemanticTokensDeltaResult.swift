public import JSON

extension LSP {
  /// All tokens, or the change since the result that the client has.
  public enum SemanticTokensDeltaResult: MessageCodable, Equatable {
    case full(SemanticTokens)
    case delta(SemanticTokensDelta)

    public init(json: JSONValue) throws(MessageFault) {
      if json["edits"].isNull {
        self = .full(try SemanticTokens(json: json))
      } else {
        self = .delta(try SemanticTokensDelta(json: json))
      }
    }

    public func write(to writer: inout JSONWriter) {
      switch self {
      case .full(let tokens): tokens.write(to: &writer)
      case .delta(let delta): delta.write(to: &writer)
      }
    }
  }
}
