import NoteFeatures
import NoteIndex
import NoteSyntax
import Testing
import TextModel

/// Every feature that jumps or reads, in every form that a note comes in: the same things stand at the same keycaps.
@Suite struct FormMatrixTests {
  struct Form: Sendable, CustomStringConvertible {
    var name: String
    /// As the heading has it, and as it stands in running text.
    var concept: String
    var mention: String
    /// A concept of the note that mentions it.
    var own: String
    var before: String
    /// The folder of the second note.
    var folder = ""

    var description: String { name }

    /// 1️⃣ the mention, 2️⃣ behind it, 3️⃣ the heading, 4️⃣ a link, 5️⃣ an example, 6️⃣ a declaration, 7️⃣ a use of its symbol,
    /// 8️⃣ a labelled formula, 9️⃣ a reference to it.
    var text: String {
      """
      //- a.md
      # \(own)

      \(before)1️⃣\(mention)2️⃣ / [[4️⃣\(concept)]].

      \(before)6️⃣$W \\in \\mathbb{R}^{2\\times 2}$ / $7️⃣W x$, 9️⃣\\eqref{eq:loss}, [[nowhere]].

      8️⃣$$
      y = W x \\label{eq:loss}
      $$
      //- \(folder)b.md
      # 3️⃣\(concept)

      \(before)text.

      ## 5️⃣Example

      \(before)$$1 + 1 = 3$$
      """
    }
  }

  static let forms = [
    Form(
      name: "ASCII", concept: "Gradient Clipping", mention: "gradient clipping", own: "Optimizer", before: "We use "),
    Form(name: "CJK", concept: "交叉熵损失", mention: "交叉熵损失", own: "分类器", before: "最小化"),
    Form(name: "mixed", concept: "KL散度", mention: "KL 散度", own: "VAE 模型", before: "用 loss 与 "),
    Form(name: "astral", concept: "损失函数", mention: "损失函数", own: "优化器", before: "𝑥 🙂 的"),
    Form(name: "wrapped", concept: "逻辑回归", mention: "逻辑回\n归", own: "分类器", before: "我们用"),
    Form(
      name: "wrapped ASCII", concept: "Prompt Tuning", mention: "prompt\ntuning", own: "Adapter", before: "🙂 We use "),
    Form(
      name: "two folders", concept: "批归一化", mention: "批归一化", own: "卷积网络", before: "层后接", folder: "@2/"),
  ]

  @Test(arguments: forms, [false, true])
  func jumpsLead(_ form: Form, crlf: Bool) {
    let fixture = Fixture(form.text, crlf: crlf)
    let workspace = fixture.workspace
    func places(_ keycap: Int, _ find: (Int, NoteID, Workspace) -> Definitions.Found?) -> [Fixture.Spot] {
      let at = fixture.place(keycap)
      return find(at.offset, at.note, workspace)?.places.map(Fixture.Spot.init) ?? []
    }
    func spot(_ keycap: Int) -> Fixture.Spot {
      Fixture.Spot(note: fixture.place(keycap).note, offset: fixture.place(keycap).offset)
    }
    for keycap in [1, 4] {
      #expect(places(keycap, Definitions.at) == [spot(3)])
      #expect(places(keycap, DeclarationJump.at) == [spot(3)])
      #expect(places(keycap, ImplementationJump.at) == [spot(5)])
      #expect(places(keycap, TypeDefinitionJump.at).isEmpty)
    }
    for find in [TypeDefinitionJump.at, DeclarationJump.at] { #expect(places(7, find) == [spot(6)]) }
    #expect(places(9, Definitions.at) == [spot(8)])
    #expect(places(9, ImplementationJump.at).isEmpty)
  }

  @Test(arguments: forms, [false, true])
  func referencesAreAll(_ form: Form, crlf: Bool) throws {
    let fixture = Fixture(form.text, crlf: crlf)
    let workspace = fixture.workspace
    let all = Set([1, 3, 4].map { Fixture.Spot(note: fixture.place($0).note, offset: fixture.place($0).offset) })
    for keycap in [1, 3, 4] {
      let at = fixture.place(keycap)
      let found = References.at(at.offset, in: at.note, of: workspace).map { Fixture.Spot($0.place) }
      #expect(Set(found) == all)
      let here = Highlights.at(at.offset, in: at.note, of: workspace).map { Fixture.Spot($0.place) }
      #expect(Set(here) == all.filter { $0.note == at.note })
    }
    let (label, use) = (fixture.place(8), fixture.place(9))
    let found = References.at(use.offset, in: use.note, of: workspace)
    #expect(found.contains { Fixture.Spot($0.place) == Fixture.Spot(note: use.note, offset: use.offset) })
    let definition = try #require(found.first { $0.kind == .definition })
    #expect(fixture.text(of: definition.place) == "\\label{eq:loss}")
    #expect(definition.place.range.lowerBound > label.offset)
  }

  @Test(arguments: forms, [false, true])
  func hoversSay(_ form: Form, crlf: Bool) throws {
    let fixture = Fixture(form.text, crlf: crlf)
    let (at, end, use) = (fixture.place(1), fixture.place(2), fixture.place(9))
    let card = try #require(Hover.at(at.offset, in: at.note, of: fixture.workspace))
    #expect(card.plain().contains(form.concept) && card.plain().contains("b › \(form.concept)"))
    #expect(card.range == at.offset..<end.offset)
    let equation = try #require(Hover.at(use.offset, in: use.note, of: fixture.workspace))
    #expect(equation.plain().contains("y = Wx"), "\(equation.plain())")
    #expect(equation.range.lowerBound == use.offset)
  }

  @Test(arguments: forms, [false, true])
  func linksSymbolsAndCallsAreFound(_ form: Form, crlf: Bool) throws {
    let fixture = Fixture(form.text, crlf: crlf)
    let (workspace, at, heading) = (fixture.workspace, fixture.place(1), fixture.place(3))
    let link = try #require(DocumentLink.of(at.note, in: workspace).first)
    guard case .place(let place) = link.target else {
      Issue.record("\(link)")
      return
    }
    #expect(
      Fixture.Spot(place) == Fixture.Spot(note: heading.note, offset: 0) || place.range.lowerBound == heading.offset)
    let symbol = WorkspaceSymbols.matching(form.concept, in: workspace).first
    #expect(symbol.map { Fixture.Spot($0.place) } == Fixture.Spot(note: heading.note, offset: heading.offset))
    let item = try #require(CallHierarchy.items(at: at.offset, in: at.note, of: workspace).first)
    #expect(item.name == form.concept)
    let caller = try #require(CallHierarchy.incoming(to: item, in: workspace).first)
    #expect(caller.definition.name == form.own)
    #expect(caller.places.contains { Fixture.Spot($0) == Fixture.Spot(note: at.note, offset: at.offset) })
    let called = CallHierarchy.outgoing(from: caller.definition, in: workspace)
    #expect(called.map(\.definition.name) == [form.concept])
  }

