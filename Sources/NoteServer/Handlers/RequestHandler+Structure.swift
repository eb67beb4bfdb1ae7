import LanguageServerProtocol
import NoteFeatures
import TextModel

extension RequestHandler {
  /// What a single note's structure answers.
  static let structure: [RequestHandler] = [
    RequestHandler(LSP.DocumentSymbolRequest.self, .documentSymbol, off: nil) { params, context in
      guard let document = context.documents[params.textDocument.uri] else { return nil }
      return context.symbols(Outline.of(document.tree), in: document)
    },
    RequestHandler(LSP.FoldingRangeRequest.self, .foldingRange, off: nil) { params, context in
      guard let document = context.documents[params.textDocument.uri] else { return nil }
      return context.foldingRanges(Folding.of(document.tree), in: document)
    },
    RequestHandler(LSP.SelectionRangeRequest.self, .selectionRange, off: nil) { params, context in
      guard let document = context.documents[params.textDocument.uri] else { return nil }
      return params.positions.map { position in
        let offset = document.text.offset(position, encoding: context.encoding)
        let ranges = Enclosing.ranges(at: offset, in: document.tree).map { context.range($0, in: document) }
        return LSP.SelectionRange(ranges: ranges)
      }
    },
  ]
}
