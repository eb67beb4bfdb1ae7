import LanguageServerProtocol
import NoteIndex
import TextModel

/// The open documents by their URI; a value, so that a copy is a snapshot.
struct DocumentStore: Sendable {
  private var documents: [LSP.DocumentURI: Document] = [:]
  /// Documents whose last pulled answer left something out.
  private var withheld: Set<LSP.DocumentURI> = []
  private var lastNumber = 0

  subscript(uri: LSP.DocumentURI) -> Document? { documents[uri] }

  /// In no particular order.
  var open: [Document] { Array(documents.values) }

  mutating func open(_ item: LSP.TextDocumentItem) -> Document {
    let document = Document(
      id: documents[item.uri]?.id ?? nextID(), uri: item.uri, languageID: item.languageId, version: item.version,
      text: SourceText(item.text))
    documents[item.uri] = document
    return document
  }

  /// Applies edits, each on the text that the one before left; `nil` where the document is not open.
  mutating func change(_ params: LSP.DidChangeTextDocumentParams, encoding: PositionEncoding) -> Document? {
    guard let old = documents[params.textDocument.uri] else { return nil }
    var text = old.text
    var edited: Range<Int>?
    for change in params.contentChanges {
      if let range = change.range {
        let edit = TextEdit(range: text.bytes(of: range, encoding: encoding), replacement: change.text)
        text.apply(edit)
        edited = edit.range.lowerBound..<edit.range.lowerBound + edit.replacement.count
      } else {
        text = SourceText(change.text)
        edited = nil
      }
    }
    let document = Document(
      id: old.id, uri: old.uri, languageID: old.languageID, version: params.textDocument.version, text: text,
      editCount: old.editCount + 1, quietRange: edited.map { text.block(around: $0) })
    documents[old.uri] = document
    return document
  }

  /// Ends the wait for the block last edited. Whether a pulled answer left something out meanwhile; `nil` where there
  /// was nothing to wait for.
  mutating func settle(_ uri: LSP.DocumentURI) -> Bool? {
    guard let old = documents[uri], old.quietRange != nil else { return nil }
    documents[uri] = Document(
      id: old.id, uri: old.uri, languageID: old.languageID, version: old.version, text: old.text,
      editCount: old.editCount)
    return withheld.remove(uri) != nil
  }

  mutating func noteWithheld(_ uri: LSP.DocumentURI, version: Int) {
    if let document = documents[uri], document.version == version, document.quietRange != nil { withheld.insert(uri) }
  }

  /// Whether it was open.
  mutating func close(_ uri: LSP.DocumentURI) -> Bool {
    withheld.remove(uri)
    return documents.removeValue(forKey: uri) != nil
  }

  private mutating func nextID() -> NoteID {
    lastNumber += 1
    return NoteID(lastNumber)
  }
}
