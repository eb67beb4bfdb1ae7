public import JSON
public import LanguageServerProtocol

/// A message from the other side (JSON-RPC 2.0, sections 4 and 5).
public enum IncomingMessage: Sendable, Equatable {
  case request(id: LSP.RequestID, method: String, params: JSONValue)
  case notification(method: String, params: JSONValue)
  case response(id: LSP.RequestID, result: Result<JSONValue, LSP.ResponseError>)
  /// An error without an id: a message of ours that the other side could not read. There is nobody to answer.
  case orphanError(LSP.ResponseError)
  /// What is no message: the error to answer, to the request's id where it has one.
  case invalid(id: LSP.RequestID?, error: LSP.ResponseError)

  /// Reads the body of a frame.
  public init(body: [UInt8]) {
    do throws(JSONFault) {
      self.init(json: try JSONReader().read(body))
    } catch {
      self = .invalid(id: nil, error: LSP.ResponseError(.parseError, error.description))
    }
  }

  init(json: JSONValue) {
    guard let object = json.objectValue else {
      self = Self.invalid(nil, "a message is an object, not \(json.kindName)")
      return
    }
    let id = object["id"].flatMap { try? LSP.RequestID(json: $0) }
    let params = object["params"] ?? .null
    guard let method = object["method"] else {
      self = Self.response(object, id: id)
      return
    }
    guard let method = method.stringValue else {
      self = Self.invalid(id, "method: expected a string, found \(method.kindName)")
      return
    }
    if let version = object["jsonrpc"], version.stringValue != "2.0" {
      self = Self.invalid(id, "jsonrpc: expected \"2.0\"")
      return
    }
    switch params {
    case .null, .array, .object: break
    default:
      self = Self.invalid(id, "params: expected an object or an array, found \(params.kindName)")
      return
    }
    if let id {
      self = .request(id: id, method: method, params: params)
    } else if let given = object["id"] {
      self = Self.invalid(nil, "id: expected an integer or a string, found \(given.kindName)")
    } else {
      self = .notification(method: method, params: params)
    }
  }

  private static func response(_ object: JSONObject, id: LSP.RequestID?) -> IncomingMessage {
    guard object["result"] != nil || object["error"] != nil else {
      return invalid(id, "a message has a method, a result or an error")
    }
    let error = object["error"].flatMap { json -> LSP.ResponseError? in
      if json.isNull { return nil }
      return (try? LSP.ResponseError(json: json)) ?? LSP.ResponseError(.internalError, "an error without a code")
    }
    guard let id else {
      return error.map { .orphanError($0) } ?? invalid(nil, "id: expected an integer or a string")
    }
    if let error { return .response(id: id, result: .failure(error)) }
    return .response(id: id, result: .success(object["result"] ?? .null))
  }

  private static func invalid(_ id: LSP.RequestID?, _ message: String) -> IncomingMessage {
    .invalid(id: id, error: LSP.ResponseError(.invalidRequest, message))
  }
}
