// modules: TextModel NoteSyntax
import NoteSyntax
import TextModel

/// A note and an edit in it: the tree tiles the text, facts lie inside it, and the edited tree tells what a fresh one does.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let raw = Array(UnsafeBufferPointer(start: data, count: count))
  let bytes = Array(String(decoding: raw.dropFirst(4), as: UTF8.self).utf8)
  let dialect = NoteDialect.allCases[Int(raw.first ?? 0) % NoteDialect.allCases.count]
  let text = SourceText(utf8: bytes)
  let tree = NoteTree.parse(text, dialect: dialect)
  check(tree)
  guard count >= 4 else { return 0 }
  let start = boundary(Int(raw[1]) * (bytes.count + 1) / 256, bytes)
  let end = boundary(min(bytes.count, start + Int(raw[2]) % 24), bytes)
  let insertions = ["", "$", "$$", "\n\n", "- ", "> ", "```\n", "[a]: b\n", "【a】\n", "*", "\r\n", "# ", "|", "---\n"]
  let edit = TextEdit(range: start..<max(start, end), replacement: insertions[Int(raw[3]) % insertions.count])
  var next = text
  next.apply(edit)
  let edited = tree.reparsed(edit, text: next)
  let fresh = NoteTree.parse(next, dialect: dialect)
  check(edited)
  precondition(edited.headings == fresh.headings && edited.math == fresh.math && edited.links == fresh.links)
  precondition(edited.prose == fresh.prose && edited.concepts == fresh.concepts && edited.plain == fresh.plain)
  precondition(HTMLRenderer.render(edited) == HTMLRenderer.render(fresh))
  return 0
}

func check(_ tree: NoteTree) {
  let count = tree.text.count
  for range in tree.math.map(\.range) + tree.plain.map(\.range) + tree.prose.map(\.range) + tree.meanings.map(\.range) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
  }
  for range in tree.headings.map(\.sectionRange) + tree.links.map(\.range) + tree.wordReferences.map(\.range) {
    precondition(range.lowerBound >= 0 && range.upperBound <= count)
  }
}

func boundary(_ offset: Int, _ bytes: [UInt8]) -> Int {
  var offset = min(offset, bytes.count)
  while offset > 0, offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
  return offset
}
