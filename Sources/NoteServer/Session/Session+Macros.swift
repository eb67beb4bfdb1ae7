import JSONRPC
import LanguageServerProtocol
import MathSyntax
import NoteFeatures
import NoteIndex

/// The macros that a workspace folder defines for all its notes.
extension Session {
  /// Reads the folders' own files again, behind the user's back.
  func lookForMacros() {
    let roots = notes.library.roots
    guard !roots.isEmpty else { return }
    let (host, post) = (host, post)
    workBehind { post(.foundMacros(roots.map { Self.workspaceFile(under: $0, host) })) }
  }

  /// Takes the folders' files over; what is shown is asked for again where the macros are others than before.
  func take(_ files: [WorkspaceFile]) {
    guard files.count == notes.library.roots.count else { return }
    var fresh: [NoteRoot: MacroTable] = [:]
    for (index, file) in files.enumerated() where !file.macros.isEmpty {
      fresh[NoteRoot(kind: .workspace, index: index)] = file.macros
    }
    let faults = files.flatMap(\.faults)
    if faults != macroFaults {
      macroFaults = faults
      for fault in faults { log(.warning, fault) }
    }
    guard fresh != macros else { return }
    macros = fresh
    if phase == .running { refreshAll() }
  }

  static func workspaceFile(under root: String, _ host: any NoteHost) -> WorkspaceFile {
    guard case .text(let utf8) = host.contents(of: "\(root)/\(WorkspaceFile.name)") else { return WorkspaceFile() }
    return WorkspaceFile(utf8: utf8)
  }
}
