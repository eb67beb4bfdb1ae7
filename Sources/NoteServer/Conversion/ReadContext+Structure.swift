import LanguageServerProtocol
import NoteFeatures
import TextModel

extension ReadContext {
  /// The outline as a tree, or as a list where the client takes no tree.
  func symbols(_ outline: [Outline], in document: Document) -> LSP.DocumentSymbolResult {
    if client.textDocument.hierarchicalDocumentSymbols { return .tree(outline.map { symbol($0, in: document) }) }
    var list: [LSP.SymbolInformation] = []
    appendSymbols(outline, under: nil, in: document, to: &list)
    return .list(list)
  }

  func foldingRanges(_ foldings: [Folding], in document: Document) -> [LSP.FoldingRange] {
    let limit = client.textDocument.foldingRangeLimit ?? .max
    return foldings.prefix(max(0, limit)).map { folding in
      let lines = document.text.lines
      return LSP.FoldingRange(
        startLine: lines.line(at: folding.range.lowerBound), endLine: lines.line(at: folding.range.upperBound))
    }
  }

  private func symbol(_ entry: Outline, in document: Document) -> LSP.DocumentSymbol {
    LSP.DocumentSymbol(
      name: Self.visible(entry.name), kind: .string, range: range(entry.range, in: document),
      selectionRange: range(entry.nameRange, in: document), children: entry.children.map { symbol($0, in: document) })
  }

  private func appendSymbols(
    _ outline: [Outline], under container: String?, in document: Document, to list: inout [LSP.SymbolInformation]
  ) {
    for entry in outline {
      let name = Self.visible(entry.name)
      list.append(
        LSP.SymbolInformation(
          name: name, kind: .string,
          location: LSP.Location(uri: document.uri, range: range(entry.range, in: document)), containerName: container))
      appendSymbols(entry.children, under: name, in: document, to: &list)
    }
  }

  /// LSP 3.17, `DocumentSymbol.name`: neither empty nor only blanks.
  static func visible(_ name: String) -> String {
    name.utf8.allSatisfy { $0 <= UInt8(ascii: " ") } ? "…" : name
  }
}
