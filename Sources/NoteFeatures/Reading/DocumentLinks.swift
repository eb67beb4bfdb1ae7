package import NoteIndex
import NoteSyntax

/// The links of a note with where they lead.
package struct DocumentLink: Sendable, Equatable {
  /// What an editor underlines: the destination, half-open bytes.
  package var range: Range<Int>
  package var target: Target

  package enum Target: Sendable, Equatable {
    case place(NotePlace)
    /// A file of the workspace that is no note.
    case file(NoteLocation)
    case url(String)
  }

  package static func of(_ id: NoteID, in workspace: Workspace) -> [DocumentLink] {
    guard let note = workspace.note(id) else { return [] }
    return note.tree.links.compactMap { link in
      target(of: link, in: id, workspace).map {
        DocumentLink(range: destination(of: link), target: $0)
      }
    }
  }

  /// The target with its anchor.
  private static func destination(of link: Link) -> Range<Int> {
    let range = link.targetRange.isEmpty ? link.anchorRange ?? link.range : link.targetRange
    return range.lowerBound..<max(range.upperBound, link.anchorRange?.upperBound ?? 0)
  }

  private static func target(of link: Link, in id: NoteID, _ workspace: Workspace) -> Target? {
    switch workspace.index.resolve(link, in: id) {
    case .place(let place): .place(place)
    case .missingAnchor(let note): .place(NotePlace(note: note, range: 0..<0))
    case .ambiguous(let places): places.first.map(Target.place)
    case .file(let location): .file(location)
    case .external: .url(link.anchor.map { "\(link.target)#\($0)" } ?? link.target)
    case .missing, .outside: nil
    }
  }
}
