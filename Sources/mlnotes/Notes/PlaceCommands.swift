import NoteFeatures
import NoteIndex
import NoteSyntax
import TextModel

/// What the server answers about a place, in a terminal.
extension Command {
  static let hover = placeCommand("hover", "what is explained at a place of a note") { folder, note, offset, place in
    guard let card = Hover.at(offset, in: note.id, of: folder.workspace) else { return nil }
    let writer = CardWriter(language: place.configuration.spoken, format: .plainText) { _ in nil }
    return [writer.text(of: card)]
  }

  static let definition = placeCommand("definition", "where what stands at a place is defined") {
    folder, note, offset, _ in
    Definitions.at(offset, in: note.id, of: folder.workspace)?.places.map { folder.shown($0) }
  }

  static let references = placeCommand("references", "what refers to what stands at a place") {
    folder, note, offset, _ in
    let found = References.at(offset, in: note.id, of: folder.workspace)
    return found.isEmpty ? nil : found.map { "\(folder.shown($0.place))  \($0.kind)" }
  }

  static let lens = placeCommand("lens", "the lenses of a note's line") { folder, note, _, place in
    let lines = note.tree.text.lines
    let lenses = Lenses.of(note.id, in: folder.workspace).filter { lens in
      lines.line(at: lens.range.lowerBound) + 1 == place.line
    }
    return lenses.isEmpty ? nil : lenses.map { $0.title.words(in: place.configuration.spoken) }
  }

  private typealias Answer = @Sendable (FolderWorkspace, LoadedNote, Int, PlaceArgument) -> [String]?

  private static func placeCommand(_ name: String, _ summary: String, answer: @escaping Answer) -> Command {
    Command(
      name: name, summary: summary,
      help: """
        usage: mlnotes \(name) FILE:LINE:COL [--root DIR] [--lang en|zh]

        Prints \(summary), as the server answers it. LINE and COL count from 1, COL in Unicode scalars. The notes around
        FILE are those below --root, by default its folder. Exit code: 0, 1 where there is no answer, 2 on a wrong call.

        """,
      run: { arguments in
        guard let place = PlaceArgument(arguments, command: name) else { return 2 }
        return onDeepStack {
          guard let (folder, note, offset) = place.resolve(command: name) else { return 2 }
          guard let lines = answer(folder, note, offset, place) else { return 1 }
          StandardOutput.write(lines.joined(separator: "\n") + "\n")
          return 0
        }
      })
  }
}

extension FolderWorkspace {
  /// `path:line:column`, as editors and terminals jump to it.
  fileprivate func shown(_ place: NotePlace) -> String {
    let path = paths[place.note] ?? "?"
    guard let text = workspace.index[place.note]?.text else { return path }
    let position = text.position(at: place.range.lowerBound, encoding: .utf32)
    return "\(path):\(position.line + 1):\(position.column + 1)"
  }
}
