import TextModel

/// A name by which links call a note or a concept, as a hash: who looks by it resolves the link before it counts.
struct LinkKey: Sendable, Hashable, Comparable {
  /// Not 0.
  fileprivate let value: UInt32

  init(_ name: FoldedName) {
    var hash = NameHash()
    for byte in name.utf8 { hash.add(byte) }
    value = hash.key
  }

  /// The key of a name as it is written.
  init(_ name: Substring.UTF8View) {
    // Most targets are words of ASCII, which fold byte by byte.
    var hash = NameHash()
    for byte in name {
      guard byte > 0x20, byte < 0x7F else {
        hash = NameHash()
        for byte in FoldedName(String(Substring(name))).utf8 { hash.add(byte) }
        break
      }
      hash.add(byte &- 0x41 < 26 ? byte | 0x20 : byte)
    }
    value = hash.key
  }

  static func < (left: LinkKey, right: LinkKey) -> Bool { left.value < right.value }

  fileprivate init?(value: UInt32) {
    if value == 0 { return nil }
    self.value = value
  }
}

/// The names that one link calls: its target, and the target's last part without its extension.
struct LinkKeys: Sendable, Hashable {
  /// 0 where a link calls no note.
  private let target: UInt32
  private let stem: UInt32

  /// - Parameter target: nil where a link calls no note.
  init(target: String?) {
    guard let target else {
      (self.target, stem) = (0, 0)
      return
    }
    self.target = LinkKey(target[...].utf8).value
    stem = LinkKey(NoteLocation.stem(of: target)[...].utf8).value
  }

  /// The names that the link calls are appended.
  func append(to keys: inout [LinkKey]) {
    if let key = LinkKey(value: target) { keys.append(key) }
    if stem != target, let key = LinkKey(value: stem) { keys.append(key) }
  }

  /// Asked of every link of many notes, for few keys.
  func isAny(of keys: [LinkKey]) -> Bool { keys.contains { $0.value == target || $0.value == stem } }
}
