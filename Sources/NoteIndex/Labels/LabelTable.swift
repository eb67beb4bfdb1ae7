/// The notes that give a label and those that refer to it.
struct LabelTable: Sendable {
  private var givers: [String: Set<NoteID>] = [:]
  private var users: [String: Set<NoteID>] = [:]

  func givers(of name: String) -> Set<NoteID> { givers[name] ?? [] }
  func users(of name: String) -> Set<NoteID> { users[name] ?? [] }

  mutating func update(_ old: IndexedNote?, _ new: IndexedNote?) {
    if let old { Self.update(&givers, old.labels.labelNames, old.id, isThere: false) }
    if let old { Self.update(&users, old.labels.usedNames, old.id, isThere: false) }
    if let new { Self.update(&givers, new.labels.labelNames, new.id, isThere: true) }
    if let new { Self.update(&users, new.labels.usedNames, new.id, isThere: true) }
  }

  private static func update(_ table: inout [String: Set<NoteID>], _ names: Set<String>, _ id: NoteID, isThere: Bool) {
    for name in names {
      if isThere {
        table[name, default: []].insert(id)
      } else {
        table[name]?.remove(id)
        if table[name]?.isEmpty == true { table[name] = nil }
      }
    }
  }
}
