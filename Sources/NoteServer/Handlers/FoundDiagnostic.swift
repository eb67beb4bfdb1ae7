import LanguageServerProtocol
import NoteFeatures

/// A diagnostic as it goes to the client, with the bytes that it is about.
struct FoundDiagnostic: Sendable {
  var range: Range<Int>
  var diagnostic: LSP.Diagnostic

  /// Every diagnostic of a document that is switched on, those of the block last edited included.
  static func all(in document: Document, _ context: ReadContext) -> [FoundDiagnostic] {
    guard context.configuration.isOn(.diagnostics) else { return [] }
    return Diagnostics.of(document.id, in: context.workspace).map {
      FoundDiagnostic(range: $0.range, diagnostic: context.diagnostic($0, in: document))
    }
  }
}
