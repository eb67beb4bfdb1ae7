package import NoteIndex
import NoteMath
import NoteSyntax

/// Every place that refers to what is pointed at.
package enum References {
  package struct Reference: Sendable, Hashable {
    package var place: NotePlace
    package var kind: Kind

    package enum Kind: Sendable, Hashable {
      case definition
      case link
      /// A name in running text that is certain to mean the concept.
      case strictMention
      /// One that may mean it, such as a common word.
      case looseMention
      /// A symbol in a formula.
      case symbol
    }
  }

  package static func at(_ offset: Int, in id: NoteID, of workspace: Workspace) -> [Reference] {
    guard let note = workspace.note(id), let subject = Subject.at(offset, in: note, of: workspace) else { return [] }
    switch subject {
    case .formula(let index, let symbol?), .symbol(let symbol, let index):
      return uses(of: symbol, formula: index, in: note, of: workspace)
    case .formula: return []
    case .wordReference(let reference):
      guard let place = workspace.index.target(of: reference, in: id, note.tree) else { return [] }
      return EquationReferences(workspace: workspace).references(to: place)
    case .label(let name, _): return EquationReferences(workspace: workspace).references(toLabel: name, from: note)
    case .tag(let mark):
      return EquationReferences(workspace: workspace).references(to: NotePlace(note: id, range: mark.target))
    case .concept(let definitions, _):
      return definitions.first.map { references(to: $0, in: workspace) } ?? []
    case .link(let link):
      guard case .place(let place) = workspace.index.resolve(link, in: id),
        let definition = workspace.definition(at: place)
      else { return [] }
      return references(to: definition, in: workspace)
    }
  }

  private static func references(to definition: Definition, in workspace: Workspace) -> [Reference] {
    workspace.index.references(to: definition).map { Reference(place: $0.place, kind: Reference.Kind($0.kind)) }
  }

  /// Of a symbol that nothing gives a value the name that the note's words tell of, else the one without a power.
  private static func named(_ symbol: SymbolAt, in note: LoadedNote) -> String {
    let meanings = SymbolMeanings(note: note)
    return symbol.keys.first { meanings.place(of: $0, at: symbol.range.lowerBound) != nil }
      ?? symbol.keys.first { $0.contains("_") && !$0.contains("^") && !$0.contains("'") } ?? symbol.keys[0]
  }

  /// The symbol's uses in the note's formulas and in its running text.
  private static func uses(
    of symbol: SymbolAt, formula index: Int, in note: LoadedNote, of workspace: Workspace
  ) -> [Reference] {
    let results = workspace.results(of: note)
    let key =
      symbol.keys.first { key in
        results.origin(of: key, for: index) != nil
          || results.formulas[index].outcome.definitions.contains { $0.name == key }
      } ?? named(symbol, in: note)
    let formulas = results.formulas.flatMap { formula in
      SymbolUses.ranges(of: key, in: formula).map { range in
        let defines = formula.outcome.definitions.contains { $0.name == key }
        return Reference(place: NotePlace(note: note.id, range: range), kind: defines ? .definition : .symbol)
      }
    }
    let taken = results.formulas.map(\.range)
    let prose = ProseSymbol.ranges(of: key, in: note.tree).filter { range in !taken.contains { $0.overlaps(range) } }
      .map { Reference(place: NotePlace(note: note.id, range: $0), kind: .symbol) }
    return (formulas + prose).sorted { $0.place.range.lowerBound < $1.place.range.lowerBound }
  }
}

extension References.Reference.Kind {
  init(_ kind: ConceptReference.Kind) {
    switch kind {
    case .definition: self = .definition
    case .link: self = .link
    case .strictMention: self = .strictMention
    case .looseMention: self = .looseMention
    }
  }
}
