import TextModel

@testable import NoteSyntax

/// Compares two trees in all that they tell.
enum TreeComparison {
  /// What differs first; nil where nothing does.
  static func difference(_ left: NoteTree, _ right: NoteTree) -> String? {
    if left.segments.reduce(0, { $0 + $1.count }) != left.text.utf8.count { return "segments do not tile the text" }
    let (mine, other) = (FlatTree(left), FlatTree(right))
    if let index = zip(mine.blocks, other.blocks).enumerated().first(where: { $1.0 != $1.1 })?.offset {
      return "block \(index) differs: \(mine.blocks[index]), \(other.blocks[index])"
    }
    if mine.blocks.count != other.blocks.count { return "blocks differ in number" }
    if mine.definitions != other.definitions { return "definitions differ" }
    if left.headings != right.headings { return "headings differ" }
    if left.math != right.math { return "math differs" }
    if left.plain != right.plain { return "plain formulas differ" }
    if left.concepts != right.concepts { return "concepts differ" }
    if left.meanings != right.meanings { return "meanings differ" }
    if left.links != right.links { return "links differ" }
    if left.linkDefinitions != right.linkDefinitions { return "link definitions differ" }
    if left.wordReferences != right.wordReferences { return "word references differ" }
    if left.prose != right.prose { return "prose differs" }
    if left.bindingCandidates != right.bindingCandidates { return "binding candidates differ" }
    if left.frontMatter != right.frontMatter { return "front matter differs" }
    if left.ignoreDirectives != right.ignoreDirectives { return "directives differ" }
    return HTMLRenderer.render(left) == HTMLRenderer.render(right) ? nil : "HTML differs"
  }
}
