import JSON

extension LSP.ClientCapabilities {
  /// What a client can take of `textDocument/`.
  public struct TextDocument: Sendable, Equatable {
    /// `hover.contentFormat`, the client's favourite first.
    public let hoverFormats: [String]
    public let definitionLinks: Bool
    public let declarationLinks: Bool
    public let typeDefinitionLinks: Bool
    public let implementationLinks: Bool
    public let documentLinkTooltips: Bool
    public let hierarchicalDocumentSymbols: Bool
    /// `documentSymbol.symbolKind.valueSet`, `nil` where the client names none.
    public let symbolKinds: [Int]?
    public let lineFoldingOnly: Bool
    public let foldingCollapsedText: Bool
    public let foldingRangeLimit: Int?
    public let renamePreparation: Bool
    public let codeAction: CodeAction
    public let completion: Completion
    public let signatureHelp: SignatureHelp
    public let semanticTokens: SemanticTokens
    public let publishDiagnostics: Diagnostics
    /// What pulled diagnostics may hold, `nil` where the client does not pull. 3.17 has these flags under
    /// `publishDiagnostics` only, later clients under `diagnostic`: either will do.
    public let diagnostic: Diagnostics?
    public let codeLens: Bool
    public let inlayHint: Bool
    /// Of an inlay hint's properties those that the client resolves.
    public let inlayHintResolve: [String]
    public let callHierarchy: Bool
    public let selectionRange: Bool
    public let linkedEditingRange: Bool

    init(_ json: JSONValue) {
      hoverFormats = json["hover"]["contentFormat"].strings
      definitionLinks = json["definition"]["linkSupport"].isTrue
      declarationLinks = json["declaration"]["linkSupport"].isTrue
      typeDefinitionLinks = json["typeDefinition"]["linkSupport"].isTrue
      implementationLinks = json["implementation"]["linkSupport"].isTrue
      documentLinkTooltips = json["documentLink"]["tooltipSupport"].isTrue
      hierarchicalDocumentSymbols = json["documentSymbol"]["hierarchicalDocumentSymbolSupport"].isTrue
      symbolKinds = json["documentSymbol"]["symbolKind"]["valueSet"].arrayValue?.compactMap(\.intValue)
      lineFoldingOnly = json["foldingRange"]["lineFoldingOnly"].isTrue
      foldingCollapsedText = json["foldingRange"]["foldingRange"]["collapsedText"].isTrue
      foldingRangeLimit = json["foldingRange"]["rangeLimit"].intValue
      renamePreparation = json["rename"]["prepareSupport"].isTrue
      codeAction = CodeAction(json["codeAction"])
      completion = Completion(json["completion"])
      signatureHelp = SignatureHelp(json["signatureHelp"]["signatureInformation"])
      semanticTokens = SemanticTokens(json["semanticTokens"])
      let pushed = Diagnostics(json["publishDiagnostics"])
      publishDiagnostics = pushed
      diagnostic = json["diagnostic"].objectValue == nil ? nil : pushed.union(Diagnostics(json["diagnostic"]))
      codeLens = json["codeLens"].objectValue != nil
      inlayHint = json["inlayHint"].objectValue != nil
      inlayHintResolve = json["inlayHint"]["resolveSupport"]["properties"].strings
      callHierarchy = json["callHierarchy"].objectValue != nil
      selectionRange = json["selectionRange"].objectValue != nil
      linkedEditingRange = json["linkedEditingRange"].objectValue != nil
    }
  }

  /// What code actions may hold.
  public struct CodeAction: Sendable, Equatable {
    public let literals: Bool
    /// The kinds that the client knows; a kind may also be under one of them.
    public let kinds: [String]
    public let isPreferred: Bool
    public let data: Bool
    /// Of an action's properties those that the client resolves.
    public let resolve: [String]

    init(_ json: JSONValue) {
      literals = json["codeActionLiteralSupport"].objectValue != nil
      kinds = json["codeActionLiteralSupport"]["codeActionKind"]["valueSet"].strings
      isPreferred = json["isPreferredSupport"].isTrue
      data = json["dataSupport"].isTrue
      resolve = json["resolveSupport"]["properties"].strings
    }
  }

  /// What completions may hold.
  public struct Completion: Sendable, Equatable {
    public let snippets: Bool
    public let commitCharacters: Bool
    public let documentationFormats: [String]
    public let preselect: Bool
    public let insertReplace: Bool
    public let labelDetails: Bool
    /// Of an item's properties those that the client resolves.
    public let resolve: [String]
    /// The kinds that the client knows, `nil` where it names none.
    public let kinds: [Int]?

    init(_ json: JSONValue) {
      let item = json["completionItem"]
      snippets = item["snippetSupport"].isTrue
      commitCharacters = item["commitCharactersSupport"].isTrue
      documentationFormats = item["documentationFormat"].strings
      preselect = item["preselectSupport"].isTrue
      insertReplace = item["insertReplaceSupport"].isTrue
      labelDetails = item["labelDetailsSupport"].isTrue
      resolve = item["resolveSupport"]["properties"].strings
      kinds = json["completionItemKind"]["valueSet"].arrayValue?.compactMap(\.intValue)
    }
  }

  /// What signatures may hold.
  public struct SignatureHelp: Sendable, Equatable {
    public let documentationFormats: [String]
    public let labelOffsets: Bool
    public let activeParameter: Bool

    init(_ json: JSONValue) {
      documentationFormats = json["documentationFormat"].strings
      labelOffsets = json["parameterInformation"]["labelOffsetSupport"].isTrue
      activeParameter = json["activeParameterSupport"].isTrue
    }
  }

  /// Which semantic tokens a client asks for, and what they may be.
  public struct SemanticTokens: Sendable, Equatable {
    public let full: Bool
    public let delta: Bool
    public let range: Bool
    public let tokenTypes: [String]
    public let tokenModifiers: [String]
    public let multilineTokens: Bool
    public let overlappingTokens: Bool

    init(_ json: JSONValue) {
      let requests = json["requests"]
      delta = requests["full"]["delta"].isTrue
      full = delta || requests["full"].isTrue || requests["full"].objectValue != nil
      range = requests["range"].isTrue || requests["range"].objectValue != nil
      tokenTypes = json["tokenTypes"].strings
      tokenModifiers = json["tokenModifiers"].strings
      multilineTokens = json["multilineTokenSupport"].isTrue
      overlappingTokens = json["overlappingTokenSupport"].isTrue
    }
  }

  /// What diagnostics may hold, pushed or pulled.
  public struct Diagnostics: Sendable, Equatable {
    public let relatedInformation: Bool
    public let version: Bool
    public let codeDescription: Bool
    public let data: Bool
    /// The tags that the client draws, by number.
    public let tags: [Int]

    init(_ json: JSONValue) {
      relatedInformation = json["relatedInformation"].isTrue
      version = json["versionSupport"].isTrue
      codeDescription = json["codeDescriptionSupport"].isTrue
      data = json["dataSupport"].isTrue
      tags = json["tagSupport"]["valueSet"].arrayValue?.compactMap(\.intValue) ?? []
    }

    private init(both left: Diagnostics, _ right: Diagnostics) {
      relatedInformation = left.relatedInformation || right.relatedInformation
      version = left.version || right.version
      codeDescription = left.codeDescription || right.codeDescription
      data = left.data || right.data
      tags = left.tags + right.tags.filter { !left.tags.contains($0) }
    }

    func union(_ other: Diagnostics) -> Diagnostics { Diagnostics(both: self, other) }
  }
}
