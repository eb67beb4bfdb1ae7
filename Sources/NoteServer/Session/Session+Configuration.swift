import JSON
import JSONRPC
import LanguageServerProtocol
import NoteFeatures

extension Session {
  /// Settings come pulled where the client can be asked, else as they are pushed.
  func changeConfiguration(_ params: LSP.DidChangeConfigurationParams) {
    if client.capabilities.workspace.configuration {
      pullConfiguration()
    } else if let settings = params.settings, !settings["mlnotes"].isNull {
      configure(settings["mlnotes"])
      refreshAll()
    }
  }

  func pullConfiguration() {
    guard client.capabilities.workspace.configuration else { return }
    let params = LSP.ConfigurationParams(items: [LSP.ConfigurationItem(section: "mlnotes")])
    request(LSP.ConfigurationRequest.self, params) { [weak self] result in
      guard let self, case .success(let answer) = result, answer[0].objectValue != nil else { return }
      let before = configuration
      configure(answer[0])
      if configuration != before { refreshAll() }
    }
  }

  /// Starts from the defaults and takes in what is set; what no setting is, or has a wrong value, goes to the log.
  func configure(_ settings: JSONValue) {
    var fresh = Configuration()
    fresh.locale = configuration.locale
    let refused = SettingsReader.read(settings, into: &fresh)
    configuration = fresh
    if !refused.isEmpty, phase == .running {
      let names = refused.map { "mlnotes.\($0)" }.joined(separator: ", ")
      log(.warning, Message(.unfitSettings, names))
    }
  }

  /// Has the client ask again for whatever the settings or other notes may have changed.
  func refreshAll() {
    let workspace = client.capabilities.workspace
    if workspace.codeLensRefresh { request(LSP.CodeLensRefreshRequest.self, LSP.EmptyParams()) }
    if workspace.inlayHintRefresh { request(LSP.InlayHintRefreshRequest.self, LSP.EmptyParams()) }
    if workspace.semanticTokensRefresh { request(LSP.SemanticTokensRefreshRequest.self, LSP.EmptyParams()) }
    if client.pullsDiagnostics, workspace.diagnosticRefresh {
      request(LSP.DiagnosticRefreshRequest.self, LSP.EmptyParams())
    }
    for document in documents.open { diagnose(document) }
  }
}
