/// The methods that `mlnotes.features.*` turns on and off, so that the server lives beside other Markdown tools.
public enum Feature: String, Sendable, CaseIterable {
  case hover, definition, declaration, typeDefinition, implementation, references, documentHighlight, documentLink
  case documentSymbol, workspaceSymbol, callHierarchy, foldingRange, selectionRange, semanticTokens
  case codeLens, inlayHint, diagnostics, executeCommand
  case completion, signatureHelp, rename, codeAction, formatting, onTypeFormatting, linkedEditingRange

  /// Unless the settings say otherwise. Values within the lines are for those who ask for them (UX.md, "Lenses").
  public var isOnByDefault: Bool { self != .inlayHint }
}
