import NoteFeatures
import NoteIndex
import NoteSyntax
import Testing
import TextModel

@Suite struct UseTests {
  /// An open note keeps its results from one request to the next; they follow the notes that it uses.
  @Test func aValueFollowsTheNoteThatItIsTakenFrom() throws {
    let user = LoadedNote(
      id: NoteID(0), tree: NoteTree.parse(SourceText("---\nuse: [b]\n---\n$$2k$$\n"), dialect: .markdown))
    var titles: [String] = []
    for value in ["3", "4", "4"] {
      let notes = [indexed(0, "a.md", user.tree.text), indexed(1, "b.md", SourceText("$k = \(value)$\n"))]
      let workspace = Workspace(index: WorkspaceIndex(notes), configuration: Configuration()) { id in
        id == user.id ? user : nil
      }
      titles += Lenses.of(user.id, in: workspace).map { $0.title.words(in: .english) }
    }
    #expect(titles == ["= 6", "= 8", "= 8"])
  }

  private func indexed(_ number: Int, _ path: String, _ text: SourceText) -> IndexedNote {
    IndexedNote(
      id: NoteID(number), location: NoteLocation(root: NoteRoot(kind: .workspace, index: 0), path: path),
      tree: NoteTree.parse(text, dialect: .markdown))
  }
}
