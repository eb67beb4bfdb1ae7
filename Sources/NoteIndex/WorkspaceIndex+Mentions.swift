import TextModel

extension WorkspaceIndex {
  /// The mentions in a note, by their places.
  package func mentions(in id: NoteID) -> [Mention] {
    guard let note = noteMap[id] else { return [] }
    return Array(mentions(in: note))
  }

  /// How many names a note mentions, whether or not it is in the index.
  package func mentionCount(in note: IndexedNote) -> Int { mentions(in: note).count }

  func mentions(in note: IndexedNote) -> PackedList<MentionRecord> {
    if let kept = note.mentionCache.kept, let changes = names.version.changes(since: kept.version),
      !changes.contains(where: note.mayChange(with:))
    {
      if kept.version !== names.version { note.mentionCache.store(kept.mentions, version: names.version) }
      return kept.mentions
    }
    let mentions = PackedList<MentionRecord>(MentionFinder(names: names).mentions(in: note))
    note.mentionCache.store(mentions, version: names.version)
    return mentions
  }

  /// Finds the mentions of every note, so that the first to ask for references need not wait for them.
  package func prepareReferences() { _ = mentionTables.table(of: self) }

  /// The mention at an offset, its ends included; of two that meet there, the one that starts.
  package func mention(in id: NoteID, at offset: Int) -> Mention? {
    let mentions = mentions(in: id)
    return mentions.first { $0.range.contains(offset) } ?? mentions.last { $0.range.upperBound == offset }
  }
}

extension IndexedNote {
  /// Whether the mentions may be others once a name is added, removed or found otherwise.
  func mayChange(with name: FoldedName) -> Bool {
    Self.changeKeys(of: name).contains { words.mayHold(keys: $0) }
  }

  /// The keys of which a note's words hold all of one, where its mentions may change with a name.
  static func changeKeys(of name: FoldedName) -> [[UInt32]] {
    // A longer name without the noun at its end covers a shorter one.
    let short = GenericNouns.shortened(name.utf8).map { WordSieve.keys(of: Array($0)) }
    return [WordSieve.keys(of: name.utf8)] + [short].compactMap(\.self)
  }
}
