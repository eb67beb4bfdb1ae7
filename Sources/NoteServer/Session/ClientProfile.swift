import JSON
import LanguageServerProtocol
import NoteFeatures
import TextModel

/// What one client is and takes: everything that is sent to it is shaped by this.
struct ClientProfile: Sendable {
  var capabilities: LSP.ClientCapabilities
  var encoding: PositionEncoding
  /// The roots, in the client's order.
  var folders: [LSP.DocumentURI]

  /// Before `initialize`.
  static let unknown = ClientProfile(
    capabilities: LSP.ClientCapabilities(json: .null), encoding: .utf16, folders: [])

  private init(capabilities: LSP.ClientCapabilities, encoding: PositionEncoding, folders: [LSP.DocumentURI]) {
    self.capabilities = capabilities
    self.encoding = encoding
    self.folders = folders
  }

  init(_ params: LSP.InitializeParams) {
    let offered = params.capabilities.positionEncodings
    // UTF-8 costs nothing, UTF-32 a count of scalars, UTF-16 is what everybody has.
    let preferred: [PositionEncoding] = [.utf8, .utf32]
    let root = params.rootUri ?? params.rootPath.map { LSP.DocumentURI(path: $0) }
    self.init(
      capabilities: params.capabilities,
      encoding: preferred.first { offered.contains($0.rawValue) } ?? .utf16,
      folders: params.workspaceFolders?.map(\.uri) ?? root.map { [$0] } ?? [])
  }

  var textDocument: LSP.ClientCapabilities.TextDocument { capabilities.textDocument }
  var workspace: LSP.ClientCapabilities.Workspace { capabilities.workspace }

  /// Whether the client tells of changes on disk when asked to.
  var watchesFiles: Bool { workspace.didChangeWatchedFilesRegistration }

  /// Whether diagnostics are asked for; else they are published.
  ///
  /// A client that pulls but cannot be told to pull again (Neovim 0.11) would never see what a rest brings.
  var pullsDiagnostics: Bool { textDocument.diagnostic != nil && workspace.diagnosticRefresh }

  /// What a diagnostic may hold.
  var diagnosticContent: LSP.ClientCapabilities.Diagnostics {
    textDocument.diagnostic ?? textDocument.publishDiagnostics
  }

  /// How a hover is written: in the client's favourite format, plain where it names none.
  var hoverFormat: LSP.MarkupKind {
    textDocument.hoverFormats.lazy.compactMap { LSP.MarkupKind(rawValue: $0) }.first ?? .plaintext
  }
}
