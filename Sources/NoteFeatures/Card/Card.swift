package import NoteIndex

/// What a hover shows, as content: a list of blocks without markup or words, which `CardWriter` makes text of.
package struct Card: Sendable, Equatable {
  package var blocks: [Block]
  /// The text that the card is about, half-open UTF-8 bytes of the note.
  package var range: Range<Int>

  package init(range: Range<Int>, blocks: [Block] = []) {
    self.range = range
    self.blocks = blocks
  }

  package enum Block: Sendable, Equatable {
    /// A paragraph.
    case line([Inline])
    /// Monospaced lines: a formula in two dimensions, a plot.
    case monospaced([String])
    /// Rows of cells below a header.
    case table(header: [Message], rows: [[[Inline]]])
  }

  package enum Inline: Sendable, Equatable {
    case text(String)
    case message(Message)
    case strong(String)
    case code(String)
    case link(String, NotePlace)
    /// A wide gap between two things on one line.
    case gap
  }
}
