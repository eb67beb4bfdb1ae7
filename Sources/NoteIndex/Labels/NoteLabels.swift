package import NoteSyntax
import TextModel

/// The labels of a note and the references to them, as LaTeX writes them; each list in the order of the text.
package struct NoteLabels: Sendable, Hashable {
  package var marks: [EquationMark] = []
  package var uses: [LabelUse] = []

  package init() {}

  /// Reads a note. One without such a command costs a look over its bytes.
  package init(of tree: NoteTree) {
    let found = LabelCommand.all(in: tree.text.utf8)
    guard !found.isEmpty else { return }
    let reader = LabelReader(tree: tree)
    for command in found { reader.read(command, into: &self) }
    reader.narrowToRows(&marks)
  }

  /// The names that other notes may refer to, without doubles.
  var labelNames: Set<String> { Set(marks.lazy.filter { $0.kind == .label }.map(\.name)) }

  var usedNames: Set<String> { Set(uses.map(\.name)) }
}
