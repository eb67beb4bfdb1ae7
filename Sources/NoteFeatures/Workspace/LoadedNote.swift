import MathEngine
import MathSyntax
package import NoteIndex
import NoteMath
package import NoteSyntax
import Synchronization

/// A note with its tree, and with the results of its formulas once somebody has asked for them.
package final class LoadedNote: Sendable {
  package let id: NoteID
  package let tree: NoteTree
  private let state: Mutex<State>

  private struct State {
    var results: NoteResults?
    /// The versions of the used notes that the results were made with.
    var used: [IndexedNote] = []
    /// The workspace's macros that they were made with.
    var macros = MacroTable()
    /// What the note's results are made from cheaply.
    var previous: NoteResults?
  }

  /// - Parameter previous: The version before, whose results are kept where nothing changed.
  package init(id: NoteID, tree: NoteTree, previous: LoadedNote? = nil) {
    self.id = id
    self.tree = tree
    state = Mutex(State(results: nil, previous: previous?.latestResults))
  }

  private var latestResults: NoteResults? { state.withLock { $0.results ?? $0.previous } }

  /// The results, made when first asked for, and again once a used note is another version or the
  /// workspace has other macros. Where the evaluation was
  /// cancelled they are not kept.
  ///
  /// - Parameters:
  ///   - used: The notes under `use:` as the index holds them; an object is one version of a note.
  ///   - imports: Their results, asked for only where they are needed.
  func results(
    using used: [IndexedNote], imports: () -> [NoteResults], macros: MacroTable, budget: Budget, cancelFlag: CancelFlag?
  ) -> NoteResults {
    state.withLock { state in
      if let results = state.results, state.used.elementsEqual(used, by: ===), state.macros == macros { return results }
      let results = NoteResults.of(
        tree, imports: imports(), macros: macros, previous: state.results ?? state.previous, budget: budget,
        cancelFlag: cancelFlag)
      if cancelFlag?.isCancelled != true {
        state.results = results
        state.used = used
        state.macros = macros
        state.previous = nil
      }
      return results
    }
  }
}
