import MathLayout
import MathSyntax
import NoteIndex
import NoteMath
import NoteSyntax
import TextModel

/// The hover on a reference (`式(3)`, `\eqref{…}`, `见 3.2 节`): what stands at the place that it leads to.
struct PlaceCard {
  let place: NotePlace
  let workspace: Workspace

  private static let maximumBytes = 240

  /// nil where the place is in no known note.
  func card(over range: Range<Int>) -> Card? {
    guard let note = workspace.note(place.note) else { return nil }
    return Card(range: range, blocks: blocks(note) + [origin(note)])
  }

  private func blocks(_ note: LoadedNote) -> [Card.Block] {
    let results = workspace.results(of: note)
    if let index = results.formula(at: place.range.lowerBound),
      results.formulas[index].range.contains(place.range.lowerBound)
    {
      let formula = results.formulas[index]
      guard formula.range != place.range else {
        return FormulaCard(formula: formula, index: index, results: results, note: note, workspace: workspace).card()
          .blocks
      }
      return [.monospaced(row(of: formula, in: note.tree.text))]
    }
    if let heading = note.tree.headings.first(where: { $0.range.contains(place.range.lowerBound) }) {
      let body = heading.range.upperBound..<max(heading.range.upperBound, heading.sectionRange.upperBound)
      let excerpt = Excerpt(of: body, in: note.tree)
      return [.line([.strong(heading.name)])] + (excerpt.sentence.map { [.line([.text($0)])] } ?? [])
    }
    let words = caption(in: note.tree)
    return words.isEmpty ? [] : [.line([.text(words)])]
  }

  /// One row of several, which are set under each other by the environment that is left out here.
  private func row(of formula: NoteFormula, in text: SourceText) -> [String] {
    let source = "\\begin{aligned}\(text.string(in: place.range))\\end{aligned}"
    return TextLayout.render(
      MathParser.parse(Array(source.utf8), notation: .latex, macros: formula.outcome.tree.macros))
  }

  /// A picture's description, else the line.
  private func caption(in tree: NoteTree) -> String {
    if let link = tree.links.first(where: { $0.range == place.range }) {
      return link.display.map { tree.text.string(in: $0) } ?? ""
    }
    let line = tree.text.lines.range(ofLine: tree.text.lines.line(at: place.range.lowerBound), in: tree.text.utf8)
    return tree.text.string(in: line.lowerBound..<min(line.upperBound, line.lowerBound + Self.maximumBytes))
  }

  /// `note › heading`, with the line.
  private func origin(_ note: LoadedNote) -> Card.Block {
    let file = workspace.index[place.note]?.location.stem ?? ""
    let heading = workspace.index[place.note]?.heading(at: place.range.lowerBound)?.name
    let line = note.tree.text.lines.line(at: place.range.lowerBound) + 1
    return .line([
      .link([file, heading].compactMap(\.self).joined(separator: " › "), place),
      .message(Message(.atLine, String(line))),
    ])
  }
}
