import TextModel

/// A place where a name is given to a concept: a note and the concept's number in it.
package struct DefinitionID: Sendable, Hashable {
  package var note: NoteID
  /// Index into the note's `concepts`.
  package var concept: Int32

  package init(note: NoteID, concept: Int) {
    self.note = note
    self.concept = Int32(truncatingIfNeeded: concept)
  }
}

/// What the index knows of one name.
struct NameEntry: Sendable, Equatable {
  let name: FoldedName
  /// The concepts that bear the name, in no order; the first apart, since most names have one.
  private var first: DefinitionID
  private var rest: [DefinitionID]
  /// The ways in which the name is written where it is given, without doubles; empty where case says nothing.
  let spellings: [String]
  let traits: NameTraits

  init?(name: FoldedName, definitions: [DefinitionID], spellings: [String], traits: NameTraits) {
    guard let first = definitions.first else { return nil }
    self.name = name
    self.first = first
    rest = Array(definitions.dropFirst())
    self.spellings = spellings
    self.traits = traits
  }

  var definitions: [DefinitionID] { [first] + rest }

  /// Whether both are found at the same places, and to the same degree.
  func matchesLike(_ other: NameEntry) -> Bool { traits == other.traits && spellings == other.spellings }
}

/// What decides whether a name at a place is a mention, and of which degree.
struct NameTraits: OptionSet, Sendable, Hashable {
  var rawValue: UInt8

  /// Only the handbook gives the name.
  static let handbook = NameTraits(rawValue: 1)
  /// The name is found by exact case only.
  static let exact = NameTraits(rawValue: 2)
  /// Only links lead to the concept.
  static let linkOnly = NameTraits(rawValue: 4)
  /// The name is never strict, however long.
  static let loose = NameTraits(rawValue: 8)
  /// The name is strict wherever it stands.
  static let strict = NameTraits(rawValue: 16)
  /// The name is strict where it stands in one of its spellings.
  static let strictInOwnCase = NameTraits(rawValue: 32)
}
