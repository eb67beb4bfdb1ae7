import JSONRPC
import LanguageServerProtocol
import NoteFeatures
import NoteIndex
import NoteSyntax
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
  let location: NoteLocation
  /// Set once there is a later version: what is being found of this one alone is of no use.
  let superseded = CancellationFlag()
  /// What the client was last sent of its tokens, by any version.
  let tokenMemory: TokenMemory
  private let parsed: ParseBox

  init(
    id: NoteID, uri: LSP.DocumentURI, location: NoteLocation, languageID: String, version: Int, text: SourceText
  ) {
    self.id = id
    self.uri = uri
    self.location = location
    self.languageID = languageID
    self.version = version
    self.text = text
    editCount = 0
    quietRange = nil
    tokenMemory = TokenMemory()
    parsed = ParseBox()
  }

  /// The version after edits. `edit` is the edit where there was only one.
  init(_ old: Document, version: Int, text: SourceText, edit: TextEdit?, quietRange: Range<Int>?) {
    id = old.id
    uri = old.uri
    location = old.location
    languageID = old.languageID
    self.version = version
    self.text = text
    editCount = old.editCount + 1
    self.quietRange = quietRange
    tokenMemory = old.tokenMemory
    parsed = ParseBox(after: old.parsed, edit: edit)
  }

  /// The same version once the block last edited is no longer waited for.
  init(settled old: Document) {
    id = old.id
    uri = old.uri
    location = old.location
    languageID = old.languageID
    version = old.version
    text = old.text
    editCount = old.editCount
    quietRange = nil
    tokenMemory = old.tokenMemory
    parsed = old.parsed
  }

  /// The same version under another root.
  init(_ old: Document, at location: NoteLocation) {
    id = old.id
    uri = old.uri
    self.location = location
    languageID = old.languageID
    version = old.version
    text = old.text
    editCount = old.editCount
    quietRange = old.quietRange
    tokenMemory = old.tokenMemory
    parsed = ParseBox(after: old.parsed, edit: nil)
  }

  var tree: NoteTree { loaded.tree }

  /// The note as the features take it, made when first asked for.
  var loaded: LoadedNote { parsed.note(id, text, dialect) }

  /// The note as the index holds it, made when first asked for.
  var indexed: IndexedNote { parsed.indexed(id, location, text, dialect) }

  /// Whether the text is only kept in step with the client, and not read: a tree takes many times its memory.
  var isOversized: Bool { text.count > NoteSize.maximumOpenBytes }

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
    default: return NoteDialect(path: uri.string)
    }
  }
}

extension NoteDialect {
  /// By the file's extension.
  init(path: String) {
    if path.hasSuffix(".txt") {
      self = .bracketText
    } else {
      self = path.hasSuffix(".mln") ? .mln : .markdown
    }
  }
}
