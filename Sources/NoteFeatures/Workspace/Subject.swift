package import NoteIndex
import NoteMath
import MathSyntax
package import NoteSyntax
import TextModel

/// What stands at a place, as far as a person who points at it can mean it. One look for all features that read.
package enum Subject: Sendable {
  /// A formula; the name in it that is pointed at, where there is one.
  case formula(Int, symbol: SymbolAt?)
  /// A symbol in running text; the formula that has it too, the last one before if there is any.
  case symbol(SymbolAt, formula: Int)
  case link(Link)
  /// A concept's name, in running text or where it is defined; the best sense first.
  case concept([Definition], range: Range<Int>)
  case wordReference(WordReference)
  /// A label where it is given or referred to: `\label{eq:loss}`, `\eqref{eq:loss}`.
  case label(String, range: Range<Int>)
  /// A formula's number: `\tag{3}`.
  case tag(EquationMark)

  /// The subject at an offset of a note; nil where there is nothing to say.
  package static func at(_ offset: Int, in note: LoadedNote, of workspace: Workspace) -> Subject? {
    if let link = note.tree.links.first(where: { $0.range.contains(offset) }), link.kind != .footnote {
      // A link's text is often a concept's name; where the link leads is what is meant.
      return .link(link)
    }
    if let subject = labelled(at: offset, in: note, of: workspace) { return subject }
    let results = workspace.results(of: note)
    if let index = results.formula(at: offset), !results.formulas[index].form.isEntry {
      let symbol = SymbolAt(offset, in: results.formulas[index])
      // Names of concepts stand in plain formulas: the formula is meant only where nothing else is.
      if results.formulas[index].form.notation == .plain, symbol == nil,
        let concept = concept(at: offset, in: note, of: workspace)
      {
        return concept
      }
      return .formula(index, symbol: symbol)
    }
    if let reference = note.tree.wordReferences.first(where: { $0.range.contains(offset) }) {
      return .wordReference(reference)
    }
    return concept(at: offset, in: note, of: workspace) ?? symbol(at: offset, in: note, results)
  }

  /// A letter of running text is a symbol where the note's formulas have it.
  private static func symbol(at offset: Int, in note: LoadedNote, _ results: NoteResults) -> Subject? {
    guard let found = ProseSymbol.at(offset, in: note.tree) else { return nil }
    let users = results.formulas.indices.filter { !SymbolUses.ranges(of: found.key, in: results.formulas[$0]).isEmpty }
    let before = users.last { results.formulas[$0].range.lowerBound <= offset }
    return (before ?? users.first).map { .symbol(SymbolAt(found), formula: $0) }
  }

  private static func labelled(at offset: Int, in note: LoadedNote, of workspace: Workspace) -> Subject? {
    guard let labels = workspace.index[note.id]?.labels else { return nil }
    if let use = labels.uses.first(where: { $0.range.contains(offset) }) { return .label(use.name, range: use.range) }
    guard let mark = labels.marks.first(where: { $0.range.contains(offset) }) else { return nil }
    return mark.kind == .label ? .label(mark.name, range: mark.range) : .tag(mark)
  }

  private static func concept(at offset: Int, in note: LoadedNote, of workspace: Workspace) -> Subject? {
    if let definition = workspace.index.definition(in: note.id, at: offset) {
      return .concept([definition], range: definition.range)
    }
    guard let mention = workspace.index.mention(in: note.id, at: offset) else { return nil }
    let definitions = workspace.senses(of: mention, in: note.id)
    return definitions.isEmpty ? nil : .concept(definitions, range: mention.range)
  }
}
