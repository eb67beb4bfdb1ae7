import NoteFeatures
import NoteIndex
import NoteSyntax
import Testing
import TextModel

/// Random edits, creations, deletions, moves and renames leave a workspace that answers every question as one that has
/// just been opened.
@Suite struct IncrementalAnswerTests {
  @Test(arguments: 1...3)
  func answersOverEditsAreThoseOfAFreshWorkspace(seed: UInt64) {
    var random = Generator(state: seed)
    var index = WorkspaceIndex()
    var notes: [NoteID: (path: String, loaded: LoadedNote)] = [:]
    for step in 0..<20 {
      let id = NoteID(random.below(5))
      if random.below(9) == 0 {
        notes[id] = nil
        index = index.removing(id)
      } else {
        var (path, loaded) = notes[id] ?? ("n\(id.number).md", Self.loaded(id, ""))
        // A move.
        if random.below(7) == 0 { path = ["", "d/", "@2/"][random.below(3)] + "n\(id.number).md" }
        loaded = Self.edited(loaded, &random)
        notes[id] = (path, loaded)
        index = index.replacing(Fixture.note(id, path, loaded.tree.text))
      }
      if step % 11 == 0 { index = index.merged() }
      // What is asked in between leaves what it found behind.
      let kept = notes
      let workspace = Workspace(index: index, configuration: Self.everything) { kept[$0]?.loaded }
      if let note = notes.keys.min() { _ = References.at(2, in: note, of: workspace) }
      guard step % 5 == 4 else { continue }
      let freshIndex = WorkspaceIndex(notes.map { Fixture.note($0.key, $0.value.path, $0.value.loaded.tree.text) })
      let fresh = Workspace(index: freshIndex, configuration: Self.everything) { _ in nil }
      let (one, two) = (Self.answers(workspace, notes.keys.sorted()), Self.answers(fresh, notes.keys.sorted()))
      for (left, right) in zip(one, two) where left != right {
        Issue.record("\(left)\n\(right)")
        return
      }
      #expect(one.count == two.count)
    }
  }

  private static var everything: Configuration {
    var configuration = Configuration()
    for code in DiagnosticCode.allCases where code.defaultSeverity == nil { configuration.severities[code] = .hint }
    return configuration
  }

  private static func loaded(_ id: NoteID, _ text: String) -> LoadedNote {
    LoadedNote(id: id, tree: NoteTree.parse(SourceText(text), dialect: .markdown))
  }

  /// The note with lines put in or taken out.
  private static func edited(_ old: LoadedNote, _ random: inout Generator) -> LoadedNote {
    var text = old.tree.text
    let line = random.below(text.lines.count)
    let start = text.lines.starts[line]
    let end = random.below(3) == 0 ? text.lines.range(ofLine: line, in: text.utf8).upperBound : start
    let edit = TextEdit(range: start..<end, replacement: pieces[random.below(pieces.count)])
    text.apply(edit)
    return LoadedNote(id: old.id, tree: old.tree.reparsed(edit, text: text), previous: old)
  }

  private static let pieces = [
    "# 交叉熵\n\n", "# 熵值（Entropy）\n\n", "## KL 散度\n\n", "# Transformer\n\n", "## 示例\n\n", "\n",
    "交叉熵大于熵值，𝑥 🙂 的 transformer 模型。\n\n", "见 [[交叉熵]] 和 [x](n1.md#交叉熵) 与 ![[n2]]。\n\n", "KL散\n度与entropy。\n\n",
    "$$L = -\\log p \\label{eq:l} \\tag{3}$$\n\n", "由 \\eqref{eq:l} 与式(3)、\\ref{eq:m} 可知。\n\n",
    "$$m \\label{eq:m}$$\n\n",
    "其中 $p$ 为概率，$p = 0.5$，$W \\in \\mathbb{R}^{2\\times 2}$，$W p$。\n\n", "$1 + 1 = 3$，$2p$\n\n", "前面写了交叉熵。\n\n",
    "---\ntitle: 信息论\naliases: [熵值]\nuse: [n2]\n---\n", "",
  ]

  /// Every feature's answer at many places, as text.
  private static func answers(_ workspace: Workspace, _ ids: [NoteID]) -> [String] {
    var out: [String] = []
    for id in ids {
      guard let note = workspace.note(id) else { continue }
      func add(_ name: String, _ answer: Any?) { out.append("\(id.number) \(name): \(answer.map { "\($0)" } ?? "-")") }
      let tree = note.tree
      add("links", DocumentLink.of(id, in: workspace))
      add("outline", Outline.of(tree))
      add("folding", Folding.of(tree))
      add("lenses", Lenses.of(id, in: workspace).map { "\($0.range) \($0.title)" })
      add("diagnostics", Diagnostics.of(id, in: workspace).map { "\($0.code) \($0.range) \($0.message) \($0.related)" })
      for offset in stride(from: 0, to: tree.text.count, by: 9) {
        add("\(offset) hover", Hover.at(offset, in: id, of: workspace)?.plain())
        add("\(offset) definition", Definitions.at(offset, in: id, of: workspace))
        add("\(offset) declaration", DeclarationJump.at(offset, in: id, of: workspace))
        add("\(offset) type", TypeDefinitionJump.at(offset, in: id, of: workspace))
        add("\(offset) implementation", ImplementationJump.at(offset, in: id, of: workspace))
        add("\(offset) references", References.at(offset, in: id, of: workspace).map { "\($0.place) \($0.kind)" })
        add("\(offset) highlights", Highlights.at(offset, in: id, of: workspace).map { "\($0.place) \($0.kind)" })
        add("\(offset) selection", Enclosing.ranges(at: offset, in: tree))
        for item in CallHierarchy.items(at: offset, in: id, of: workspace) {
          add(
            "\(offset) calls",
            CallHierarchy.outgoing(from: item, in: workspace).map { "\($0.definition.id) \($0.places)" })
          add(
            "\(offset) callers",
            CallHierarchy.incoming(to: item, in: workspace).map { "\($0.definition.id) \($0.places)" })
        }
      }
    }
    for query in ["jcs", "trans", "kl"] {
      out.append("\(query): \(WorkspaceSymbols.matching(query, in: workspace))")
    }
    return out
  }
}
