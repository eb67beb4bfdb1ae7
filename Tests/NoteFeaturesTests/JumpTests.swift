import NoteFeatures
import NoteIndex
import Testing
import TextModel

@Suite struct JumpTests {
  /// From 1️⃣ a jump leads to 2️⃣, 3️⃣ …, the best first.
  @Test(arguments: definitions, [false, true])
  func definitionLeadsTo(_ text: String, crlf: Bool) {
    let fixture = Fixture(text, crlf: crlf)
    let from = fixture.place(1)
    let found = Definitions.at(from.offset, in: from.note, of: fixture.workspace)
    #expect(found?.places.map(Fixture.Spot.init) ?? [] == fixture.targets)
    if let found { #expect(found.origin.contains(from.offset) || found.origin.upperBound == from.offset) }
  }

  static let definitions = [
    // Terms.
    "//- a.md\nThe 1️⃣Transformer.\n//- b.md\n# 2️⃣Transformer\n",
    "//- a.md\n𝑥 🙂 最小化交1️⃣叉熵。\n//- b.md\n# 2️⃣交叉熵\n",
    "//- a.md\n用KL 1️⃣散度。\n//- @2/b.md\n# 2️⃣KL散度\n",
    "//- a.md\n逻辑回1️⃣\n归\n//- b.md\n# 2️⃣逻辑回归\n",
    "//- a.txt\n【2️⃣优化器】\n更新参数。\n【训练】\n选优1️⃣化器。\n",
    "//- a.md\n见损1️⃣失函数\n//- @handbook/b.md\n# 2️⃣损失函数\n",
    // The user's own senses hide the handbook's; two of them are both offered.
    "//- d/a.md\n见1️⃣损失函数\n//- d/b.md\n# 2️⃣损失函数\n//- e/c.md\n# 3️⃣损失函数\n//- @handbook/h.md\n# 损失函数\n",
    // Links.
    "//- a.md\n[[交叉1️⃣熵]]\n//- b.md\n# 2️⃣交叉熵\n",
    "//- a.md\n[这1️⃣里](b.md#交叉熵)\n//- b.md\n# 前\n\n# 2️⃣交叉熵\n",
    "//- a.md\n[x](b1️⃣.md)\n//- b.md\n2️⃣text\n",
    "//- a.md\n[[sa1️⃣me]]\n//- x/same.md\n2️⃣x\n//- y/same.md\n3️⃣x\n",
    "//- a.md\n[x](../../etc/pass1️⃣wd)\n",
    // A symbol leads to its value, else to what the note says it is.
    "2️⃣$\\eta = 0.1$\n\n$$w - 1️⃣\\eta g$$\n",
    "其中 $\\eta$ 为2️⃣学习率。\n\n$$w - 1️⃣\\eta g$$\n",
    "😀 2️⃣$W_Q = 2$\n\n$$x W1️⃣_Q$$\n", "2️⃣$W_Q = 2$\n\n$$x W1️⃣_Q^\\top$$\n", "2️⃣$W_Q = 2$\n\n$$x 1️⃣W^\\top_Q$$\n",
    "2️⃣TP = 40\n\nPrecision = T1️⃣P/（TP+FP）\n",
    "//- a.md\n---\nuse: [b]\n---\n$$2k1️⃣$$\n//- b.md\n2️⃣$k = 3$\n",
    "$$1️⃣\\xi$$\n",
    // So does one in running text that the note's formulas have.
    "😀 2️⃣$W_Q = 2$\n\n矩阵 W1️⃣_Q 可学习。\n", "2️⃣$\\eta = 0.1$\n\nThe rate 1️⃣η is small.\n",
    "其中 $d_k$ 为2️⃣维数。\n\n| 名 |\n|---|\n| 1️⃣dₖ 大 |\n", "2️⃣$x = 3$\n\n输入 1️⃣x 很小。\n",
    "其中 $W_Q$ 为2️⃣矩阵。\n\n> 矩阵1️⃣W\\_Q。\n",
    // What no formula has, a word, code and a letter of an English sentence are no symbols.
    "$x = 3$\n\n矩阵 1️⃣W_Q 可学习。\n", "$a = 3$\n\nThis is 1️⃣a test.\n", "$W_Q = 3$\n\n`W1️⃣_Q`\n", "$b = 3$\n\n1️⃣num_b\n",
    // Words that point.
    "# 一\n\n2️⃣$$x = y \\tag{3}$$\n\n由式1️⃣(3)可知。\n",
    "# 1 绪论\n\n# 3 方法\n\n## 2️⃣3.1 记号\n\n见 1️⃣3.1 节。\n",
    // Labels, in math and in prose; of several formulas under one environment the row.
    "2️⃣$$L = x \\label{eq:l}$$\n\n由 \\eq1️⃣ref{eq:l} 可知。\n",
    "2️⃣$$\nL = x \\label{eq:l}\n$$\n\n由 $\\re1️⃣f{eq:l}$ 可知。\n",
    "😀 2️⃣$$L = x \\la1️⃣bel{eq:l}$$\n",
    "\\begin{align}\na &= b \\label{a} \\\\\n2️⃣c &= d \\label{b_1}\n\\end{align}\n\n见 \\ref1️⃣{b\\_1}。\n",
    "$$\\begin{align}a &= b \\tag{1} \\\\ 2️⃣c &= \\begin{pmatrix}1\\\\2\\end{pmatrix} \\tag{2}\\end{align}$$\n\n由式1️⃣(2)可知。\n",
    "//- a.md\n见 \\cref{x,1️⃣ eq:b}\n//- @2/b.md\n> 2️⃣$$y \\label{eq:b}$$\n",
    "# 2️⃣方法 \\label{sec:m}\n\n见 \\r1️⃣ef{sec:m}。\n",
    "由 \\r1️⃣ef{eq:no} 可知。\n",
    "## 2️⃣第四章 树\n\n正文\n\n## 余\n\n见1️⃣第 4 章。\n",
    "# 2️⃣优化器\n\nAdamW 与 Adam。\n\n# BERT\n\n优化器（AdamW）和 Adam 的区别（1️⃣前面写了）？\n",
    "plain 1️⃣words\n",
  ]

  /// What refers to the thing at 1️⃣ stands at 2️⃣, 3️⃣ …; highlights are those of its own note.
  @Test(arguments: references, [false, true])
  func referencesAre(_ text: String, crlf: Bool) {
    let fixture = Fixture(text, crlf: crlf)
    let at = fixture.place(1)
    let found = References.at(at.offset, in: at.note, of: fixture.workspace)
    #expect(Set(found.map { Fixture.Spot($0.place) }) == Set(fixture.targets))
    #expect(found.count == fixture.targets.count)
    let here = Highlights.at(at.offset, in: at.note, of: fixture.workspace)
    #expect(Set(here.map { Fixture.Spot($0.place) }) == Set(fixture.targets.filter { $0.note == at.note }))
    #expect(found.count { $0.kind == .definition } == (found.isEmpty ? 0 : 1))
  }

  static let references = [
    "//- a.md\nThe 2️⃣Trans1️⃣former.\n//- b.md\n# 3️⃣Transformer\n",
    "//- a.md\n𝑥 🙂 2️⃣交1️⃣叉熵与[[3️⃣交叉熵]]。\n//- b.md\n# 4️⃣交叉熵\n//- @2/c.md\n用5️⃣交叉熵\n",
    "//- a.md\n# 2️⃣逻1️⃣辑回归\n//- b.md\n用3️⃣逻辑回\n归模型。\n",
    "//- a.md\n# 2️⃣损1️⃣失函数\n//- b.md\n`损失函数` $损失函数$ <https://a.b/损失函数>\n",
    "$2️⃣\\eta = 0.1$\n\n$w - 3️⃣\\1️⃣eta g$ 与 $4️⃣\\eta^2$\n",
    "$2️⃣W_Q = 2$ 与 $3️⃣W_Q^2$，矩阵 4️⃣W1️⃣_Q 和5️⃣W_{Q}，`W_Q`\n", "$2️⃣\\eta = 0.1$，3️⃣η 与 $4️⃣\\1️⃣eta g$ ηx\n",
    "$$x \\tag{3} 2️⃣\\label{eq:l}$$\n\n由 4️⃣\\eq1️⃣ref{eq:l} 与5️⃣式(3)可知。\n//- b.md\n见 6️⃣\\ref{eq:l}\n//- c.md\n$$y \\label{eq:l}$$ \\ref{eq:l}\n",
    "plain 1️⃣words\n",
  ]

  /// The link whose destination runs from 1️⃣ to 2️⃣ leads to 3️⃣ or to what is written beside it.
  @Test(
    arguments: [
      ("//- a.md\n[x](1️⃣b.md2️⃣)\n//- b.md\n3️⃣x\n", ""),
      ("//- a.md\n𝑥 🙂 [[1️⃣交叉熵2️⃣]]\n//- b.md\n# 3️⃣交叉熵\n", ""),
      ("//- a.md\n[[1️⃣交叉熵2️⃣|text]]\n//- @2/b.md\n# 3️⃣交叉熵\n", ""),
      ("//- a.md\n[x](1️⃣p.pdf2️⃣)\n", "p.pdf"),
      ("//- a.md\n[x](1️⃣https://a.b/c#d2️⃣)\n", "https://a.b/c#d"),
    ], [false, true])
  func documentLinksLeadTo(each: (text: String, other: String), crlf: Bool) {
    let fixture = Fixture(each.text, crlf: crlf)
    let (from, to) = (fixture.place(1), fixture.place(2))
    let links = DocumentLink.of(from.note, in: fixture.workspace)
    #expect(links.map(\.range) == [from.offset..<to.offset])
    switch links.first?.target {
    case .place(let place): #expect(fixture.place(3) == (place.note, place.range.lowerBound))
    case .file(let location): #expect(location.path == each.other)
    case .url(let url): #expect(url == each.other)
    case nil: break
    }
  }

  @Test(arguments: ["[x](../../etc/passwd)", "[[nowhere]]", "`[x](b.md)`"])
  func linksToNothingAreNone(text: String) {
    let fixture = Fixture(text)
    #expect(DocumentLink.of(fixture.note("note.md"), in: fixture.workspace).isEmpty)
  }

  @Test(arguments: [
    ("jcs", "交叉熵"), ("cross", "交叉熵"), ("损失", "损失函数"), ("trfm", "Transformer"), ("kls", "KL 散度"),
    ("emoji", "🙂 emoji"),
  ])
  func symbolsAreFound(query: String, name: String) {
    let fixture = Fixture(
      "//- a.md\n# 交叉熵（Cross Entropy）\n\n# Transformer\n\n# 🙂 emoji\n//- @2/b.md\n# 损失函数\n\n# KL 散度\n")
    #expect(WorkspaceSymbols.matching(query, in: fixture.workspace).first?.name == name)
  }

  /// Notes that embed and use each other are read once.
  @Test func circlesOfEmbedsAndUsesEnd() {
    let fixture = Fixture(
      """
      //- a.md
      ---
      use: [b]
      ---
      # 损失函数

      ![[b]] ![[a]] $2k$ 用1️⃣正则化
      //- b.md
      ---
      use: [a]
      ---
      # 2️⃣正则化

      ![[a#正则化]] ![[b]] $k = 3$ 用损失函数
      """)
    let (at, workspace) = (fixture.place(1), fixture.workspace)
    #expect(Definitions.at(at.offset, in: at.note, of: workspace)?.places.map(Fixture.Spot.init) == fixture.targets)
    for note in fixture.notes {
      #expect(DocumentLink.of(note.id, in: workspace).count == 2)
      for offset in 0..<note.text.count { _ = Hover.at(offset, in: note.id, of: workspace) }
      #expect(Diagnostics.of(note.id, in: workspace).allSatisfy { $0.code == .missingAnchor })
    }
  }

  @Test func theHandbookCanBeSwitchedOff() {
    let fixture = Fixture("//- a.md\n用1️⃣交叉熵\n//- @handbook/h.md\n# 交叉熵\n\n手册。\n")
    var configuration = Configuration()
    configuration.usesHandbook = false
    let (at, without) = (fixture.place(1), fixture.workspace(configuration))
    #expect(!WorkspaceSymbols.matching("jcs", in: fixture.workspace).isEmpty)
    #expect(WorkspaceSymbols.matching("jcs", in: without).isEmpty)
    #expect(Definitions.at(at.offset, in: at.note, of: without) == nil)
    #expect(Hover.at(at.offset, in: at.note, of: without) == nil)
  }

  /// The concept at 1️⃣ builds on `outgoing`, and `incoming` build on it.
  @Test(
    arguments: [
      ("# 熵值\n\n信息的量。\n\n# 1️⃣交叉熵\n\n比熵值大。\n\n# 损失\n\n用交叉熵。\n", ["熵值"], ["损失"]),
      ("//- a.md\n# Attention\n\nBuilds on softmax 🙂.\n//- @2/b.md\n# 1️⃣Softmax\n\nSums to one.\n", [], ["Attention"]),
      (
        "//- a.md\n# 1️⃣集成学习\n\n用逻辑回\n归与 Dropout。\n//- b.md\n# 逻辑回归\n\n文\n\n# Dropout\n\ntext\n", ["Dropout", "逻辑回归"], []
      ),
    ], [false, true])
  func callsGo(each: (text: String, outgoing: [String], incoming: [String]), crlf: Bool) throws {
    let fixture = Fixture(each.text, crlf: crlf)
    let (at, workspace) = (fixture.place(1), fixture.workspace)
    let item = try #require(CallHierarchy.items(at: at.offset, in: at.note, of: workspace).first)
    #expect(CallHierarchy.outgoing(from: item, in: workspace).map(\.definition.name).sorted() == each.outgoing)
    #expect(CallHierarchy.incoming(to: item, in: workspace).map(\.definition.name).sorted() == each.incoming)
  }
}
