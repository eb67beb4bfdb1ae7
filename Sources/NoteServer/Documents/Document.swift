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
  let location: NoteLocation
  private let parsed: Mutex<Parsed>

  /// The tree, and what makes it cheaply where the version before was parsed.
  private struct Parsed {
    var tree: NoteTree?
    var indexed: IndexedNote?
    var before: NoteTree?
    var edit: TextEdit?
  }

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
    parsed = Mutex(Parsed())
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
    let before = edit == nil ? nil : old.parsed.withLock { $0.tree }
    parsed = Mutex(Parsed(before: before, edit: edit))
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
    let known = old.parsed.withLock { $0 }
    parsed = Mutex(known)
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
    let tree = old.parsed.withLock { $0.tree }
    parsed = Mutex(Parsed(tree: tree))
  }

  /// The tree, made when first asked for.
  var tree: NoteTree {
    parsed.withLock { Self.tree(of: text, dialect, &$0) }
  }

  /// The note as the index holds it, made when first asked for.
  var indexed: IndexedNote {
    parsed.withLock { parsed in
      if let indexed = parsed.indexed { return indexed }
      let indexed = IndexedNote(id: id, location: location, tree: Self.tree(of: text, dialect, &parsed))
      parsed.indexed = indexed
      return indexed
    }
  }

  private static func tree(of text: SourceText, _ dialect: NoteDialect, _ parsed: inout Parsed) -> NoteTree {
    if let tree = parsed.tree { return tree }
    let tree: NoteTree
    if let before = parsed.before, let edit = parsed.edit {
      tree = before.reparsed(edit, text: text)
    } else {
      tree = NoteTree.parse(text, dialect: dialect)
    }
    parsed = Parsed(tree: tree)
    return tree
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
