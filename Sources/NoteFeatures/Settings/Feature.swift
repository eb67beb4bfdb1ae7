/// The methods that `mlnotes.features.*` turns on and off, so that the server lives beside other Markdown tools.
public enum Feature: String, Sendable, CaseIterable {
  case hover, definition, declaration, typeDefinition, implementation, references, documentHighlight, documentLink
  case documentSymbol, workspaceSymbol, callHierarchy, foldingRange, selectionRange, semanticTokens
  case codeLens, inlayHint, diagnostics, executeCommand
  case completion, signatureHelp, rename, codeAction, formatting, onTypeFormatting, linkedEditingRange
}
