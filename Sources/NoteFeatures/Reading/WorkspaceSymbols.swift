package import NoteIndex

/// Concepts and headings by name, fuzzily, and Chinese ones by the initials of their pinyin.
package enum WorkspaceSymbols {
  /// The best first.
  package static func matching(_ query: String, in workspace: Workspace, limit: Int = 200) -> [FoundSymbol] {
    workspace.index.symbols(matching: query, limit: limit).filter {
      workspace.configuration.usesHandbook || workspace.index[$0.place.note]?.location.root.kind == .workspace
    }
  }
}
