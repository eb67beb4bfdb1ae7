import NoteSyntax
import Testing
import TextModel

@testable import NoteIndex

@Suite struct IncrementalTests {
  /// Edits, creations, deletions and renames leave an index that answers as one made anew.
  @Test(arguments: 1...6)
  func incrementalEqualsFresh(seed: UInt64) {
    var random = Generator(state: seed)
    var index = WorkspaceIndex()
    var notes: [NoteID: (path: String, text: SourceText)] = [:]
    for step in 0..<40 {
      let id = NoteID(random.below(8))
      if random.below(8) == 0 {
        notes[id] = nil
        index = index.removing(id)
      } else {
        var (path, text) = notes[id] ?? ("n\(id.number).md", SourceText(""))
        if random.below(6) == 0 { path = "d\(random.below(3))/n\(id.number).md" }
        let at = text.utf8.isEmpty ? 0 : text.lines.starts[random.below(text.lines.count)]
        let end = min(text.count, at + random.below(2) * 20)
        let safe =
          text.utf8.indices.contains(end) ? text.lines.starts[text.lines.line(at: end)] : end
        text.apply(
          TextEdit(
            range: at..<max(at, safe), replacement: Self.pieces[random.below(Self.pieces.count)]))
        notes[id] = (path, text)
        index = index.replacing(Fixture.note(id, path, text))
      }
      if step % 5 == 0 { index = index.merged() }
      if step % 6 == 0 { _ = index.mentionTexts(id) }
      let fresh = WorkspaceIndex(notes.map { Fixture.note($0.key, $0.value.path, $0.value.text) })
      let (one, two) = (Self.answers(index), Self.answers(fresh))
      #expect(one == two)
      if one != two { return }
    }
  }

  static let pieces = [
    "# 交叉熵\n\n", "# 熵值（Entropy）\n\n", "# KL 散度\n\n", "## Transformer\n\n", "# GPT-3\n\n",
    "# GPT\n\n",
    "交叉熵大于熵值。\n\n", "GPT 与 GPT-3 是 transformer 模型。\n\n", "见 [[交叉熵]] 和 [x](n1.md#交叉熵)。\n\n",
    "KL散度与entropy。\n\n",
    "# 交叉熵损失函数\n\n", "交叉熵损失与熵值不同。\n\n",
    "$$L \\label{eq:a}$$\n\n", "由 \\eqref{eq:a} 和 \\ref{eq:b}。\n\n", "$$M \\label{eq:b}$$\n\n",
    "---\ntitle: 信息论\naliases: [熵值]\n---\n", "",
  ]

  private static func answers(_ index: WorkspaceIndex) -> [String] {
    var out: [String] = []
    for note in index.notes.sorted(by: { $0.id < $1.id }) {
      for mention in index.mentions(in: note.id) {
        let targets = index.definitions(of: mention, in: note.id).map {
          "\($0.note.number):\($0.range)"
        }
        out.append(
          "\(note.id.number) \(mention.range) \(mention.strict) \(mention.linked) -> \(targets)")
      }
      for link in note.links {
        out.append("\(note.id.number) \(link.range) \(index.resolve(link, in: note.id))")
      }
      for label in ["eq:a", "eq:b"] {
        out.append("\(note.id.number) \(label) \(index.marks(ofLabel: label, from: note.id))")
        out.append("\(note.id.number) \(label) \(index.uses(ofLabel: label, from: note.id))")
      }
      for definition in index.definitions(in: note.id) {
        out.append("\(note.id.number) \(definition.name) \(index.references(to: definition))")
      }
    }
    out += index.symbols(matching: "jcs", limit: 20).map { "\($0)" }
    return out
  }

