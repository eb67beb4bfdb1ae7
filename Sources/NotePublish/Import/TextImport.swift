package import TextModel

/// Turns a raw text, as PDF extraction leaves it, into a tidy Markdown note.
///
/// Hard-wrapped lines are joined, 【】 and private-use bullets become headings, numbered lines and bullets become list items,
/// columns a table; radicals become the characters they stand for, full-width letters ASCII, ligatures their letters.
/// Nothing else is changed, and nothing is lost but white space and page artefacts: page numbers, running heads, the hyphens
/// of divided words. Importing an imported note changes nothing.
package struct TextImport {
  /// The tidy note, with a line feed at its end.
  package static func note(from text: SourceText) -> [UInt8] {
    // One pass is a fixed point for most texts; a few passes are one for all that were seen, and then idempotent.
    var bytes = pass(text.utf8)
    for _ in 0..<4 {
      let again = pass(bytes)
      if again == bytes { break }
      bytes = again
    }
    return bytes
  }

  private static func pass(_ utf8: [UInt8]) -> [UInt8] {
    let text = PageArtefacts.removed(
      from: Array(String(decoding: ImportRepair.repaired(utf8), as: UTF8.self).unicodeScalars))
    let lines = ImportTable.made(in: ImportLine.lines(of: text))
    var writer = ImportWriter(style: ImportStyle(lines), hyphenation: Hyphenation(lines))
    for line in lines { writer.take(line) }
    return writer.finished()
  }
}
