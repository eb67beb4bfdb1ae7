/// Tells terms from other phrases, over stretches of a flat text.
struct TermReader {
  let flat: FlatText

  /// The length of the longest word that a stretch starts with.
  func starts(_ words: WordList, _ range: Range<Int>) -> Int? { words.start(of: range, flat) }

  /// The length of the longest word that a stretch ends with.
  func ends(_ words: WordList, _ range: Range<Int>) -> Int? { words.end(of: range, flat) }

  func contains(_ words: WordList, _ range: Range<Int>) -> Bool { words.isFound(in: range, flat) }

  func contains(_ scalar: UInt32, _ range: Range<Int>) -> Bool { range.contains { flat[$0] == scalar } }

  /// The length of a name as a reader counts: a Chinese character is one, an English word two.
  func length(_ range: Range<Int>) -> Int {
    var length = 0
    var at = range.lowerBound
    while at < range.upperBound {
      if isWordScalar(flat[at]) {
        while at < range.upperBound, isWordScalar(flat[at]) { at += 1 }
        length += 2
      } else {
        if !Unicodes.isSpace(flat[at]) { length += 1 }
        at += 1
      }
    }
    return length
  }

  func isWordScalar(_ scalar: UInt32) -> Bool {
    Script.isLatinLetter(scalar) || Script.isDigit(scalar) || scalar == 0x2D || scalar == 0x5F || scalar == 0x27
      || Script.isGreekLetter(scalar)
  }

  func hasHan(_ range: Range<Int>) -> Bool { range.contains { Script.isHan(flat[$0]) } }

  func hasLetter(_ range: Range<Int>) -> Bool {
    range.contains { Script.isHan(flat[$0]) || Script.isLatinLetter(flat[$0]) || Script.isGreekLetter(flat[$0]) }
  }

  func isLatin(_ range: Range<Int>) -> Bool {
    !range.isEmpty
      && range.allSatisfy { at in
        let scalar = flat[at]
        return isWordScalar(scalar) || scalar == 0x20 || scalar == 0x2E || scalar == 0x2F || scalar == 0x26
          || scalar == 0x2B
          || scalar == 0x0A || scalar == 0xA0
      } && range.contains { Script.isLatinLetter(flat[$0]) }
  }

