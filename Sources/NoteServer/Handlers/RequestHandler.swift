import JSON
import JSONRPC
import LanguageServerProtocol
import NoteFeatures

/// How one method is answered: convert, call, convert.
struct RequestHandler: Sendable {
  let method: String
  /// The setting that switches it off; `nil` where there is none.
  let feature: Feature?
  /// The answer's bytes, for any parameters whatever.
  let answer: @Sendable (LSP.RequestID, JSONValue, ReadContext) -> [UInt8]

  /// - Parameter off: the answer where the user has switched the feature off.
  init<Message: RequestMessage>(
    _ message: Message.Type, _ feature: Feature?, off: Message.Result,
    _ body: @escaping @Sendable (Message.Params, ReadContext) throws(LSP.ResponseError) -> Message.Result
  ) {
    method = Message.method
    self.feature = feature
    answer = { id, json, context in
      if let feature, !context.configuration.isOn(feature) { return OutgoingMessage.result(id, off) }
      do throws(LSP.ResponseError) {
        let result = try Self.result(message, json, context, body)
        return OutgoingMessage.result(id, result)
      } catch {
        return OutgoingMessage.error(id, error)
      }
    }
  }

  private static func result<Message: RequestMessage>(
    _ message: Message.Type, _ json: JSONValue, _ context: ReadContext,
    _ body: (Message.Params, ReadContext) throws(LSP.ResponseError) -> Message.Result
  ) throws(LSP.ResponseError) -> Message.Result {
    let params: Message.Params
    do throws(MessageFault) {
      params = try Message.Params(json: json)
    } catch {
      throw LSP.ResponseError(.invalidParams, error.description)
    }
    let cancelled = LSP.ResponseError(.requestCancelled, "cancelled")
    if context.flag.isCancelled { throw cancelled }
    let result = try body(params, context)
    if context.flag.isCancelled { throw cancelled }
    return result
  }
}

extension RequestHandler {
  /// Every method that is answered, by its name.
  static let all: [String: RequestHandler] = Dictionary(
    uniqueKeysWithValues: (structure + reading + calls + lenses + hints + tokens + diagnostics).map { ($0.method, $0) })
}
