/// A link of any written form.
package struct Link: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    /// `[[note#heading|text]]`
    case wiki
    /// `![[note]]`
    case embed
    /// `[text](target)`
    case inline
    /// `[text][label]`, `[label]`; the target is the definition's
    case reference
    /// `<https://…>` or a bare URL
    case autolink
    /// `![alt](target)`, also by reference
    case image
    /// `[^label]`; the target is the label
    case footnote
  }

  package var kind: Kind
  package var range: Range<Int>
  /// The destination without its anchor, escapes and entities resolved; empty for `#anchor`.
  package var target: String
  /// Behind the first `#`, without it.
  package var anchor: String?
  /// Where the destination is written without its anchor: in the link, or in the definition that a reference uses.
  package var targetRange: Range<Int>
  package var anchorRange: Range<Int>?
  /// The visible text, where there is one apart from the target.
  package var display: Range<Int>?

  package init(
    kind: Kind, range: Range<Int>, target: String, anchor: String?, targetRange: Range<Int>, anchorRange: Range<Int>?,
    display: Range<Int>?
  ) {
    self.kind = kind
    self.range = range
    self.target = target
    self.anchor = anchor
    self.targetRange = targetRange
    self.anchorRange = anchorRange
    self.display = display
  }
}
