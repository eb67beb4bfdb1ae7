import JSON
import JSONRPC
import LanguageServerProtocol

extension Session {
  /// Runs a command on the loop, since it talks to the client.
  func execute(_ id: LSP.RequestID, _ json: JSONValue) {
    do throws(MessageFault) {
      let params = try LSP.ExecuteCommandParams(json: json)
      switch ServerCommand(rawValue: params.command) {
      case .applyEdit?:
        let argument = params.arguments?.first ?? .null
        apply(id, try ServerCommand.ApplyEdit(json: argument))
      case nil: refuse(id, .invalidParams, "command: no command is named \(params.command)")
      }
    } catch {
      refuse(id, .invalidParams, error.description)
    }
  }

  private func apply(_ id: LSP.RequestID, _ argument: ServerCommand.ApplyEdit) {
    guard client.workspace.applyEdit else { return refuse(id, .requestFailed, "the client takes no edits") }
    guard documents[argument.uri]?.version == argument.version else {
      return refuse(id, .contentModified, "the document has changed")
    }
    let params = LSP.ApplyWorkspaceEditParams(label: argument.label, edit: argument.edit)
    request(LSP.ApplyWorkspaceEditRequest.self, params)
    connection.answer(id, OutgoingMessage.result(id, JSONValue.null))
  }
}
