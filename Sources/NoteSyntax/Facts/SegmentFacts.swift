/// What is read off one segment; offsets count from its start. What needs the whole note is made of it in `NoteTree`.
struct SegmentFacts: Sendable {
  var headings: [RawHeading] = []
  var math: [MathSpan] = []
  var plain: [PlainSpan] = []
  var prose: [ProseSpan] = []
  var links: [RawLink] = []
  var meanings: [Meaning] = []
  var wordReferences: [WordReference] = []
  var concepts: [ConceptDefinition] = []
  var tables: [BindingCandidate] = []
  var directives: [IgnoreDirective] = []
  var frontMatter: FrontMatter?
  /// Whether the last block's text ends in the midst of a sentence, and the first block is a paragraph that starts so.
  var endsOpen = false
  var startsOpen = false
}

/// A heading before its level and anchor are known.
struct RawHeading: Sendable {
  var kind: Heading.Kind
  /// The level of `#` and underlined headings.
  var level: Int
  var style: Numbering.Style?
  var name: String
  var nameRange: Range<Int>
  var range: Range<Int>
}

/// A link; `key` finds the definition of a reference, whose place moves on its own.
struct RawLink: Sendable {
  var link: Link
  var key: [UInt8]?
}
