/// A reference to a label: `\ref{eq:loss}`, `\eqref{eq:loss}`.
package struct LabelUse: Sendable, Hashable {
  package var name: String
  /// The command with its argument, half-open UTF-8 bytes of the note; of several names the part with this one.
  package var range: Range<Int>
}
