/// Which rules a text is read by.
package enum NoteDialect: Sendable, Hashable, CaseIterable {
  /// Markdown notes (`.md`, `.markdown`): CommonMark, GFM and everything of `Grammar/Notes.md`.
  case markdown
  /// The project's own extension (`.mln`): the same grammar.
  case mln
  /// Text with 【】 headings (`.txt`), mostly drawn out of a PDF: the same grammar, and a paragraph may run on over the
  /// blank lines that extraction leaves.
  case bracketText
  /// CommonMark 0.31.2 and nothing else, for its own examples.
  case commonmark
  /// GitHub Flavored Markdown 0.29 and nothing else, for its own examples.
  case gfm

  /// Whether the conventions of notes (math, 【】, wiki links, …) are on.
  package var readsNotes: Bool { self == .markdown || self == .mln || self == .bracketText }

  /// Whether GFM's extensions (tables, task lists, strikethrough, autolinks, footnotes) are on.
  package var readsGFM: Bool { self != .commonmark }
}