  /// What a note says of its names, one thing changed at a time, beside a note that mentions them.
  @Test(arguments: [
    ("---\naliases: [熵值]\n---\n# 信息熵\n", "---\naliases: [熵度]\n---\n# 信息熵\n"),
    ("# 信息熵（Entropy）\n", "# 信息熵（Shannon entropy）\n"),
    ("---\naliases: [熵值]\nmatch: exact\n---\n# MAE\n", "---\naliases: [熵值]\n---\n# MAE\n"),
    ("---\nmatch: link-only\n---\n# 信息熵\n", "---\nmatch: exact\n---\n# 信息熵\n"),
    ("---\naliases: [熵]\n---\n# 信息量（熵）\n", "# 信息量（熵）\n"),
    ("---\ntitle: 信息量（熵度）\n---\n正文\n", "---\ntitle: 信息量\naliases: [熵度]\n---\n正文\n"),
    ("# 信息熵\n\n正文\n", "正文\n\n# 信息熵\n"), ("# 信息熵\n", "# 信息量\n"), ("# Entropy\n", "# entropy\n"),
    ("# 交叉熵损失函数\n", "# 交叉熵损失\n"), ("# 交叉熵损失\n", "# 交叉熵损失函数\n"),
  ])
  func oneChangeOfASummaryIsSeen(before: String, after: String) {
    let other = SourceText("# 交叉熵\n\n信息熵、熵值、熵度、信息量，熵 entropy, Entropy, Shannon entropy; mae MAE。交叉熵损失大。[[信息熵]]\n")
    func index(_ text: String) -> WorkspaceIndex {
      WorkspaceIndex([Fixture.note(NoteID(0), "a.md", SourceText(text)), Fixture.note(NoteID(1), "b.md", other)])
    }
    let old = index(before)
    // What was asked before leaves what it found behind.
    _ = Self.answers(old)
    let edited = old.replacing(Fixture.note(NoteID(0), "a.md", SourceText(after)))
    #expect(Self.answers(edited) == Self.answers(index(after)))
    #expect(Self.answers(edited.merged()) == Self.answers(index(after)))
    #expect(Self.answers(edited) != Self.answers(old))
  }

  @Test func anEditOutsideTheSummaryLeavesTheNamesUntouched() {
    let fixture = Fixture("//- a.md\n# 交叉熵\n\n正文\n//- b.md\n交叉熵")
    let index = fixture.index
    let edited = index.replacing(
      Fixture.note(fixture.note("a.md"), "a.md", SourceText("# 交叉熵\n\n正文改了\n")))
    #expect(edited.names.version === index.names.version)
    #expect(edited.names.delta === index.names.delta)
  }

  /// A new name costs the notes that may hold it: others keep the mentions they had.
  @Test func aNewNameIsLookedForWhereItMayStand() {
    let fixture = Fixture("//- a.md\n# 交叉熵\n//- b.md\n交叉熵与损失函数\n//- c.md\n交叉熵")
    let index = fixture.index
    _ = fixture.notes.map { index.mentions(in: $0.id) }
    let next = index.replacing(Fixture.note(NoteID(9), "d.md", SourceText("# 损失函数\n")))
    let (b, c) = (fixture.note("b.md"), fixture.note("c.md"))
    #expect(next[b]?.words.mayHold(FoldedName("损失函数").utf8) == true)
    #expect(next[c]?.words.mayHold(FoldedName("损失函数").utf8) == false)
    #expect(next.mentionTexts(b) == ["交叉熵", "损失函数"])
    #expect(next.mentionTexts(c) == ["交叉熵"])
    #expect(index.mentionTexts(b) == ["交叉熵"])
  }

  @Test func fiftyThousandNamesTakeLittle() {
    var random = Generator(state: 7)
    var names: Set<[UInt8]> = []
    while names.count < 50_000 {
      var text = String.UnicodeScalarView()
      for _ in 0..<(2 + random.below(5)) {
        if let scalar = Unicode.Scalar(UInt32(0x4E00 + random.below(3000))) { text.append(scalar) }
      }
      names.insert(FoldedName(String(text)).utf8)
    }
    let trie = NameTrie(sorted: names.sorted { $0.lexicographicallyPrecedes($1) })
    #expect(trie.byteCount <= 200 * 50_000)
    for name in names.prefix(500) {
      let index = trie.index(of: name)
      #expect(index.map(trie.name(at:)) == name)
    }
  }
}
