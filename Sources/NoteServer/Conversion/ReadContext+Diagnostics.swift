import LanguageServerProtocol
import NoteFeatures
import NoteIndex
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

  /// Where a place of any note is; `nil` where the note is unknown by now.
  func location(_ place: NotePlace) -> LSP.Location? {
    guard let uri = notes.library[place.note]?.uri, let text = text(of: place.note) else { return nil }
    return LSP.Location(uri: uri, range: text.range(place.range, encoding: encoding))
  }

  /// The text of any note.
  func text(of note: NoteID) -> SourceText? {
    if let uri = notes.library[note]?.uri, let document = documents[uri] { return document.text }
    return notes.index[note]?.text
  }
}
