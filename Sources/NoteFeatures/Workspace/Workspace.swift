package import MathEngine
package import MathSyntax
package import NoteIndex
package import NoteMath
import NoteSyntax
import TextModel

/// What a feature is answered from: all notes at one moment, the settings, and what the answer may cost.
package struct Workspace: Sendable {
  package let index: WorkspaceIndex
  package let configuration: Configuration
  /// The macros that the roots define for all their notes.
  private let macros: [NoteRoot: MacroTable]
  package let budget: Budget
  package let cancelFlag: CancelFlag?
  private let loaded: @Sendable (NoteID) -> LoadedNote?

  /// - Parameter loaded: A note that the host holds parsed, such as an open document; nil for others, which are parsed
  ///   from the index's text.
  package init(
    index: WorkspaceIndex, configuration: Configuration, macros: [NoteRoot: MacroTable] = [:],
    budget: Budget = Budget(),
    cancelFlag: CancelFlag? = nil, loaded: @escaping @Sendable (NoteID) -> LoadedNote?
  ) {
    self.index = index
    self.configuration = configuration
    self.macros = macros
    self.budget = budget
    self.cancelFlag = cancelFlag
    self.loaded = loaded
  }

  package func note(_ id: NoteID) -> LoadedNote? {
    if let note = loaded(id) { return note }
    guard let indexed = index[id] else { return nil }
    return LoadedNote(id: id, tree: NoteTree.parse(indexed.text, dialect: indexed.dialect))
  }

  /// The formulas of a note, with the notes that it uses.
  package func results(of note: LoadedNote) -> NoteResults {
    let used = usedNotes(of: note)
    return note.results(
      using: used, imports: { used.map(exports(of:)) }, macros: macros(of: note.id), budget: budget,
      cancelFlag: cancelFlag)
  }

  /// The notes that a note's front matter names under `use:`, in that order.
  package func usedNotes(of note: LoadedNote) -> [IndexedNote] {
    guard let indexed = index[note.id] else { return [] }
    return (note.tree.frontMatter?.use ?? []).compactMap { name in
      guard case .place(let place) = index.resolveName(name.text, anchor: nil, from: indexed) else { return nil }
      return index[place.note]
    }
  }

  /// A used note's results do not take in what that note uses in turn, so that circles of `use:` end.
  private func exports(of indexed: IndexedNote) -> NoteResults {
    let tree = note(indexed.id)?.tree ?? NoteTree.parse(indexed.text, dialect: indexed.dialect)
    return NoteResults.of(tree, macros: macros(of: indexed.id), budget: budget, cancelFlag: cancelFlag)
  }

  private func macros(of id: NoteID) -> MacroTable {
    index[id].flatMap { macros[$0.location.root] } ?? MacroTable()
  }
}
