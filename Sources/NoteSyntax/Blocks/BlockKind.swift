/// What a block is.
package enum BlockKind: UInt8, Sendable, Hashable {
  case frontMatter
  case paragraph
  /// `#` or underlined.
  case heading
  /// `【…】` alone on its line.
  case bracketHeading
  /// A line behind a private-use bullet.
  case bulletHeading
  case thematicBreak
  case indentedCode
  case fencedCode
  case html
  case quote
  case list
  case item
  case table
  case row
  case cell
  case linkDefinition
  case footnoteDefinition
  /// A bare environment on its own lines.
  case environment
  /// Obsidian's `%%` … `%%` over several lines.
  case comment
  /// A line of a directive (`:::`, `:begin_tab:`), kept as it is.
  case directive

  /// Whether other blocks stand inside.
  package var isContainer: Bool {
    switch self {
    case .quote, .list, .item, .table, .row, .footnoteDefinition: true
    default: false
    }
  }

  /// Whether the block's text is read for inlines.
  package var holdsInlines: Bool {
    switch self {
    case .paragraph, .heading, .bracketHeading, .bulletHeading, .cell: true
    default: false
    }
  }
}
