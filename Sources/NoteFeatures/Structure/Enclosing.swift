package import NoteSyntax
import TextModel

/// The ranges around a place, from the narrowest out: what "expand selection" goes through.
package enum Enclosing {
  /// Strictly growing; each holds the offset. The last is the whole note.
  package static func ranges(at offset: Int, in tree: NoteTree) -> [Range<Int>] {
    var around: [Range<Int>] = []
    around += tree.math.flatMap { [$0.content, $0.range] }
    around += tree.plain.map(\.range)
    around += tree.links.flatMap { [$0.display, $0.range].compactMap(\.self) }
    around += tree.prose.map(\.range)
    around += tree.headings.flatMap { [$0.nameRange, $0.range, $0.sectionRange] }
    around.append(paragraph(at: offset, in: tree))
    let holding = around.filter { $0.contains(offset) || $0.upperBound == offset }.sorted { $0.count < $1.count }
    var nested: [Range<Int>] = []
    for range in holding + [0..<tree.text.count] {
      guard let inner = nested.last else {
        nested.append(range)
        continue
      }
      if range.count > inner.count, range.lowerBound <= inner.lowerBound, inner.upperBound <= range.upperBound {
        nested.append(range)
      }
    }
    return nested
  }

  /// The lines around the offset up to blank ones.
  private static func paragraph(at offset: Int, in tree: NoteTree) -> Range<Int> {
    let text = tree.text
    let isBlank = { (line: Int) in
      text.utf8[text.lines.range(ofLine: line, in: text.utf8)].allSatisfy { $0 <= UInt8(ascii: " ") }
    }
    var first = text.lines.line(at: min(offset, text.count))
    var last = first
    while first > 0, !isBlank(first - 1) { first -= 1 }
    while last + 1 < text.lines.count, !isBlank(last + 1) { last += 1 }
    return text.lines.starts[first]..<text.lines.range(ofLine: last, in: text.utf8).upperBound
  }
}
