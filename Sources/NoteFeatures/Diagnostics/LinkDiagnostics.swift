import NoteIndex
import NoteSyntax
import TextModel

/// Links and references to labels that lead nowhere, or to several places, and names given twice.
struct LinkDiagnostics {
  let workspace: Workspace
  let note: LoadedNote

  func all() -> [Diagnostic] {
    note.tree.links.compactMap(diagnostic(for:)) + unresolvedReferences + duplicates + emptySections
  }

  private var unresolvedReferences: [Diagnostic] {
    let uses = workspace.index[note.id]?.labels.uses ?? []
    return uses.filter { workspace.index.marks(ofLabel: $0.name, from: note.id).isEmpty }.compactMap {
      make(.unresolvedReference, $0.range, Message(.unresolvedReference, $0.name))
    }
  }

  private func diagnostic(for link: Link) -> Diagnostic? {
    let range = link.targetRange.isEmpty ? link.range : link.targetRange
    switch workspace.index.resolve(link, in: note.id) {
    case .missing where link.kind == .wiki || link.kind == .embed || isNote(link.target):
      return make(.brokenLink, range, Message(.brokenLink, link.target))
    case .missingAnchor(let target):
      let name = workspace.index[target]?.location.stem ?? link.target
      return make(.missingAnchor, link.anchorRange ?? range, Message(.missingAnchor, name, link.anchor ?? ""))
    case .ambiguous(let places):
      let names = places.prefix(4).compactMap { place in workspace.index[place.note].map { $0.location.path } }
      return make(.ambiguousLink, range, Message(.ambiguousLink, link.target, names.joined(separator: ", ")))
    default: return nil
    }
  }

  private func isNote(_ target: String) -> Bool {
    target.hasSuffix(".md") || target.hasSuffix(".markdown") || target.hasSuffix(".mln")
  }

  private var duplicates: [Diagnostic] {
    guard workspace.configuration.severities[.duplicateConcept] != nil else { return [] }
    return workspace.index.definitions(in: note.id).compactMap { definition in
      let others = workspace.index.duplicates(of: definition)
      guard !others.isEmpty else { return nil }
      let related = others.prefix(4).map {
        Diagnostic.Related(place: NotePlace(note: $0.note, range: $0.range), message: Message(.definedThere))
      }
      return make(
        .duplicateConcept, definition.range, Message(.duplicateConcept, definition.name), related: Array(related))
    }
  }

  private var emptySections: [Diagnostic] {
    guard workspace.configuration.severities[.emptySection] != nil else { return [] }
    return note.tree.headings.compactMap { heading in
      let body = heading.range.upperBound..<max(heading.range.upperBound, heading.sectionRange.upperBound)
      let isEmpty = note.tree.text.string(in: body).utf8.allSatisfy { $0 <= UInt8(ascii: " ") }
      return isEmpty ? make(.emptySection, heading.range, Message(.emptySection)) : nil
    }
  }

  private func make(
    _ code: DiagnosticCode, _ range: Range<Int>, _ message: Message, related: [Diagnostic.Related] = []
  ) -> Diagnostic? {
    workspace.configuration.severities[code].map { Diagnostic(code, $0, range, message, related: related) }
  }
}
