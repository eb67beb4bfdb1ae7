import JSONRPC
import LanguageServerProtocol
import MathEngine
import MathSyntax
import NoteFeatures
import NoteIndex
import TextModel

/// What a request is answered from: the state of the session when the request was taken off the queue.
struct ReadContext: Sendable {
  let documents: DocumentStore
  let notes: NoteSnapshot
  let cache: NoteCache
  let client: ClientProfile
  let configuration: Configuration
  let macros: [NoteRoot: MacroTable]
  let flag: CancellationFlag
  let post: @Sendable (SessionEvent) -> Void
  let positions = PositionMemo()

  var encoding: PositionEncoding { client.encoding }

  /// The notes as the features take them.
  var workspace: Workspace {
    let cancelFlag = CancelFlag()
    flag.onCancel { cancelFlag.cancel() }
    let (library, documents, index, cache) = (notes.library, documents, notes.index, cache)
    return Workspace(index: index, configuration: configuration, macros: macros, cancelFlag: cancelFlag) { id in
      if let document = library[id].flatMap({ documents[$0.uri] }) { return document.loaded }
      return index[id].map { cache.note($0) }
    }
  }

  /// The document of a position, and the byte offset there; `nil` where it is not open.
  func place(_ params: LSP.TextDocumentPositionParams) -> (document: Document, offset: Int)? {
    guard let document = documents[params.textDocument.uri] else { return nil }
    return (document, document.text.offset(params.position, encoding: encoding))
  }

  func range(_ bytes: Range<Int>, in document: Document) -> LSP.Range {
    positions.range(bytes, of: document.id, document.text, encoding: encoding)
  }
}
