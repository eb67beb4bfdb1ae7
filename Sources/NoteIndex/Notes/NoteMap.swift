/// Notes by their ids, in groups, so that a snapshot that changes one note shares all others.
struct NoteMap: Sendable {
  private var groups: [Int32: [NoteID: IndexedNote]] = [:]
  private(set) var count = 0

  subscript(id: NoteID) -> IndexedNote? {
    get { groups[id.number >> 6]?[id] }
    set {
      let old = groups[id.number >> 6, default: [:]].updateOrRemove(id, newValue)
      count += (newValue == nil ? 0 : 1) - (old == nil ? 0 : 1)
    }
  }

  /// The notes that a test takes, in no order.
  func filter(_ isIncluded: (IndexedNote) -> Bool) -> [IndexedNote] {
    var found: [IndexedNote] = []
    for group in groups.values {
      for note in group.values where isIncluded(note) { found.append(note) }
    }
    return found
  }

  /// Visits all notes, in no order.
  func forEach(_ body: (IndexedNote) -> Void) {
    for group in groups.values {
      for note in group.values { body(note) }
    }
  }

  /// All notes, in no order.
  var all: [IndexedNote] { groups.values.flatMap(\.values) }
}

extension Dictionary {
  fileprivate mutating func updateOrRemove(_ key: Key, _ value: Value?) -> Value? {
    if let value { return updateValue(value, forKey: key) }
    return removeValue(forKey: key)
  }
}
