import JSON
import JSONRPC
import LanguageServerProtocol
import NoteFeatures
import TextModel

extension RequestHandler {
  /// What is wrong in a note, and what mends it.
  static let diagnostics: [RequestHandler] = [
    RequestHandler(
      LSP.DocumentDiagnosticRequest.self, .diagnostics, off: .full(resultId: nil, items: [])
    ) { (params, context) throws(LSP.ResponseError) in
      guard let document = context.documents[params.textDocument.uri] else { return .full(resultId: nil, items: []) }
      let found = document.superseded.leading(context.flag) { FoundDiagnostic.all(in: document, context) }
      if document.superseded.isCancelled { throw Self.askAgain }
      let shown = found.filter { !document.withholds($0.range) }
      if shown.count < found.count { context.post(.withheld(document.uri, version: document.version)) }
      return report(shown.map(\.diagnostic), previous: params.previousResultId)
    },
    RequestHandler(LSP.CodeActionRequest.self, .codeAction, off: nil) { params, context in
      guard let document = context.documents[params.textDocument.uri] else { return nil }
      guard params.context.only?.contains(where: { $0 == "quickfix" || $0.isEmpty }) != false else { return [] }
      let range = document.text.bytes(of: params.range, encoding: context.encoding)
      return Diagnostics.of(document.id, in: context.workspace).filter { $0.range.touches(range) }
        .compactMap { context.quickFix($0, in: document) }.map { .action($0) }
    },
  ]

  /// LSP 3.17, `DiagnosticServerCancellationData`: the document has a later version.
  private static let askAgain = LSP.ResponseError(
    .serverCancelled, "the document has changed", data: ["retriggerRequest": true])

  /// A result is named by what it holds, so that the same diagnostics need not be sent twice.
  private static func report(_ items: [LSP.Diagnostic], previous: String?) -> LSP.DocumentDiagnosticReport {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    // FNV-1a.
    for byte in items.jsonBytes() { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    let name = String(hash, radix: 16)
    return name == previous ? .unchanged(resultId: name) : .full(resultId: name, items: items)
  }
}

extension Range<Int> {
  /// Whether the ranges share a byte or meet at one's end.
  func touches(_ other: Range<Int>) -> Bool { lowerBound <= other.upperBound && other.lowerBound <= upperBound }
}
