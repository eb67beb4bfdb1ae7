import JSON
import LanguageServerProtocol
import NoteFeatures

extension RequestHandler {
  /// Values inside the lines.
  static let hints: [RequestHandler] = [
    RequestHandler(LSP.InlayHintRequest.self, .inlayHint, off: nil) { params, context in
      guard let document = context.documents[params.textDocument.uri] else { return nil }
      let range = document.text.bytes(of: params.range, encoding: context.encoding)
      return InlayHints.of(document.id, in: range, of: context.workspace).map { context.hint($0, in: document) }
    },
    // The formula's hover, made when the pointer rests on the hint.
    RequestHandler(LSP.InlayHintResolveRequest.self, nil, off: LSP.InlayHint(position: LSP.Range.zero.start, label: ""))
    {
      hint, context in
      guard let uri = hint.data?["uri"].stringValue, let offset = hint.data?["offset"].intValue,
        let document = context.documents[LSP.DocumentURI(uri)], hint.data?["version"].intValue == document.version,
        let card = Hover.at(offset, in: document.id, of: context.workspace)
      else { return hint }
      var resolved = hint
      resolved.tooltip = context.hover(card, in: document).contents
      return resolved
    },
  ]
}

extension ReadContext {
  /// A hint behind its formula; its tooltip is made when it is asked for.
  fileprivate func hint(_ hint: InlayHint, in document: Document) -> LSP.InlayHint {
    LSP.InlayHint(
      position: range(hint.offset..<hint.offset, in: document).start, label: hint.label, paddingLeft: true,
      data: [
        "uri": .string(document.uri.string), "version": .int(document.version), "offset": .int(max(0, hint.offset - 1)),
      ])
  }
}
