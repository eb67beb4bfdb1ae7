import JSONRPC
import LanguageServerProtocol
import MathEngine
import NoteFeatures
import TextModel

/// What a request is answered from: the state of the session when the request was taken off the queue.
struct ReadContext: Sendable {
  let documents: DocumentStore
  let notes: NoteSnapshot
  let client: ClientProfile
  let configuration: Configuration
  let flag: CancellationFlag
  let post: @Sendable (SessionEvent) -> Void

  var encoding: PositionEncoding { client.encoding }

  /// The notes as the features take them.
  var workspace: Workspace {
    let cancelFlag = CancelFlag()
    flag.onCancel { cancelFlag.cancel() }
    let (library, documents) = (notes.library, documents)
    return Workspace(index: notes.index, configuration: configuration, cancelFlag: cancelFlag) { id in
      library[id].flatMap { documents[$0.uri] }?.loaded
    }
  }

  /// The document of a position, and the byte offset there; `nil` where it is not open.
  func place(_ params: LSP.TextDocumentPositionParams) -> (document: Document, offset: Int)? {
    guard let document = documents[params.textDocument.uri] else { return nil }
    return (document, document.text.offset(params.position, encoding: encoding))
  }

  func range(_ bytes: Range<Int>, in document: Document) -> LSP.Range {
    document.text.range(bytes, encoding: encoding)
  }
}
