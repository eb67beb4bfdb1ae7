@testable import NoteSyntax

/// Compares two trees in all that they tell.
enum TreeComparison {
  /// What differs first; nil where nothing does.
  static func difference(_ left: NoteTree, _ right: NoteTree) -> String? {
    if left.starts != right.starts { return "segments differ" }
    for (index, (mine, other)) in zip(left.segments, right.segments).enumerated() {
      if mine.count != other.count { return "segment \(index) differs in length" }
      if mine.blocks != other.blocks { return "blocks of segment \(index) differ" }
      if mine.pieces != other.pieces { return "pieces of segment \(index) differ" }
      if mine.definitions != other.definitions { return "definitions of segment \(index) differ" }
    }
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
