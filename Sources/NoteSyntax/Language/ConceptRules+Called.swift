/// `称为 X`, `A 又称 X`, `这就是 X`.
extension ConceptRules {
  mutating func findCallings() {
    guard flat.seen.contains(.calling) else { return }
    var at = 0
    while at < flat.count {
      if !flat.kind(at: at).contains(.calling) {
        at += 1
      } else if let name = soCalled(at: at) {
        add(.soCalled, name, aliases: [])
        at = name.upperBound
      } else if let verb = ConceptWords.callings.length(flat, at: at), !isNoCalling(at) {
        readCalling(at, behind: at + verb)
        at += verb
      } else if let lead = ConceptWords.alsoCalled.length(flat, at: at) {
        readAlso(at, behind: at + lead)
        at += lead
      } else {
        at += 1
      }
    }
  }

  private func isNoCalling(_ at: Int) -> Bool {
    // Behind 又, 也, 或者 it names an alias; 人称为… has no term.
    let before = flat[at - 1]
    return before == 0x53C8 || before == 0x4E5F || before == 0x6216 || before == 0x4E0D || before == 0x6587
      || (before == 0x8005 && flat[at - 2] == 0x6216)
  }

  private mutating func readCalling(_ at: Int, behind: Int) {
    guard let name = calledName(from: behind) else { return }
    guard terms.length(name) >= (flat[name.lowerBound - 1] == 0x201C ? 1 : 2), terms.length(name) <= 14 else { return }
    if terms.contains(0x7684, name), !terms.isBased(name) { return }
    if isNonSubject(name) { return }
    // 这就是 starts a reason as often as a name.
    let isAction = terms.starts(ConceptWords.verbs, name) != nil && terms.starts(ConceptWords.verbTerms, name) == nil
    if flat[at] == 0x8FD9, isAction || flat[name.upperBound] >= FlatText.code { return }
    let names = joined(name)
    for name in names { add(.called, name, aliases: names.count == 1 ? translation(behind: name.upperBound) : []) }
  }

  /// `叫做编码器和解码器` names both; a name that holds 和 or 与 otherwise is none.
  private func joined(_ name: Range<Int>) -> [Range<Int>] {
    let joiner = name.first { at in
      (flat[at] == 0x548C || flat[at] == 0x4E0E) && !ConceptWords.uncut.covers(at, in: name, flat)
    }
    guard let joiner else { return [name] }
    let parts = [flat.trimmed(name.lowerBound..<joiner), flat.trimmed((joiner + 1)..<name.upperBound)]
    return parts.allSatisfy { terms.isTerm($0) } ? parts : []
  }

  /// The name behind the verb: up to a stop, a quote, 的, or a parenthesis.
  private func calledName(from start: Int) -> Range<Int>? {
    var at = start
    while at < flat.count, Unicodes.isSpace(flat[at]) || Self.quotes.contains(flat[at]) { at += 1 }
    let isQuoted = at > start && (flat[at - 1] == 0x201C || flat[at - 1] == 0x22 || flat[at - 1] == 0x300C)
    let first = at
    while at < flat.count, at - first < 48 {
      let scalar = flat[at]
      if isStop(at) || Self.commas.contains(scalar) || scalar == 0xFF08 || scalar == 0x28 || scalar == 0xFF09
        || scalar == 0x29
      {
        break
      }
      if scalar >= FlatText.code || scalar == 0x201D || scalar == 0x22 || scalar == 0x300D || scalar == 0x2A { break }
      if scalar == 0x7684, !isQuoted, !flat.matches([0x57FA, 0x4E8E], at: first) { return nil }
      at += 1
    }
    let name = withoutQuotes(flat.trimmed(first..<at))
    return name.isEmpty || !terms.hasLetter(name) ? nil : name
  }

  /// `A 又称 X`: A is the term before, within the clause or right before its comma.
  private mutating func readAlso(_ at: Int, behind: Int) {
    var end = at
    while end > 0,
      Unicodes.isSpace(flat[end - 1]) || Self.commas.contains(flat[end - 1]) || Self.quotes.contains(flat[end - 1])
    { end -= 1 }
    if flat[end - 1] == 0xFF08 || flat[end - 1] == 0x28 { return }
    if let parenthesis = trailingParenthesis(0..<end) { end = parenthesis }
    while end > 0, Unicodes.isSpace(flat[end - 1]) { end -= 1 }
    // What another rule has named is a name, though it starts like a verb.
    guard end > 0, !isInParenthesis(at), let term = terms.term(endingAt: end, floor: 0), terms.length(term) >= 2,
      terms.length(term) <= 14, isNamed(term) || !isNonSubject(term), !isGeneric(term)
    else { return }
    // `把…的技术也叫 X`, `这种方程也称为 X`: the words before describe, and X is the name.
    let isDescription =
      flat[term.lowerBound - 1] == 0x7684 || Self.demonstratives.end(of: 0..<term.lowerBound, flat) != nil
    var aliases: [Range<Int>] = []
    var start = behind
    while let name = calledName(from: start) {
      aliases += divided(name)
      aliases += translation(behind: name.upperBound)
      let next = name.upperBound
      guard flat[next] == 0x3001 else { break }
      start = next + 1
    }
    aliases = aliases.filter { terms.length($0) >= 2 && terms.length($0) <= 14 }
    // `X 是一种…，又称 Y`: Y is the subject's name.
    if let subject = subject(ofSentenceAt: at) {
      for alias in aliases { addAlias(alias, to: subject) }
    } else if isDescription, let first = aliases.first {
      add(.called, first, aliases: Array(aliases.dropFirst()))
    } else if !aliases.isEmpty {
      add(.called, term, aliases: aliases)
    }
  }

  /// `X（Y，简称 Z）`: the parenthesis gives X its names.
  private func isInParenthesis(_ index: Int) -> Bool {
    var at = index
    while at > 0, index - at < 60, !flat.kind(at: at - 1).contains(.close) {
      at -= 1
      if flat.kind(at: at).contains(.open) { return true }
    }
    return false
  }

  private static let demonstratives = ConceptWords.list("这种 这类 这一 该 此类 这样的")

  /// `X（English）` right behind a name.
  private func translation(behind end: Int) -> [Range<Int>] {
    var open = end
    while Self.quotes.contains(flat[open]) || flat[open] == 0x20 { open += 1 }
    guard flat[open] == 0xFF08 || flat[open] == 0x28 else { return [] }
    let close = clauseEnd(from: open + 1)
    let inside = flat.trimmed((open + 1)..<max(open + 1, close))
    return terms.isLatin(inside) ? [inside] : []
  }

  /// `A 或 B`
  private func divided(_ name: Range<Int>) -> [Range<Int>] {
    guard let or = name.first(where: { flat[$0] == 0x6216 }), or > name.lowerBound else { return [name] }
    let tail = flat[or + 1] == 0x8005 ? or + 2 : or + 1
    return [flat.trimmed(name.lowerBound..<or), flat.trimmed(tail..<max(tail, name.upperBound))].filter { !$0.isEmpty }
  }
}
