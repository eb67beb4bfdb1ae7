import MathEngine
import MathCheck
package import NoteIndex
import NoteMath
import NoteSyntax

/// Everything that is wrong in a note, or worth knowing, that the settings let through.
package enum Diagnostics {
  /// Ascending by start. What an `ignore` comment silences is left out.
  package static func of(_ id: NoteID, in workspace: Workspace) -> [Diagnostic] {
    guard let note = workspace.note(id) else { return [] }
    var math = MathDiagnostics(configuration: workspace.configuration, note: id)
    let results = workspace.results(of: note)
    for (index, formula) in results.formulas.enumerated() {
      if let flag = workspace.cancelFlag, flag.isCancelled { return [] }
      let report = results.derivation(of: index, cancelFlag: workspace.cancelFlag)
      math.add(formula, holds: report?.verdict == .holds)
      if let report, !formula.outcome.isRefuted { math.add(report, formula) }
      if let shapes = results.shapes(of: index) { math.add(shapes, formula, index, results) }
    }
    for conflict in NotationConflicts(results: results, headings: note.tree.headings).all() {
      math.add(conflict, results, in: note.tree)
    }
    let all =
      math.found + UndefinedSymbols(workspace: workspace, note: note, results: results).all()
      + LinkDiagnostics(workspace: workspace, note: note).all() + mentions(in: note, workspace)
    return all.filter { !isIgnored($0, in: note.tree) }.sorted { left, right in
      (left.range.lowerBound, left.range.upperBound, left.code.rawValue)
        < (right.range.lowerBound, right.range.upperBound, right.code.rawValue)
    }
  }

  private static func isIgnored(_ diagnostic: Diagnostic, in tree: NoteTree) -> Bool {
    tree.ignoreDirectives.contains { directive in
      directive.blockRange.contains(diagnostic.range.lowerBound)
        && (directive.codes.isEmpty || directive.codes.contains(diagnostic.code.rawValue))
    }
  }

  /// The first unlinked strict mention of each concept that another note of the user's own defines.
  private static func mentions(in note: LoadedNote, _ workspace: Workspace) -> [Diagnostic] {
    guard let severity = workspace.configuration.severities[.unlinkedMention] else { return [] }
    var seen: Set<DefinitionID> = []
    return workspace.index.mentions(in: note.id).compactMap { mention in
      guard let definition = workspace.index.definitions(of: mention, in: note.id).first, definition.root == .workspace,
        definition.note != note.id, mention.strict || mention.linked, seen.insert(definition.id).inserted,
        !mention.linked
      else { return nil }
      return Diagnostic(.unlinkedMention, severity, mention.range, Message(.unlinkedMention, definition.name))
    }
  }
}
