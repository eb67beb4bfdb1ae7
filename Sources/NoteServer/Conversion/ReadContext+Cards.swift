import LanguageServerProtocol
import NoteFeatures
import NoteIndex
import TextModel

extension ReadContext {
  /// A card in the client's format and the user's language.
  func hover(_ card: Card, in document: Document) -> LSP.Hover {
    let format = client.hoverFormat
    let writer = CardWriter(
      language: language, format: format == .markdown ? .markdown : .plainText, uri: { self.link(to: $0) })
    return LSP.Hover(
      contents: LSP.MarkupContent(kind: format, value: writer.text(of: card)),
      range: range(card.range, in: document))
  }

  /// The URI of a place with its line, from 1, as the fragment that editors follow.
  func link(to place: NotePlace) -> String? {
    guard let location = location(place) else { return nil }
    return "\(location.uri.string)#L\(location.range.start.line + 1)"
  }
}
