import LanguageServerProtocol
import NoteFeatures
import NoteIndex
import TextModel

extension ReadContext {
  func symbol(_ found: FoundSymbol) -> LSP.SymbolInformation? {
    guard let location = location(found.place) else { return nil }
    return LSP.SymbolInformation(
      name: Self.visible(found.name), kind: symbolKind(found.kind == .concept ? .class : .string),
      location: location, containerName: notes.index[found.place.note]?.location.stem)
  }

  func highlight(_ reference: References.Reference, in document: Document) -> LSP.DocumentHighlight {
    LSP.DocumentHighlight(
      range: range(reference.place.range, in: document), kind: reference.kind == .definition ? .write : .text)
  }

  func link(_ link: DocumentLink, in document: Document) -> LSP.DocumentLink? {
    let target: LSP.DocumentURI?
    switch link.target {
    case .place(let place): target = self.link(to: place).map { LSP.DocumentURI($0) }
    case .file(let location): target = uri(of: location)
    case .url(let url): target = LSP.DocumentURI(url)
    }
    return target.map { LSP.DocumentLink(range: range(link.range, in: document), target: $0) }
  }

  /// A concept as an item of the hierarchy; the client hands it back as it is.
  func item(_ definition: Definition) -> LSP.CallHierarchyItem? {
    let place = NotePlace(note: definition.note, range: definition.range)
    guard let location = location(place), let text = text(of: definition.note) else { return nil }
    let body = definition.range.lowerBound..<max(definition.range.upperBound, definition.bodyRange.upperBound)
    return LSP.CallHierarchyItem(
      name: Self.visible(definition.name), kind: .class, detail: notes.index[definition.note]?.location.stem,
      uri: location.uri, range: text.range(body, encoding: encoding), selectionRange: location.range)
  }

  /// The concept of an item that comes back.
  func definition(of item: LSP.CallHierarchyItem, in workspace: Workspace) -> Definition? {
    guard let note = notes.library.id(of: item.uri), let text = text(of: note) else { return nil }
    let offset = text.offset(item.selectionRange.start, encoding: encoding)
    return CallHierarchy.items(at: offset, in: note, of: workspace).first {
      $0.note == note && $0.range.contains(offset)
    }
  }

  /// The places of a call, all in one note.
  func ranges(_ places: [NotePlace]) -> [LSP.Range] { places.compactMap { location($0)?.range } }

  /// Kinds beyond those of the protocol's first version only for a client that names them.
  private func symbolKind(_ kind: LSP.SymbolKind) -> LSP.SymbolKind {
    guard let known = client.workspace.symbolKinds else { return kind.rawValue <= 18 ? kind : .string }
    return known.contains(kind.rawValue) ? kind : .string
  }
}
