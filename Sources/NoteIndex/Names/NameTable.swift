import TextModel

/// The names of a workspace: a base that is built at once, and the names that changed since.
struct NameTable: Sendable {
  /// A trie with the entry of each of its names.
  final class Part: Sendable {
    let trie: NameTrie
    let entries: [NameEntry]
    /// Of each name, apart from its entry: asked at each place of a text where the name stands.
    let traits: [NameTraits]
    /// Of each name, whether another one goes on where it ends, and may do so without the noun at its own end.
    let isBegun: [Bool]

    convenience init(_ entries: [NameEntry]) { self.init(sorted: entries.sorted { $0.name < $1.name }) }

    /// Entries in ascending order of their names.
    init(sorted entries: [NameEntry]) {
      let trie = NameTrie(sorted: entries.map(\.name.utf8))
      self.entries = entries
      traits = entries.map(\.traits)
      self.trie = trie
      var isBegun = [Bool](repeating: false, count: entries.count)
      for (index, entry) in entries.enumerated() {
        guard let short = GenericNouns.shortened(entry.name.utf8) else { continue }
        trie.forEachPrefix(from: Int(trie.parents[index]), shorterThan: short.count) { isBegun[$0] = true }
      }
      self.isBegun = isBegun
    }

    /// The names where a name of another part goes on, the noun at its own end left out.
    func names(begunBy name: FoldedName) -> [Int] {
      guard let short = GenericNouns.shortened(name.utf8) else { return [] }
      var found: [Int] = []
      trie.forEachPrefix(from: trie.longestPrefix(of: name.utf8), shorterThan: short.count) { found.append($0) }
      return found
    }

    func entry(_ name: FoldedName) -> NameEntry? { trie.index(of: name.utf8).map { entries[$0] } }
  }

  private(set) var base: Part
  /// Names added or changed since the base was built.
  private(set) var delta: Part
  /// Names of the base that were removed or changed: their indices in it.
  private(set) var hidden: Set<Int> = []
  /// Names of the base where names of the delta go on, and may do so without the noun at their own ends.
  private var begunByDelta: Set<Int> = []
  private(set) var version: NameVersion

  /// Entries in ascending order of their names.
  init(sorted entries: [NameEntry] = []) {
    base = Part(sorted: entries)
    delta = Part([])
    version = NameVersion()
  }

  func entry(_ name: FoldedName) -> NameEntry? {
    if let entry = delta.entry(name) { return entry }
    guard let index = base.trie.index(of: name.utf8), !hidden.contains(index) else { return nil }
    return base.entries[index]
  }

  /// Whether a name of a part may stand for the start of a longer one that dropped its last noun; told at once for most.
  func mayBeBegun(_ part: Part, _ name: Int) -> Bool {
    part.isBegun[name] || part === delta || begunByDelta.contains(name)
  }

  /// The first names, in their order, that go on where a name ends; the same ones however base and delta share them.
  func continuations(of name: [UInt8], limit: Int) -> [[UInt8]] {
    let first = continuations(of: name, limit: limit, in: base, without: hidden)
    if delta.trie.count == 0 { return first }
    let all = first + continuations(of: name, limit: limit, in: delta, without: [])
    return Array(all.sorted { $0.lexicographicallyPrecedes($1) }.prefix(limit))
  }

  private func continuations(of name: [UInt8], limit: Int, in part: Part, without hidden: Set<Int>) -> [[UInt8]] {
    var found: [[UInt8]] = []
    var index = part.trie.lowerBound(of: name)
    while found.count < limit, index < part.entries.count {
      let next = part.entries[index].name.utf8
      guard next.starts(with: name) else { break }
      if next.count > name.count, hidden.isEmpty || !hidden.contains(index) { found.append(next) }
      index += 1
    }
    return found
  }

  var count: Int { base.trie.count - hidden.count + delta.trie.count }

  /// All entries, in no order.
  var all: [NameEntry] {
    base.entries.indices.lazy.filter { !hidden.contains($0) }.map { base.entries[$0] } + delta.entries
  }

  /// Puts entries in the place of names; nil takes a name out.
  mutating func update(_ changes: [(name: FoldedName, entry: NameEntry?)]) {
    guard !changes.isEmpty else { return }
    let names = Set(changes.map(\.name))
    let changed = changes.filter { change in
      switch (entry(change.name), change.entry) {
      case (nil, nil): false
      case (let old?, let new?): !old.matchesLike(new)
      default: true
      }
    }
    for name in names {
      if let index = base.trie.index(of: name.utf8) { hidden.insert(index) }
    }
    delta = Part(delta.entries.filter { !names.contains($0.name) } + changes.compactMap(\.entry))
    begunByDelta = delta.entries.reduce(into: []) { $0.formUnion(base.names(begunBy: $1.name)) }
    if !changed.isEmpty { version = NameVersion(after: version, changed: changed.map(\.name)) }
  }

  /// The same names with nothing in the delta. Whoever holds the table does this off the loop once the delta is large.
  func merged() -> NameTable {
    if delta.trie.count == 0, hidden.isEmpty { return self }
    var table = self
    table.base = Part(all)
    table.delta = Part([])
    table.hidden = []
    table.begunByDelta = []
    return table
  }
}
