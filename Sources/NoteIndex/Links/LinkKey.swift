import TextModel

/// A name by which links call a note or a concept, as a hash: who looks by it resolves the link before it counts.
struct LinkKey: Sendable, Hashable {
  private let value: UInt64

  init(_ name: FoldedName) {
    var hash = NameHash()
    for byte in name.utf8 { hash.add(byte) }
    value = hash.value
  }
}

/// The names that one link calls: its target, and the target's last part without its extension.
struct LinkKeys: Sendable {
  private let target: LinkKey?
  private let stem: LinkKey?

  /// - Parameter target: nil where a link calls no note.
  init(target: String?) {
    self.target = target.map { LinkKey(FoldedName($0)) }
    stem = target.map { LinkKey(FoldedName(NoteLocation.stem(of: $0))) }
  }

  var all: [LinkKey] { [target, stem].compactMap(\.self) }

  func isAny(of keys: Set<LinkKey>) -> Bool {
    target.map(keys.contains) == true || stem.map(keys.contains) == true
  }
}
