import NoteSyntax
import TextModel

/// Finds the mentions of a name set in a note's running text.
struct MentionFinder {
  let names: NameTable

  func mentions(in note: IndexedNote) -> [Mention] {
    let titles = note.titleTexts
    let found = mentions(in: FoldedProse(note.prose, of: note.text), of: note.text)
    if titles.isEmpty { return found }
    // A link's text that is the title of what it leads to is one name: a shorter one in it is none.
    return found.filter { mention in
      guard mention.linked else { return true }
      let index = titles.partitioningIndex { $0.lowerBound > mention.range.lowerBound }
      return index == 0 || mention.range.lowerBound >= titles[index - 1].upperBound
        || mention.range == titles[index - 1]
    }
  }

  private func mentions(in prose: FoldedProse, of source: SourceText) -> [Mention] {
    prose.text.utf8.withUnsafeBufferPointer { text in
      let rules = CompoundRules(text: text)
      let hits = names.scan(text) { part, hit in
        verdict(part, hit, text, rules, prose, source)
      }
      return hits.map { hit in
        let range = prose.text.sourceRange(of: hit.start..<hit.end)
        let role = prose.role(at: range.lowerBound)
        return Mention(
          range: range, name: hit.entry.name, strict: isStrict(hit.entry, range, source),
          linked: role == .linkText, isFixed: role == .title)
      }
    }
  }

  private func verdict(
    _ part: NameTable.Part, _ hit: NameTrie.Hit, _ text: UnsafeBufferPointer<UInt8>, _ rules: CompoundRules,
    _ prose: FoldedProse, _ source: SourceText
  ) -> NameTable.Verdict {
    let entry = part.entries[hit.name]
    if entry.traits.contains(.exact) {
      let range = prose.text.sourceRange(of: hit.start..<hit.end)
      if !Self.isOwnCase(entry, range, source) { return .absent }
    }
    if entry.traits.contains(.linkOnly) { return .covered }
    if rules.makesOther(hit.start..<hit.end) { return .covered }
    if startsPhrase(entry, hit, prose, source) { return .covered }
    guard names.mayBeBegun(part, hit.name) else { return .mention }
    return isShortForm(entry.name.utf8, hit, text) ? .covered : .mention
  }

  /// Whether a word in another case than the name's own starts a phrase of capitalised words: Zero Padding is no ZeRO.
  private func startsPhrase(
    _ entry: NameEntry, _ hit: NameTrie.Hit, _ prose: FoldedProse, _ source: SourceText
  ) -> Bool {
    guard entry.traits.contains(.strictInOwnCase) else { return false }
    let range = prose.text.sourceRange(of: hit.start..<hit.end)
    let end = range.upperBound
    guard end + 1 < source.count, source.utf8[end] == 0x20, source.utf8[end + 1] &- 0x41 < 26,
      source.utf8[range.lowerBound] &- 0x41 < 26
    else { return false }
    return !Self.isOwnCase(entry, range, source)
  }

  /// Whether the text goes on as a longer name that dropped its last noun.
  private func isShortForm(_ name: [UInt8], _ hit: NameTrie.Hit, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    names.continuations(of: name, limit: 16).contains { longer in
      guard let short = GenericNouns.shortened(longer), short.count > name.count, hit.start + short.count <= text.count
      else { return false }
      return text[hit.start..<hit.start + short.count].elementsEqual(short)
    }
  }

  private func isStrict(_ entry: NameEntry, _ range: Range<Int>, _ source: SourceText) -> Bool {
    if entry.traits.contains(.loose) { return false }
    if entry.traits.contains(.strict) { return true }
    return entry.traits.contains(.strictInOwnCase) && Self.isOwnCase(entry, range, source)
  }

  /// Whether the source has the name in one of its spellings.
  private static func isOwnCase(_ entry: NameEntry, _ range: Range<Int>, _ source: SourceText) -> Bool {
    if entry.spellings.isEmpty { return true }
    let bytes = source.utf8[range]
    return entry.spellings.contains { bytes.elementsEqual($0.utf8) }
  }
}
