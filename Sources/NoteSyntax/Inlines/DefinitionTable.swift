/// The link and footnote definitions that a note's references are read by. The first of a name wins.
final class DefinitionTable: Sendable {
  struct Target: Sendable, Hashable {
    var url: [UInt8]
    var title: [UInt8]?
  }

  let links: [[UInt8]: Target]
  let footnotes: Set<[UInt8]>

  init(_ definitions: some Sequence<RawDefinition>) {
    var links: [[UInt8]: Target] = [:]
    var footnotes: Set<[UInt8]> = []
    for definition in definitions {
      switch definition.kind {
      case .link:
        if links[definition.key] == nil {
          links[definition.key] = Target(url: definition.url, title: definition.titleText)
        }
      case .footnote: footnotes.insert(definition.key)
      }
    }
    self.links = links
    self.footnotes = footnotes
  }
}
