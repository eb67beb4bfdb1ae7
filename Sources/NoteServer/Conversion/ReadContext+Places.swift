import LanguageServerProtocol
import NoteFeatures
import NoteIndex
import NoteSyntax
import TextModel

extension ReadContext {
  /// Where a place of any note is; `nil` where the note is unknown by now.
  func location(_ place: NotePlace) -> LSP.Location? {
    guard let uri = notes.library[place.note]?.uri, let text = text(of: place.note) else { return nil }
    return LSP.Location(uri: uri, range: positions.range(place.range, of: place.note, text, encoding: encoding))
  }

  /// The text of any note.
  func text(of note: NoteID) -> SourceText? {
    if let uri = notes.library[note]?.uri, let document = documents[uri] { return document.text }
    return notes.index[note]?.text
  }

  /// Where a jump from a position leads, found by a feature; nil where the note is not open or nothing is found.
  func jump(
    from params: LSP.TextDocumentPositionParams, asLinks: Bool,
    _ find: (Int, NoteID, Workspace) -> Definitions.Found?
  ) -> LSP.LocationResult? {
    guard let (document, offset) = place(params), let found = find(offset, document.id, workspace) else { return nil }
    return result(found.places, from: found.origin, in: document, asLinks: asLinks)
  }

  /// Where something leads: links for a client that takes them, else locations.
  func result(_ places: [NotePlace], from origin: Range<Int>, in document: Document, asLinks: Bool)
    -> LSP.LocationResult
  {
    // Two names of one concept may be given at one place.
    var seen = Set<NotePlace>()
    let places = places.filter { seen.insert($0).inserted }
    guard asLinks else { return .locations(places.compactMap(location)) }
    let originRange = range(origin, in: document)
    return .links(
      places.compactMap { place in
        guard let location = location(place), let text = text(of: place.note) else { return nil }
        return LSP.LocationLink(
          originSelectionRange: originRange, targetUri: location.uri,
          targetRange: text.range(section(of: place), encoding: encoding), targetSelectionRange: location.range)
      })
  }

  /// The section that a heading opens, else the place itself.
  func section(of place: NotePlace) -> Range<Int> {
    guard let heading = notes.index[place.note]?.heading(at: place.range.lowerBound),
      heading.range.contains(place.range.lowerBound), heading.sectionRange.upperBound >= place.range.upperBound
    else { return place.range }
    return heading.sectionRange
  }

  /// The URI of a file of the workspace that is no note.
  func uri(of location: NoteLocation) -> LSP.DocumentURI? {
    let roots = notes.library.roots
    guard location.root.kind == .workspace else { return nil }
    let root = roots.indices.contains(location.root.index) ? roots[location.root.index] : ""
    return LSP.DocumentURI(path: "\(root)/\(location.path)")
  }
}
