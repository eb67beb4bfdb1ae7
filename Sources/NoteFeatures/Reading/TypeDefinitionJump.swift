package import NoteIndex
import NoteMath

/// Where a symbol's space is declared: `$X \in \mathbb{R}^{n\times d}$`, `$\lambda > 0$`, `$x \sim \mathcal{N}(0,1)$`.
package enum TypeDefinitionJump {
  package static func at(_ offset: Int, in id: NoteID, of workspace: Workspace) -> Definitions.Found? {
    guard let note = workspace.note(id), let subject = Subject.at(offset, in: note, of: workspace) else { return nil }
    let (symbol, index): (SymbolAt, Int)
    switch subject {
    case .formula(let place, let found?), .symbol(let found, let place): (symbol, index) = (found, place)
    default: return nil
    }
    let results = workspace.results(of: note)
    for key in symbol.keys {
      if let declaring = results.declaration(of: key, for: index) {
        let range = results.formulas[declaring].range
        return Definitions.Found(origin: symbol.range, places: [NotePlace(note: id, range: range)])
      }
    }
    return nil
  }
}
