/// Where a link leads.
package enum LinkResolution: Sendable, Hashable {
  /// To a place in a note: its start, a heading, a block.
  case place(NotePlace)
  /// To the note, in which the anchor is missing.
  case missingAnchor(NoteID)
  /// To one of several notes or headings of the same name.
  case ambiguous([NotePlace])
  /// To a file of the workspace that is no note: a path relative to the root.
  case file(NoteLocation)
  /// To no note that is here.
  case missing
  /// Out of the workspace; it is named and never read.
  case outside
  /// To the web, or whatever else a URL's scheme says.
  case external
}
