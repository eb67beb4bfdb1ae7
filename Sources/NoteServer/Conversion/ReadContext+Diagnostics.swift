import LanguageServerProtocol
import NoteFeatures
import TextModel

extension ReadContext {
  var language: Language { configuration.spoken }

  /// A diagnostic in words, with as much of it as the client takes.
  func diagnostic(_ found: Diagnostic, in document: Document) -> LSP.Diagnostic {
    let takes = client.diagnosticContent
    let related = found.related.compactMap { related -> LSP.DiagnosticRelatedInformation? in
      guard let location = location(related.place) else { return nil }
      return LSP.DiagnosticRelatedInformation(location: location, message: related.message.words(in: language))
    }
    return LSP.Diagnostic(
      range: range(found.range, in: document), severity: LSP.DiagnosticSeverity(rawValue: found.severity.rawValue),
      code: .string(found.code.rawValue), source: "mlnotes", message: found.message.words(in: language),
      relatedInformation: takes.relatedInformation && !related.isEmpty ? related : nil)
  }
}
