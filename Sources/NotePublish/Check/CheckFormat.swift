/// The output formats of `mlnotes check`.
package enum CheckFormat: String, Sendable, CaseIterable {
  /// `file:line:column: severity: message [code]`, one finding a line.
  case text
  /// An array of findings (PRODUCT's contract).
  case json
  /// SARIF 2.1.0, OASIS.
  case sarif
  /// GitHub Actions' workflow commands.
  case github
}
