import MathLayout
import MathSyntax
import NoteIndex
import NoteSyntax
import TextModel

/// The hover on a concept: its names, where it is defined, a sentence, a formula, what belongs to it (UX.md).
struct ConceptCard {
  /// The best sense first, not empty.
  let definitions: [Definition]
  let workspace: Workspace

  func card(over range: Range<Int>) -> Card {
    guard let definition = definitions.first else { return Card(range: range) }
    var blocks: [Card.Block] = [.line(title(of: definition))]
    // The user's own words first; where their section says nothing, the next sense's, which is mostly the handbook's.
    var (sentence, formula): (String?, [String]?)
    for sense in definitions where sentence == nil || formula == nil {
      let excerpt = Excerpt(of: sense, in: workspace)
      sentence = sentence ?? excerpt?.sentence
      formula = formula ?? excerpt?.formula
    }
    if let sentence { blocks.append(.line([.text(sentence)])) }
    if let formula { blocks.append(.monospaced(formula)) }
    let related = relatedConcepts(of: definition)
    if !related.isEmpty { blocks.append(.line([.message(Message(.prerequisites))] + related)) }
    if definitions.count > 1 { blocks.append(otherSenses) }
    return Card(range: range, blocks: blocks)
  }

  private func title(of definition: Definition) -> [Card.Inline] {
    var line: [Card.Inline] = [.strong(definition.name)]
    let aliases = definition.aliases.filter { $0 != definition.name }.prefix(3)
    if !aliases.isEmpty { line.append(.text(" · " + aliases.joined(separator: " · "))) }
    line += [.gap, .link(path(of: definition), NotePlace(note: definition.note, range: definition.range))]
    let count = referenceCount(of: definition)
    if count > 0 {
      line += [.gap, .message(count == 1 ? Message(.oneReference) : Message(.references, String(count)))]
    }
    return line
  }

  /// The names that a heading gives a concept are no references to it.
  private func referenceCount(of definition: Definition) -> Int {
    let heading = workspace.index[definition.note]?.heading(at: definition.range.lowerBound)?.range
    return workspace.index.references(to: definition).count { reference in
      guard reference.kind != .definition else { return false }
      return reference.place.note != definition.note || heading?.contains(reference.place.range.lowerBound) != true
    }
  }

  /// `note › heading`.
  private func path(of definition: Definition) -> String {
    guard let note = workspace.index[definition.note] else { return definition.name }
    let heading = note.heading(at: definition.range.lowerBound)?.name
    let file =
      definition.root == .handbook
      ? Message(.definedInHandbook).words(in: workspace.configuration.spoken) : note.location.stem
    return [file, heading].compactMap(\.self).joined(separator: " › ")
  }

  private var otherSenses: Card.Block {
    var line: [Card.Inline] = [.message(Message(.otherSenses))]
    for (index, other) in definitions.dropFirst().prefix(4).enumerated() {
      if index > 0 { line.append(.text(" · ")) }
      line.append(.link(path(of: other), NotePlace(note: other.note, range: other.range)))
    }
    return .line(line)
  }

  /// The first concepts that the section links or mentions by a name of its own.
  private func relatedConcepts(of definition: Definition) -> [Card.Inline] {
    var names: [String] = []
    var line: [Card.Inline] = []
    let own = workspace.section(of: definition)
    let ownNames = Set(definition.names)
    for mention in workspace.index.mentions(in: definition.note) where mention.linked || mention.strict {
      guard names.count < 4, definition.bodyRange.contains(mention.range.lowerBound),
        !ownNames.contains(mention.name),
        let other = workspace.senses(of: mention, in: definition.note).first, workspace.section(of: other) != own,
        ownNames.isDisjoint(with: other.names), !names.contains(other.name)
      else { continue }
      if !names.isEmpty { line.append(.text(" · ")) }
      names.append(other.name)
      line.append(.link(other.name, NotePlace(note: other.note, range: other.range)))
    }
    return line
  }
}
