import LanguageServerProtocol

/// A diagnostic together with the bytes that it is about.
struct FoundDiagnostic: Sendable {
  var range: Range<Int>
  var diagnostic: LSP.Diagnostic

  /// Every diagnostic of a document, withheld ones included.
  static func all(in document: Document, _ context: ReadContext) -> [FoundDiagnostic] {
    []
  }
}
