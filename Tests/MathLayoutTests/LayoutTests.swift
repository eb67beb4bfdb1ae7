import MathSyntax
import Testing

@testable import MathLayout

@Suite("Layouts")
struct LayoutTests {
  /// What each file must hold at least: an emptied or missing file is a failure, not a pass.
  static let files = [("statistics.txt", 35), ("learning.txt", 35), ("forms.txt", 40), ("broken.txt", 12)]

  @Test("Every formula of the corpus has its expected layout", arguments: files)
  func expectations(_ file: (name: String, leastCount: Int)) {
    let corpus = LayoutCorpus(file.name)
    #expect(corpus.entries.count >= file.leastCount)
    let layouts = corpus.entries.map(layout)
    if LayoutCorpus.isUpdating { return corpus.write(layouts) }
    for (entry, layout) in zip(corpus.entries, layouts) {
      #expect(layout == entry.expectation, "\(entry.formula)")
    }
  }

  @Test("All rows of a box are equally wide", arguments: files)
  func boxes(_ file: (name: String, leastCount: Int)) {
    for entry in LayoutCorpus(file.name).entries {
      for width in [12, 40, 80, 200] {
        let box = TextLayout.box(tree(entry), width: width)
        #expect(box.rows.allSatisfy { DisplayWidth.of($0) == box.width }, "\(entry.formula)")
        #expect(box.rows.indices.contains(box.baseline))
      }
    }
  }

  @Test("A break never loses a symbol", arguments: files)
  func breaks(_ file: (name: String, leastCount: Int)) {
    for entry in LayoutCorpus(file.name).entries {
      let tree = tree(entry)
      #expect(
        symbols(TextLayout.box(tree, width: 16)) == symbols(TextLayout.box(tree, width: 10_000)), "\(entry.formula)")
    }
  }

  private func tree(_ entry: LayoutCorpus.Entry) -> MathTree {
    MathParser.parse(Array(entry.formula.utf8), notation: entry.header.hasSuffix("plain") ? .plain : .latex)
  }

  private func layout(_ entry: LayoutCorpus.Entry) -> [String] {
    let tree = tree(entry)
    let rows = TextLayout.render(tree, width: Int(entry.header.dropFirst()) ?? 80)
    return rows.map { $0.isEmpty ? "" : "    " + $0 } + ["= " + LineLayout.render(tree)]
  }

  /// Letters and digits, sorted: brackets may grow and rules stretch when a formula is broken, names may not go.
  private func symbols(_ box: TextBox) -> [UInt32] {
    box.rows.flatMap { $0.unicodeScalars.filter { $0.properties.isAlphabetic || $0.properties.numericType != nil } }
      .map(\.value).sorted()
  }
}
