import TextModel

/// A state of the name set: what changed since the state before, as far back as is worth remembering.
final class NameVersion: Sendable {
  let changed: [FoldedName]
  let parent: NameVersion?
  private let depth: Int

  /// How many states are remembered; past that, mentions are found anew.
  private static let memory = 64

  init() {
    changed = []
    parent = nil
    depth = 0
  }

  init(after parent: NameVersion, changed: [FoldedName]) {
    self.changed = changed
    depth = parent.depth + 1
    self.parent = depth % Self.memory == 0 ? nil : parent
  }

  /// The names changed since another state; nil where that is forgotten.
  func changes(since other: NameVersion) -> [FoldedName]? {
    var names: [FoldedName] = []
    var state: NameVersion? = self
    while let version = state {
      if version === other { return names }
      names += version.changed
      state = version.parent
    }
    return nil
  }
}
