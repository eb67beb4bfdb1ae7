import JSON
import JSONRPC
import LanguageServerProtocol
import NoteFeatures
import TextModel

extension Session {
  func initialize(_ id: LSP.RequestID, _ json: JSONValue) {
    let params: LSP.InitializeParams
    do throws(MessageFault) {
      params = try LSP.InitializeParams(json: json)
    } catch {
      return refuse(id, .invalidParams, error.description)
    }
    client = ClientProfile(params)
    configuration.locale = Language(locale: params.locale)
    configure(SettingsReader.section(of: params.initializationOptions ?? .null))
    setRoots()
    phase = .running
    let result = LSP.InitializeResult(
      capabilities: client.serverCapabilities(for: configuration),
      serverInfo: LSP.ServerInfo(name: "mlnotes", version: host.version))
    connection.answer(id, OutgoingMessage.result(id, result))
    if let process = params.processId { watchClient(process) }
  }

  /// A client that dies may leave the stream open in a child of its own (LSP 3.17, `InitializeParams.processId`).
  func watchClient(_ process: Int) {
    let post = post
    host.wake(afterMilliseconds: 10_000) { post(.clientCheckDue(process: process)) }
  }

  /// What the client lets the server ask for only now.
  func initialized() {
    var registrations: [LSP.Registration] = []
    if client.capabilities.workspace.didChangeConfigurationRegistration {
      registrations.append(
        LSP.Registration(
          id: "configuration", method: LSP.DidChangeConfigurationNotification.method,
          registerOptions: ["section": "mlnotes"]))
    }
    if client.watchesFiles {
      registrations.append(
        LSP.Registration(
          id: "files", method: LSP.DidChangeWatchedFilesNotification.method,
          registerOptions: Self.watchedFiles))
    } else {
      watchByLooking()
    }
    if !registrations.isEmpty {
      request(LSP.RegisterCapabilityRequest.self, LSP.RegistrationParams(registrations: registrations))
    }
    pullConfiguration()
  }

  private static let watchedFiles: JSONValue = [
    "watchers": [
      ["globPattern": "**/*.{md,markdown,mln,txt}"], ["globPattern": "**/.gitignore"],
      ["globPattern": "**/.mlnotes.json"],
    ]
  ]
}
