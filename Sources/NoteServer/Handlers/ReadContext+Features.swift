import NoteFeatures

/// Where the features are called.
extension ReadContext {
  func diagnostics(of document: Document) -> [Diagnostic] { [] }
}
