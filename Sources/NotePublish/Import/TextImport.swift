package import TextModel

/// Turns a raw text, as PDF extraction leaves it, into a tidy Markdown note.
///
/// Hard-wrapped lines are joined, 【】 and private-use bullets become headings, numbered lines and bullets become list items,
/// radicals become the characters they stand for and full-width letters ASCII. Nothing else is changed, and nothing is lost
/// but white space and page artefacts. Importing an imported note changes nothing.
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
    let lines = ImportLine.lines(of: ImportRepair.repaired(utf8))
    var writer = ImportWriter(style: ImportStyle(lines))
    for line in lines { writer.take(line) }
    return writer.finished()
  }
}
