package import NoteIndex

/// Which concept builds on which: the section of one mentions the other.
package enum CallHierarchy {
  /// The concepts that stand at a place, the best first.
  package static func items(at offset: Int, in id: NoteID, of workspace: Workspace) -> [Definition] {
    guard let note = workspace.note(id),
      case .concept(let definitions, _)? = Subject.at(offset, in: note, of: workspace)
    else { return [] }
    return Array(definitions.prefix(1))
  }

  /// The concepts that this one's section mentions, with the places.
  package static func outgoing(from definition: Definition, in workspace: Workspace) -> [ConceptCall] {
    workspace.index.outgoingCalls(of: definition)
  }

  /// The concepts whose sections mention this one, with the places.
  package static func incoming(to definition: Definition, in workspace: Workspace) -> [ConceptCall] {
    workspace.index.incomingCalls(of: definition)
  }
}