  /// The words of a Latin stretch; hyphens divide too.
  func words(_ range: Range<Int>) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start = range.lowerBound
    for at in range {
      let scalar = flat[at]
      if scalar == 0x20 || scalar == 0x2D || scalar == 0x0A || scalar == 0xA0 || scalar == 0x2F || scalar == 0x5F {
        if at > start { words.append(start..<at) }
        start = at + 1
      }
    }
    if range.upperBound > start { words.append(start..<range.upperBound) }
    return words
  }

  /// Whether one stretch abbreviates the other: its letters are the other's initials, in order, or nearly so.
  func isAbbreviation(_ short: Range<Int>, of long: Range<Int>) -> Bool {
    let letters = short.map { lower(flat[$0]) }.filter { Script.isLatinLetter($0) || Script.isDigit($0) }
    let words = words(long)
    guard letters.count >= 2, letters.count <= 10, words.count >= 2 else { return false }
    guard let first = words.first, lower(flat[first.lowerBound]) == letters[0] else { return false }
    guard short.contains(where: { flat[$0] >= 0x41 && flat[$0] <= 0x5A }) else { return false }
    // Letters in order, an initial where one fits.
    var letter = 0
    for word in words where letter < letters.count {
      for at in word where letter < letters.count && lower(flat[at]) == letters[letter] { letter += 1 }
    }
    let matched = letter == letters.count || (letter == letters.count - 1 && letters.last == 0x73)
    return matched && words.count * 2 >= letters.count && words.count <= letters.count + 4
  }

  func lower(_ scalar: UInt32) -> UInt32 { scalar < 0x80 ? UInt32(Ascii.lower(UInt8(scalar))) : scalar }

  func isAcronym(_ range: Range<Int>) -> Bool {
    let capitals = range.filter { flat[$0] >= 0x41 && flat[$0] <= 0x5A }.count
    return capitals >= 2 && range.count <= 10 && !contains(0x20, range)
  }

  /// Whether a stretch is a noun term as definitions name them: at most 14 characters, no 的, 是, 和, 与 or punctuation, no
  /// verb at its start, no label word at its end.
  func isTerm(_ range: Range<Int>) -> Bool {
    guard hasLetter(range), length(range) <= 14, length(range) >= 2 else { return false }
    for at in range {
      let scalar = flat[at]
      if scalar >= FlatText.code || Script.isWidePunctuation(scalar) { return false }
      if scalar < 0x80, !isWordScalar(scalar), scalar != 0x20, scalar != 0x2E, scalar != 0x2F, scalar != 0x2B,
        scalar != 0x0A
      {
        return false
      }
      if scalar == 0x662F || scalar == 0x548C || scalar == 0x4E0E {
        return ConceptWords.uncut.covers(at, in: range, flat)
      }
    }
    if contains(0x7684, range), !isBased(range) { return false }
    if contains(ConceptWords.degrees, range) { return false }
    if let verb = starts(ConceptWords.verbs, range), starts(ConceptWords.verbTerms, range) == nil,
      verb < range.count
    {
      return false
    }
    if ends(ConceptWords.labels, range) != nil, ends(ConceptWords.labelTerms, range) == nil { return false }
    if !hasHan(range) { return words(range).count <= 5 }
    return true
  }

  /// `基于统计的分词算法`
  func isBased(_ range: Range<Int>) -> Bool {
    flat[range.lowerBound] == 0x57FA && flat[range.lowerBound + 1] == 0x4E8E && flat[range.upperBound - 1] != 0x7684
  }

  /// `3.4 Reward Model` without the 4, the rest of a section's number.
  private func behindNumber(_ range: Range<Int>) -> Range<Int> {
    var at = range.lowerBound
    while at < range.upperBound, Script.isDigit(flat[at]) { at += 1 }
    guard at > range.lowerBound, at < range.upperBound, Unicodes.isSpace(flat[at]), range.lowerBound > 1,
      flat[range.lowerBound - 1] == 0x2E, Script.isDigit(flat[range.lowerBound - 2])
    else { return range }
    return flat.trimmed(at..<range.upperBound)
  }

  /// The term that ends at an offset: backwards over Chinese and Latin text, then behind the last word that cuts.
  func term(endingAt end: Int, floor: Int) -> Range<Int>? {
    var start = end
    while start > floor, end - start < 60 {
      let scalar = flat[start - 1]
      // `点到平面的距离--几何间隔`: a dash divides.
      if scalar == 0x2D, flat[start] == 0x2D || flat[start - 2] == 0x2D { break }
      guard Script.isHan(scalar) || isWordScalar(scalar) || isInnerSpace(start - 1, floor: floor) else { break }
      start -= 1
    }
    // What is in bold starts a term.
    if let bold = flat.bold(at: end - 1) { start = max(start, bold.lowerBound) }
    var range = flat.trimmed(start..<end)
    guard !range.isEmpty else { return nil }
    range = behindNumber(range)
    if hasHan(range) { range = cut(range) }
    return range.isEmpty ? nil : flat.trimmed(range)
  }

  /// A blank between Latin words, or between Latin and Chinese.
  private func isInnerSpace(_ at: Int, floor: Int) -> Bool {
    guard flat[at] == 0x20 || flat[at] == 0xA0 || flat[at] == 0x0A, at > floor else { return false }
    return isWordScalar(flat[at - 1]) && (isWordScalar(flat[at + 1]) || Script.isHan(flat[at + 1]))
      || Script.isHan(flat[at - 1]) && (isWordScalar(flat[at + 1]) || flat[at] == 0x0A)
  }

  private func cut(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var at = range.lowerBound
    var basedStart: Int?
    let (uncut, cuts, leadingCuts) = (ConceptWords.uncut, ConceptWords.cuts, ConceptWords.leadingCuts)
    while at < range.upperBound {
      if (flat[at] == 0x57FA && flat[at + 1] == 0x4E8E) { basedStart = at }
      if let kept = uncut.length(flat, at: at, limit: range.upperBound) {
        at += kept
        continue
      }
      let word =
        cuts.length(flat, at: at, limit: range.upperBound - 1)
        ?? (at == start ? leadingCuts.length(flat, at: at, limit: range.upperBound - 2) : nil)
      if let word {
        // `基于句法分析树的LSTM` stays whole.
        let isBased = word == 1 && flat[at] == 0x7684 && basedStart.map { at - $0 <= 10 } ?? false
        if isBased, let based = basedStart { start = based }
        if !isBased { start = at + word }
        at += word
        continue
      }
      at += 1
    }
    return start..<range.upperBound
  }
}
