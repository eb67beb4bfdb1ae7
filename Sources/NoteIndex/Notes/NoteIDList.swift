import TextModel

/// A set of notes in ascending order: most are small, and there is one for each name that links call.
struct NoteIDList: Sendable {
  private(set) var ids: [NoteID] = []

  mutating func insert(_ id: NoteID) {
    // Notes mostly come in their order.
    if let last = ids.last, last < id { return ids.append(id) }
    let index = ids.partitioningIndex { $0 >= id }
    if index == ids.count || ids[index] != id { ids.insert(id, at: index) }
  }

  mutating func remove(_ id: NoteID) {
    let index = ids.partitioningIndex { $0 >= id }
    if index < ids.count, ids[index] == id { ids.remove(at: index) }
  }
}
