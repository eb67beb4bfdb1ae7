import LanguageServerProtocol
import NoteFeatures
import NoteIndex
import TextModel

extension RequestHandler {
  /// What stands at a place, and where it leads.
  static let reading: [RequestHandler] = [
    RequestHandler(LSP.HoverRequest.self, .hover, off: nil) { params, context in
      guard let (document, offset) = context.place(params) else { return nil }
      return Hover.at(offset, in: document.id, of: context.workspace).map { context.hover($0, in: document) }
    },
    RequestHandler(LSP.DefinitionRequest.self, .definition, off: nil) { params, context in
      context.jump(from: params, asLinks: context.client.textDocument.definitionLinks, Definitions.at)
    },
    RequestHandler(LSP.DeclarationRequest.self, .declaration, off: nil) { params, context in
      context.jump(from: params, asLinks: context.client.textDocument.declarationLinks, DeclarationJump.at)
    },
    RequestHandler(LSP.TypeDefinitionRequest.self, .typeDefinition, off: nil) { params, context in
      context.jump(from: params, asLinks: context.client.textDocument.typeDefinitionLinks, TypeDefinitionJump.at)
    },
    RequestHandler(LSP.ImplementationRequest.self, .implementation, off: nil) { params, context in
      context.jump(from: params, asLinks: context.client.textDocument.implementationLinks, ImplementationJump.at)
    },
    RequestHandler(LSP.ReferencesRequest.self, .references, off: nil) { params, context in
      let at = LSP.TextDocumentPositionParams(textDocument: params.textDocument, position: params.position)
      guard let (document, offset) = context.place(at) else { return nil }
      return References.at(offset, in: document.id, of: context.workspace)
        .filter { params.context.includeDeclaration || $0.kind != .definition }
        .compactMap { context.location($0.place) }
    },
    RequestHandler(LSP.DocumentHighlightRequest.self, .documentHighlight, off: nil) { params, context in
      guard let (document, offset) = context.place(params) else { return nil }
      return Highlights.at(offset, in: document.id, of: context.workspace).map { context.highlight($0, in: document) }
    },
    RequestHandler(LSP.DocumentLinkRequest.self, .documentLink, off: nil) { params, context in
      guard let document = context.documents[params.textDocument.uri] else { return nil }
      return DocumentLink.of(document.id, in: context.workspace).compactMap { context.link($0, in: document) }
    },
    RequestHandler(LSP.WorkspaceSymbolRequest.self, .workspaceSymbol, off: nil) { params, context in
      WorkspaceSymbols.matching(params.query, in: context.workspace).compactMap { context.symbol($0) }
    },
  ]

  /// Which concept builds on which.
  static let calls: [RequestHandler] = [
    RequestHandler(LSP.PrepareCallHierarchyRequest.self, .callHierarchy, off: nil) { params, context in
      guard let (document, offset) = context.place(params) else { return nil }
      return CallHierarchy.items(at: offset, in: document.id, of: context.workspace).compactMap { context.item($0) }
    },
    RequestHandler(LSP.CallHierarchyIncomingCallsRequest.self, .callHierarchy, off: nil) { params, context in
      let workspace = context.workspace
      guard let definition = context.definition(of: params.item, in: workspace) else { return nil }
      return CallHierarchy.incoming(to: definition, in: workspace).compactMap { call in
        context.item(call.definition).map {
          LSP.CallHierarchyIncomingCall(from: $0, fromRanges: context.ranges(call.places))
        }
      }
    },
    RequestHandler(LSP.CallHierarchyOutgoingCallsRequest.self, .callHierarchy, off: nil) { params, context in
      let workspace = context.workspace
      guard let definition = context.definition(of: params.item, in: workspace) else { return nil }
      return CallHierarchy.outgoing(from: definition, in: workspace).compactMap { call in
        context.item(call.definition).map {
          LSP.CallHierarchyOutgoingCall(to: $0, fromRanges: context.ranges(call.places))
        }
      }
    },
  ]
}
