import JSON
import LanguageServerProtocol
import NoteFeatures

extension RequestHandler {
  /// What is known of formulas, over them.
  static let lenses: [RequestHandler] = [
    RequestHandler(LSP.CodeLensRequest.self, .codeLens, off: nil) { params, context in
      guard let document = context.documents[params.textDocument.uri] else { return nil }
      return Lenses.of(document.id, in: context.workspace).map { context.lens($0, in: document) }
    },
    // A lens is whole when it is sent; one that comes back without its command is looked up again.
    RequestHandler(LSP.CodeLensResolveRequest.self, nil, off: LSP.CodeLens(range: .zero)) { lens, context in
      guard lens.command == nil, let uri = lens.data?["uri"].stringValue,
        let document = context.documents[LSP.DocumentURI(uri)]
      else { return lens }
      let all = Lenses.of(document.id, in: context.workspace).map { context.lens($0, in: document) }
      return all.first { $0.range == lens.range } ?? lens
    },
  ]
}

extension LSP.Range {
  /// The start of a document.
  static let zero = LSP.Range(
    start: LSP.Position(line: 0, character: 0), end: LSP.Position(line: 0, character: 0))
}
