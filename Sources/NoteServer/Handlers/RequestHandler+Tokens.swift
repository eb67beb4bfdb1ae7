import LanguageServerProtocol
import NoteFeatures
import TextModel

extension RequestHandler {
  /// The parts of formulas, for colours.
  static let tokens: [RequestHandler] = [
    RequestHandler(LSP.SemanticTokensFullRequest.self, .semanticTokens, off: nil) { params, context in
      guard let document = context.documents[params.textDocument.uri] else { return nil }
      return context.tokens(of: document)
    },
    RequestHandler(LSP.SemanticTokensDeltaRequest.self, .semanticTokens, off: nil) { params, context in
      guard let document = context.documents[params.textDocument.uri] else { return nil }
      let previous = document.tokenMemory.data(named: params.previousResultId)
      let tokens = context.tokens(of: document)
      guard let previous else { return .full(tokens) }
      return .delta(LSP.SemanticTokensDelta(from: previous, to: tokens.data, resultId: tokens.resultId))
    },
    RequestHandler(LSP.SemanticTokensRangeRequest.self, .semanticTokens, off: nil) { params, context in
      guard let document = context.documents[params.textDocument.uri] else { return nil }
      let range = document.text.bytes(of: params.range, encoding: context.encoding)
      return LSP.SemanticTokens(data: context.tokenData(in: range, of: document))
    },
  ]

  /// What the numbers of types stand for.
  static let legend = LSP.SemanticTokensLegend(
    tokenTypes: SemanticToken.Kind.allCases.map(\.rawValue), tokenModifiers: [])

  fileprivate static let numbers = Dictionary(
    uniqueKeysWithValues: SemanticToken.Kind.allCases.enumerated().map { ($1, $0) })
}

extension ReadContext {
  fileprivate func tokens(of document: Document) -> LSP.SemanticTokens {
    let data = tokenData(in: 0..<document.text.count, of: document)
    return LSP.SemanticTokens(resultId: document.tokenMemory.keep(data), data: data)
  }

  fileprivate func tokenData(in range: Range<Int>, of document: Document) -> [Int] {
    let tokens = SemanticTokens.of(document.id, in: range, of: workspace).map {
      SemanticTokenEncoder.Token(range: $0.range, type: RequestHandler.numbers[$0.kind] ?? 0, modifiers: 0)
    }
    return SemanticTokenEncoder.data(
      of: tokens, in: document.text, encoding: encoding,
      multiline: client.textDocument.semanticTokens.multilineTokens ? .whole : .split)
  }
}
