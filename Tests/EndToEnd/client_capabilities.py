"""Two clients: one that takes everything, as VS Code does, and one that takes nothing beyond the base protocol."""

MINIMAL = {}

DYNAMIC = {"dynamicRegistration": True}

FULL = {
    "general": {"positionEncodings": ["utf-8", "utf-16", "utf-32"]},
    "window": {"workDoneProgress": True, "showDocument": {"support": True}},
    "workspace": {
        "applyEdit": True, "workspaceFolders": True, "configuration": True, "didChangeConfiguration": DYNAMIC,
        "didChangeWatchedFiles": {**DYNAMIC, "relativePatternSupport": True},
        "workspaceEdit": {
            "documentChanges": True, "resourceOperations": ["create", "rename", "delete"],
            "changeAnnotationSupport": {"groupsOnLabel": True}},
        "codeLens": {"refreshSupport": True}, "inlayHint": {"refreshSupport": True},
        "semanticTokens": {"refreshSupport": True}, "diagnostics": {"refreshSupport": True},
        "fileOperations": {"willRename": True, "didRename": True},
    },
    "textDocument": {
        "publishDiagnostics": {
            "relatedInformation": True, "versionSupport": True, "codeDescriptionSupport": True, "dataSupport": True,
            "tagSupport": {"valueSet": [1, 2]}},
        "hover": {"contentFormat": ["markdown", "plaintext"]},
        "definition": {"linkSupport": True}, "declaration": {"linkSupport": True},
        "typeDefinition": {"linkSupport": True}, "implementation": {"linkSupport": True},
        "documentLink": {"tooltipSupport": True},
        "documentSymbol": {"hierarchicalDocumentSymbolSupport": True},
        "completion": {"completionItem": {
            "snippetSupport": True, "documentationFormat": ["markdown"], "insertReplaceSupport": True,
            "labelDetailsSupport": True, "resolveSupport": {"properties": ["documentation", "detail"]}}},
        "signatureHelp": {"signatureInformation": {
            "documentationFormat": ["markdown"], "parameterInformation": {"labelOffsetSupport": True},
            "activeParameterSupport": True}},
        "codeAction": {
            "codeActionLiteralSupport": {"codeActionKind": {"valueSet": ["", "quickfix", "refactor", "source"]}},
            "isPreferredSupport": True, "dataSupport": True, "resolveSupport": {"properties": ["edit"]}},
        "rename": {"prepareSupport": True, "honorsChangeAnnotations": True},
        "foldingRange": {"foldingRange": {"collapsedText": True}},
        "semanticTokens": {
            "requests": {"range": True, "full": {"delta": True}}, "formats": ["relative"],
            "tokenTypes": ["variable", "number", "operator", "function", "keyword", "type", "string", "macro"],
            "tokenModifiers": ["definition", "readonly", "defaultLibrary"]},
        "codeLens": {}, "inlayHint": {"resolveSupport": {"properties": ["tooltip"]}}, "diagnostic": {},
        "selectionRange": {}, "linkedEditingRange": {}, "callHierarchy": {}, "formatting": {}, "onTypeFormatting": {},
        "references": {}, "documentHighlight": {},
    },
}
