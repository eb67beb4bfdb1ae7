import JSONRPC
import LanguageServerProtocol
import NoteIndex
import NoteSyntax
import Synchronization
import TextModel

/// One version of an open document; immutable, so that a worker may read it while the loop goes on.
final class Document: Sendable {
  let id: NoteID
  let uri: LSP.DocumentURI
  let languageID: String
  let version: Int
  let text: SourceText
  /// How often it was edited since it was opened.
  let editCount: Int
  /// The block last edited, whose diagnostics wait; half-open bytes.
  let quietRange: Range<Int>?
  private let parsed = Mutex<NoteTree?>(nil)

  init(
    id: NoteID, uri: LSP.DocumentURI, languageID: String, version: Int, text: SourceText, editCount: Int = 0,
    quietRange: Range<Int>? = nil
  ) {
    self.id = id
    self.uri = uri
    self.languageID = languageID
    self.version = version
    self.text = text
    self.editCount = editCount
    self.quietRange = quietRange
  }

  /// The tree, made when first asked for.
  var tree: NoteTree {
    parsed.withLock { parsed in
      if let parsed { return parsed }
      let tree = NoteTree.parse(text, dialect: dialect)
      parsed = tree
      return tree
    }
  }

  /// Whether a diagnostic there waits until the user has moved on.
  func withholds(_ range: Range<Int>) -> Bool {
    guard let quietRange else { return false }
    return range.lowerBound <= quietRange.upperBound && quietRange.lowerBound <= range.upperBound
  }

  /// By the client's language, else by the file's extension.
  private var dialect: NoteDialect {
    switch languageID {
    case "markdown": return .markdown
    case "mlnote": return .mln
    case "plaintext": return .bracketText
    default:
      if uri.string.hasSuffix(".txt") { return .bracketText }
      return uri.string.hasSuffix(".mln") ? .mln : .markdown
    }
  }
}