  @Test(arguments: forms, [false, true])
  func structureAndDiagnosticsStandWhereTheyAre(_ form: Form, crlf: Bool) throws {
    let fixture = Fixture(form.text, crlf: crlf)
    let (workspace, at, heading) = (fixture.workspace, fixture.place(1), fixture.place(3))
    let tree = try #require(fixture.trees[heading.note])
    let outline = Outline.of(tree)
    #expect(outline.map(\.name) == [form.concept] && outline.first?.children.map(\.name) == ["Example"])
    #expect(outline.first?.nameRange.lowerBound == heading.offset)
    #expect(Folding.of(tree).contains { $0.range.lowerBound == 0 })
    let here = try #require(fixture.trees[at.note])
    let around = Enclosing.ranges(at: at.offset, in: here)
    #expect(around.allSatisfy { $0.contains(at.offset) } && around.last == 0..<here.text.count)
    let broken = Diagnostics.of(at.note, in: workspace)
    #expect(broken.map(\.code) == [.brokenLink] && broken.map { here.text.string(in: $0.range) } == ["nowhere"])
    let wrong = Diagnostics.of(heading.note, in: workspace)
    #expect(wrong.map(\.code) == [.falseEquation] && wrong.map { tree.text.string(in: $0.range) } == ["3"])
    #expect(Lenses.of(heading.note, in: workspace).map { $0.title.words(in: .english) } == ["✗"])
  }

  /// 1️⃣ a value, 2️⃣ its symbol in a formula that ends at 3️⃣, 4️⃣ words that point, 5️⃣ what they point at.
  @Test(arguments: forms, [false, true])
  func symbolsPointersTokensAndHintsStandWhereTheyAre(_ form: Form, crlf: Bool) throws {
    let fixture = Fixture(
      """
      //- a.md
      # \(form.own)

      \(form.before)\(form.mention) / 1️⃣$\\eta = 0.5$.

      \(form.before)$2️⃣\\eta^2$3️⃣ / 由式4️⃣(7)可知。

      5️⃣$$y = 3 \\tag{7}$$
      //- \(form.folder)b.md
      # \(form.concept)

      \(form.before)$\\eta$
      """, crlf: crlf)
    let (workspace, value, use) = (fixture.workspace, fixture.place(1), fixture.place(2))
    let (pointer, formula) = (fixture.place(4), fixture.place(5))
    func spots(_ places: [NotePlace]?) -> Set<Fixture.Spot> { Set((places ?? []).map(Fixture.Spot.init)) }
    func spot(_ offset: Int) -> Fixture.Spot { Fixture.Spot(note: value.note, offset: offset) }
    #expect(spots(Definitions.at(use.offset, in: use.note, of: workspace)?.places) == [spot(value.offset)])
    let all: Set = [spot(value.offset + 1), spot(use.offset)]
    #expect(spots(References.at(use.offset, in: use.note, of: workspace).map(\.place)) == all)
    #expect(spots(Highlights.at(use.offset, in: use.note, of: workspace).map(\.place)) == all)
    #expect(spots(Definitions.at(pointer.offset, in: pointer.note, of: workspace)?.places) == [spot(formula.offset)])
    let text = try #require(fixture.trees[value.note]?.text)
    let tokens = SemanticTokens.of(value.note, in: 0..<text.count, of: workspace)
    #expect(tokens.first?.range.lowerBound == value.offset + 1)
    #expect(tokens.first.map { text.string(in: $0.range) } == "\\eta")
    let hints = InlayHints.of(value.note, in: 0..<text.count, of: workspace)
    #expect(hints.map(\.label) == ["= 0.25"] && hints.map(\.offset) == [fixture.place(3).offset])
  }
}
