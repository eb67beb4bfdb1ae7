import NoteIndex
import NoteSyntax
import Testing
import TextModel

@Suite struct LinkTests {
  @Test(arguments: [
    ("[[b]]", "b.md:0"), ("[[b.md]]", "b.md:0"), ("[[dir/c]]", "dir/c.md:0"),
    ("[[b#二 节|text]]", "b.md:heading"),
    ("[[交叉熵]]", "dir/c.md:heading"), ("[x](dir/c.md)", "dir/c.md:0"),
    ("[x](./b.md#二-节)", "b.md:heading"),
    ("[x](b.md#nowhere)", "missing anchor"), ("[x](nowhere.md)", "missing"),
    ("[[nowhere]]", "missing"),
    ("[x](../../etc/passwd)", "outside"), ("[x](../a.md)", "outside"),
    ("[x](https://a.b/c.md)", "external"),
    ("[x](p.pdf)", "file p.pdf"), ("[x](%E4%BA%8C.md)", "二.md:0"), ("[[same]]", "ambiguous"),
    ("[[x/same]]", "x/same.md:0"),
    ("[x](#here)", "a.md:heading"), ("[[b#^mark]]", "b.md:25"), ("[[../../etc/passwd]]", "outside"),
  ])
  func leadTo(link: String, expected: String) {
    let fixture = Fixture(
      """
      //- a.md
      # Here
      \(link)
      //- b.md
      # 一
      ## 二 节
      aaaaaaa
      text ^mark
      //- dir/c.md
      # 交叉熵
      //- 二.md
      x
      //- x/same.md
      x
      //- y/same.md
      x
      """)
    let index = fixture.index
    let id = fixture.note("a.md")
    let links = index[id].map { Array($0.links) } ?? []
    #expect(links.count == 1)
    let text = links.first.map { describe(index.resolve($0, in: id), index) }
    #expect(text == expected)
  }

  private func describe(_ resolution: LinkResolution, _ index: WorkspaceIndex) -> String {
    switch resolution {
    case .place(let place):
      let path = index[place.note]?.location.path ?? "?"
      return path + ":" + (place.range.isEmpty ? "\(place.range.lowerBound)" : "heading")
    case .missingAnchor: return "missing anchor"
    case .ambiguous: return "ambiguous"
    case .file(let location): return "file " + location.path
    case .missing: return "missing"
    case .outside: return "outside"
    case .external: return "external"
    }
  }

  @Test func aConceptsReferencesAreItsNamesLinksAndMentions() {
    let fixture = Fixture(
      """
      //- a.md
      # 交叉熵（Cross Entropy）
      //- b.md
      用交叉熵，即 cross entropy，见 [[交叉熵]] 与 [这里](a.md#交叉熵cross-entropy)。
      """)
    let index = fixture.index
    let definition = index.definitions(of: FoldedName("交叉熵"), from: fixture.note("b.md"), at: 0)
      .first
    let kinds = definition.map {
      index.references(to: $0).filter { $0.place.note == fixture.note("b.md") }.map(\.kind)
    }
    #expect(kinds == [.strictMention, .strictMention, .link, .link])
  }

  @Test func renameTouchesWhatIsCertain() {
    let fixture = Fixture(
      """
      //- a.md
      # 损失函数
      //- b.md
      损失函数、[[损失函数]]、《损失函数》、`损失函数`
      """)
    let index = fixture.index
    let name = FoldedName("损失函数")
    guard let definition = index.definitions(of: name, from: fixture.note("a.md"), at: 0).first
    else {
      Issue.record("no definition")
      return
    }
    #expect(
      index.renameSites(of: name, meaning: definition).map(\.kind) == [
        .definition, .mention, .link,
      ])
  }

  @Test func badLinksAreBounded() {
    let many = (0..<5_000).map { "[[n\($0)]]" }.joined(separator: " ")
    let fixture = Fixture("//- a.md\n\(many)\n//- x/t.md\n# 过拟合\n![[u]]\n//- u.md\n# 过拟合\n![[t]]")
    let index = fixture.index
    let id = fixture.note("a.md")
    let missing = index[id]?.links.filter { index.resolve($0, in: id) == .missing }.count
    #expect(missing == 5_000)
    #expect(index.definitions(of: FoldedName("过拟合"), from: id, at: 0).count == 2)
  }

  @Test(arguments: [
    ("jcs", "交叉熵"), ("jiaocha", "交叉熵"), ("cross", "交叉熵"), ("ljhg", "逻辑回归"), ("trfm", "Transformer"),
    ("损失", "损失函数"),
    ("zhuyili", "注意力"),
  ])
  func searchFinds(query: String, name: String) {
    let fixture = Fixture("# 交叉熵（Cross Entropy）\n\n# 逻辑回归\n\n# Transformer\n\n# 损失函数\n\n# 注意力\n")
    #expect(fixture.index.symbols(matching: query, limit: 3).first?.name == name)
  }

  @Test func callsGoFromSectionToConcept() {
    let fixture = Fixture("# 熵值\n\n信息的量。\n\n# 交叉熵\n\n比熵值大。\n")
    let index = fixture.index
    let all = index.definitions(in: NoteID(0))
    #expect(all.map(\.name) == ["熵值", "交叉熵"])
    guard all.count == 2 else { return }
    #expect(index.outgoingCalls(of: all[1]).map(\.definition.name) == ["熵值"])
    #expect(index.incomingCalls(of: all[0]).map(\.definition.name) == ["交叉熵"])
  }
}
