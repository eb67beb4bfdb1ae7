import LanguageServerProtocol
import NoteIndex
import TextModel

/// The open documents by their URI; a value, so that a copy is a snapshot.
struct DocumentStore: Sendable {
  private var documents: [LSP.DocumentURI: Document] = [:]
  /// Documents whose last pulled answer left something out.
  private var withheld: Set<LSP.DocumentURI> = []

  subscript(uri: LSP.DocumentURI) -> Document? { documents[uri] }

  /// The documents that are read.
  var served: DocumentStore {
    guard documents.values.contains(where: \.isOversized) else { return self }
    var served = self
    served.documents = documents.filter { !$0.value.isOversized }
    return served
  }

  /// In no particular order.
  var open: [Document] { Array(documents.values) }

  mutating func open(_ item: LSP.TextDocumentItem, as id: NoteID, at location: NoteLocation) -> Document {
    let document = Document(
      id: id, uri: item.uri, location: location, languageID: item.languageId, version: item.version,
      text: SourceText(item.text))
    documents[item.uri] = document
    return document
  }

  /// Applies edits, each on the text that the one before left; `nil` where the document is not open.
  mutating func change(_ params: LSP.DidChangeTextDocumentParams, encoding: PositionEncoding) -> Document? {
    guard let old = documents[params.textDocument.uri] else { return nil }
    var text = old.text
    var edited: Range<Int>?
    var single: TextEdit?
    for change in params.contentChanges {
      if let range = change.range {
        let edit = TextEdit(range: text.bytes(of: range, encoding: encoding), replacement: change.text)
        text.apply(edit)
        single = params.contentChanges.count == 1 ? edit : nil
        edited = edit.range.lowerBound..<edit.range.lowerBound + edit.replacement.count
      } else {
        text = SourceText(change.text)
        edited = nil
      }
    }
    let document = Document(
      old, version: params.textDocument.version, text: text, edit: single,
      quietRange: edited.map { text.block(around: $0) })
    documents[old.uri] = document
    return document
  }

  /// Ends the wait for the block last edited. Whether a pulled answer left something out meanwhile; `nil` where there
  /// was nothing to wait for.
  mutating func settle(_ uri: LSP.DocumentURI) -> Bool? {
    guard let old = documents[uri], old.quietRange != nil else { return nil }
    documents[uri] = Document(settled: old)
    return withheld.remove(uri) != nil
  }

  mutating func noteWithheld(_ uri: LSP.DocumentURI, version: Int) {
    if let document = documents[uri], document.version == version, document.quietRange != nil { withheld.insert(uri) }
  }

  /// Gives each document its place anew, and tells those that lie elsewhere now.
  mutating func relocate(_ location: (NoteID) -> NoteLocation?) -> [Document] {
    var moved: [Document] = []
    for (uri, old) in documents {
      guard let location = location(old.id), location != old.location else { continue }
      let document = Document(old, at: location)
      documents[uri] = document
      moved.append(document)
    }
    return moved
  }

  /// The document, if it was open.
  mutating func close(_ uri: LSP.DocumentURI) -> Document? {
    withheld.remove(uri)
    return documents.removeValue(forKey: uri)
  }
}
