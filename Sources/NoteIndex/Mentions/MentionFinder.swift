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
      var place = 0
      let hits = names.scan(text) { part, hit in
        verdict(part, hit, text, rules) {
          isOwnCase(part, hit.name, prose.text.sourceRange(of: hit.start..<hit.end, from: &place), source)
        } startsPhrase: {
          startsPhrase(part, hit.name, prose.text.sourceRange(of: hit.start..<hit.end, from: &place), source)
        }
      }
      place = 0
      return hits.map { hit in
        let range = prose.text.sourceRange(of: hit.start..<hit.end, from: &place)
        let role = prose.role(at: range.lowerBound)
        let part = hit.isInDelta ? names.delta : names.base
        return Mention(
          range: range, name: part.entries[hit.name].name, strict: isStrict(part, hit.name, range, source),
          linked: role == .linkText, isFixed: role == .title)
      }
    }
  }

  private func verdict(
    _ part: NameTable.Part, _ hit: NameTrie.Hit, _ text: UnsafeBufferPointer<UInt8>, _ rules: CompoundRules,
    isOwnCase: () -> Bool, startsPhrase: () -> Bool
  ) -> NameTable.Verdict {
    let traits = part.traits[hit.name]
    if traits.contains(.exact), !isOwnCase() { return .absent }
    if traits.contains(.linkOnly) { return .covered }
    if rules.makesOther(hit.start..<hit.end) { return .covered }
    if traits.contains(.strictInOwnCase), startsPhrase() { return .covered }
    guard names.mayBeBegun(part, hit.name) else { return .mention }
    return isShortForm(part.entries[hit.name].name.utf8, hit, text) ? .covered : .mention
  }

  /// Whether a word in another case than the name's own starts a phrase of capitalised words: Zero Padding is no ZeRO.
  private func startsPhrase(_ part: NameTable.Part, _ name: Int, _ range: Range<Int>, _ source: SourceText) -> Bool {
    let end = range.upperBound
    guard end + 1 < source.count, source.utf8[end] == 0x20, source.utf8[end + 1] &- 0x41 < 26,
      source.utf8[range.lowerBound] &- 0x41 < 26
    else { return false }
    return !isOwnCase(part, name, range, source)
  }

  /// Whether the text goes on as a longer name that dropped its last noun.
  private func isShortForm(_ name: [UInt8], _ hit: NameTrie.Hit, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
    names.continuations(of: name, limit: 16).contains { longer in
      guard let short = GenericNouns.shortened(longer), short.count > name.count, hit.start + short.count <= text.count
      else { return false }
      return text[hit.start..<hit.start + short.count].elementsEqual(short)
    }
  }

  private func isStrict(_ part: NameTable.Part, _ name: Int, _ range: Range<Int>, _ source: SourceText) -> Bool {
    let traits = part.traits[name]
    if traits.contains(.loose) { return false }
    if traits.contains(.strict) { return true }
    return traits.contains(.strictInOwnCase) && isOwnCase(part, name, range, source)
  }

  /// Whether the source has the name in one of its spellings.
  private func isOwnCase(_ part: NameTable.Part, _ name: Int, _ range: Range<Int>, _ source: SourceText) -> Bool {
    let spellings = part.entries[name].spellings
    if spellings.isEmpty { return true }
    return spellings.contains { spelling in
      spelling.utf8.count == range.count && source.utf8[range].elementsEqual(spelling.utf8)
    }
  }
}
