import NoteFeatures
import NoteIndex
import Testing
import TextModel

@Suite struct DiagnosticTests {
  /// The diagnostics of the first note as `severity code: text`, everything switched on that is off by itself.
  struct Case: Sendable {
    var text: String
    var found: [String]
  }

  @Test(arguments: math + links + labels + quiet, [false, true])
  func diagnosticsAre(_ each: Case, crlf: Bool) throws {
    var configuration = Configuration()
    for code in DiagnosticCode.allCases where code.defaultSeverity == nil { configuration.severities[code] = .hint }
    #expect(describe(Fixture(each.text, crlf: crlf), configuration) == each.found)
  }

  private func describe(_ fixture: Fixture, _ configuration: Configuration) -> [String] {
    Diagnostics.of(fixture.notes[0].id, in: fixture.workspace(configuration)).map {
      "\($0.severity.name) \($0.code.rawValue): \(lines(fixture.notes[0].text.string(in: $0.range)))"
    }
  }

  /// The text with its line ends as the cases write them.
  private func lines(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\r" }))
  }

  static let math = [
    Case(text: "$\\frac{1}{2$ 后\n", found: ["error math-syntax: {"]),
    Case(text: "😀 $\\foo x$\n", found: ["warning unknown-command: \\foo"]),
    Case(text: "$\\sum_{i=1}^{10} i^2 = 384$\n", found: ["error false-equation: 384"]),
    Case(
      text: "$P = 0.6$，$R = 1$\n\n$F_1 = \\frac{2PR}{P+R}$\n\n$F_1 = 0.72$\n", found: ["warning stale-result: 0.72"]),
    Case(text: "$$\\frac{1}{0}$$\n", found: ["warning domain-error: \\frac{1}{0}"]),
    Case(
      text: "$$\\begin{pmatrix}1&2\\end{pmatrix}\\begin{pmatrix}1&2\\end{pmatrix}$$\n",
      found: ["error shape-mismatch: \\begin{pmatrix}1&2\\end{pmatrix}\\begin{pmatrix}1&2\\end{pmatrix}"]),
    Case(
      text: "$Q \\in \\mathbb{R}^{n\\times d}$, $K \\in \\mathbb{R}^{m\\times d}$\n\n$$S = QK$$\n",
      found: ["error shape-mismatch: QK"]),
    Case(
      text: "$$\\begin{aligned}(a+b)^2 &= a^2 + 2ab + b^2 \\\\ &= a^2 + b^2\\end{aligned}$$\n",
      found: ["error derivation-step: = a^2 + b^2"]),
    Case(
      text: "$$\\sum_{i=1}^{10^{12}} \\sin(i)$$\n", found: ["warning evaluation-limit: \\sum_{i=1}^{10^{12}} \\sin(i)"]),
  ]

  static let links = [
    Case(text: "//- a.md\n见 [[没有]] 与 [x](no.md)\n", found: ["warning broken-link: 没有", "warning broken-link: no.md"]),
    Case(text: "//- a.md\n[x](b.md#无)\n//- b.md\n# 有\n", found: ["warning missing-anchor: 无"]),
    Case(text: "//- a.md\n𝑥 [[same]]\n//- x/same.md\nx\n//- y/same.md\nx\n", found: ["hint ambiguous-link: same"]),
    Case(
      text: "//- a.md\n---\ntitle: 批归一化\n---\nx\n//- @2/b.md\n---\ntitle: 批归一化\n---\nx\n",
      found: ["warning duplicate-concept: 批归一化"]),
    Case(
      text: "//- a.md\n# 批归一化\nx\n//- b.md\n# 批归一化\ny\n", found: ["warning duplicate-concept: 批归一化"]),
    Case(text: "//- a.md\n---\ntitle: 批归一化\n---\n# 批归一化\nx\n//- b.md\n# 层\n## 批归一化\ny\n", found: []),
    Case(text: "//- a.md\n# 总结\n//- b.md\n# 总结\n", found: ["hint empty-section: # 总结"]),
    Case(text: "//- a.md\n用逻辑回\n归，再用逻辑回归\n//- b.md\n# 逻辑回归\n", found: ["hint unlinked-mention: 逻辑回\n归"]),
  ]

  static let labels = [
    Case(
      text: "见 \\eqref{eq:no} 与 $\\ref{b}$\n",
      found: [
        "warning unresolved-reference: \\eqref{eq:no}", "warning unresolved-reference: \\ref{b}",
      ]),
    Case(text: "//- a.md\n𝑥 \\ref{eq:b}，\\ref{sec}\n//- @2/b.md\n# 节 \\label{sec}\n\n$$x \\label{eq:b}$$\n", found: []),
    // Neither code, nor comments, nor what a macro fills in, nor numbers in words, which are mostly a book's.
    Case(text: "`\\ref{a}` $x % \\ref{b}\n$ \\newcommand{\\r}[1]{\\ref{#1}} 见第 5 章与式(3)，\\ref{}\n", found: []),
  ]

  static let quiet = [
    Case(text: "# 甲\n\n没有公式的笔记，5 美元：$5 and $6。\n", found: []),
    Case(text: "$$z = w^\\top x + b$$\n\n$x$ $224\\times224$\n", found: []),
    Case(text: "| $x$ | 模型 |\n|---|---|\n| $\\sqrt{y}$ | $O(n)$ |\n", found: []),
    Case(text: "| $x$ | y |\n|---|---|\n| $\\frac{1}{2}$ | 2 |\n\n$x + y = 2.5$\n", found: []),
    Case(text: "---\nlet:\n  x: 2\n---\n$x = 2$ 与 $x + 1 = 3$\n", found: []),
    Case(text: "[x](../../etc/passwd) [y](https://a.b) `[[no]]`\n", found: []),
  ]

  @Test(
    arguments: [
      ("<!-- mlnotes: ignore false-equation -->\n\n$1 + 1 = 3$\n\n$1 + 1 = 4$\n", ["error false-equation: 4"]),
      ("<!-- mlnotes: ignore -->\n\n$1 + 1 = 3$ 与 [[无]]\n", []),
      ("<!-- mlnotes: ignore broken-link -->\n\n$1 + 1 = 3$ 与 [[无]]\n", ["error false-equation: 3"]),
    ], [false, true])
  func commentsSilenceTheNextBlock(each: (text: String, found: [String]), crlf: Bool) {
    #expect(describe(Fixture(each.text, crlf: crlf), Configuration()) == each.found)
  }

  @Test(arguments: Severity.allCases.map(\.name) + ["off"])
  func severitiesFollowTheSettings(name: String) {
    var configuration = Configuration()
    let isTaken = configuration.set("diagnostics.broken-link", to: .text(name))
    #expect(isTaken)
    #expect(describe(Fixture("[[无]]\n"), configuration) == (name == "off" ? [] : ["\(name) broken-link: 无"]))
  }

  @Test(arguments: [
    ("diagnostics.broken-link", SettingValue.text("loud")), ("diagnostics.no-such", .text("error")),
    ("features.hover", .text("on")), ("no.such", .boolean(true)), ("handbook", .integer(1)),
  ])
  func settingsThatDoNotFitChangeNothing(name: String, value: SettingValue) {
    var configuration = Configuration()
    let isTaken = configuration.set(name, to: value)
    #expect(!isTaken)
    #expect(configuration == Configuration())
  }
}
