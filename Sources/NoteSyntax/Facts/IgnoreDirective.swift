/// `<!-- mlnotes: ignore CODE … -->`, which silences the next block.
package struct IgnoreDirective: Sendable, Hashable {
  /// Diagnostic codes; empty means all.
  package var codes: [String]
  package var range: Range<Int>
  /// The block that is silenced.
  package var blockRange: Range<Int>
}
