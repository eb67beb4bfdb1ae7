/// Finds references in words: `式(3)`, `见 3.2 节`, `第 4 章`, `图 2`, `前面写了`, `上文`.
struct ReferenceRules {
  let flat: FlatText
  var found: [WordReference] = []

  static func find(in flat: FlatText) -> [WordReference] {
    guard flat.seen.contains(.reference) else { return [] }
    var rules = ReferenceRules(flat: flat)
    rules.findAll()
    return rules.found
  }

  private mutating func findAll() {
    var at = 0
    while at < flat.count {
      if !flat.kind(at: at).contains(.reference) || isInWord(at) {
        at += 1
      } else if let end = readOrdinal(at) ?? readNoun(at) ?? readNumbered(at) ?? readPointer(at) {
        at = max(end, at + 1)
      } else {
        at += 1
      }
    }
  }

  /// Within a Latin word nothing starts.
  private func isInWord(_ at: Int) -> Bool { Script.isLatinLetter(flat[at]) && Script.isLatinLetter(flat[at - 1]) }

  private mutating func append(
    _ kind: WordReference.Kind, _ range: Range<Int>, number: String?, topic: Range<Int>? = nil
  ) -> Int {
    found.append(
      WordReference(
        kind: kind, range: flat.source(range), number: number, topic: topic.map { flat.source($0) },
        direction: nil))
    return range.upperBound
  }

  private func skipBlank(_ start: Int) -> Int {
    var at = start
    while flat[at] == 0x20 || flat[at] == 0xA0 || flat[at] == FlatText.lineBreak { at += 1 }
    return at
  }

  // MARK: Numbers

  /// `3`, `3.2`, `2-1`, `(3)`, `（3.2）`, `三`: the end and the number in digits.
  private func number(_ start: Int) -> (end: Int, text: String)? {
    let open = flat[start]
    if open == 0x28 || open == 0xFF08 || open == 0x5B {
      guard let inner = plainNumber(skipBlank(start + 1)) else { return nil }
      let close = skipBlank(inner.end)
      return flat[close] == 0x29 || flat[close] == 0xFF09 || flat[close] == 0x5D ? (close + 1, inner.text) : nil
    }
    return plainNumber(start)
  }

  private func plainNumber(_ start: Int) -> (end: Int, text: String)? {
    var at = start
    var text = ""
    while Script.isDigit(flat[at])
      || ((flat[at] == 0x2E || flat[at] == 0x2D || flat[at] == 0xFF0E) && at > start && Script.isDigit(flat[at + 1]))
    {
      text.unicodeScalars.append(flat[at] == 0x2D ? "-" : Script.isDigit(flat[at]) ? Self.ascii(flat[at]) : ".")
      at += 1
      if at - start > 9 { return nil }
    }
    if at > start {
      // `2a`
      if flat[at] >= 0x61, flat[at] <= 0x67, !Script.isLatinLetter(flat[at + 1]) {
        text.unicodeScalars.append(Unicode.Scalar(flat[at]) ?? " ")
        at += 1
      }
      return Script.isLatinLetter(flat[at]) ? nil : (at, text)
    }
    return chineseNumber(start)
  }

  private static let chineseDigits: [UInt32] = "零一二三四五六七八九".unicodeScalars.map(\.value)

  private static func ascii(_ digit: UInt32) -> Unicode.Scalar {
    Unicode.Scalar(digit >= 0xFF10 ? digit - 0xFF10 + 0x30 : digit) ?? "0"
  }

  private func chineseNumber(_ start: Int) -> (end: Int, text: String)? {
    var at = start
    var value = 0
    var last = 0
    while at - start < 4 {
      if let digit = Self.chineseDigits.firstIndex(of: flat[at]) {
        last = digit
      } else if flat[at] == 0x5341 {
        value += max(last, 1) * 10
        last = 0
      } else {
        break
      }
      at += 1
    }
    return at > start ? (at, String(value + last)) : nil
  }

  // MARK: Forms

  /// `第 4 章`, `第三节`
  private mutating func readOrdinal(_ start: Int) -> Int? {
    guard flat[start] == 0x7B2C, let number = number(skipBlank(start + 1)) else { return nil }
    let at = skipBlank(number.end)
    guard let unit = ReferenceWords.units.first(where: { flat.matches($0.text, at: at) }), !startsHeading(start) else {
      return nil
    }
    return append(unit.kind, start..<(at + unit.text.count), number: number.text)
  }

  /// A heading's own number points at nothing.
  private func startsHeading(_ start: Int) -> Bool {
    flat.trimmed(0..<start).isEmpty && flat.count <= 40
  }

  /// `式(3)`, `图 2`, `Figure 3`, `Section 3.2`
  private mutating func readNoun(_ start: Int) -> Int? {
    let before = flat[start - 1]
    let isHan = Script.isHan(flat[start])
    // A Latin noun stands at a word's start.
    guard isHan || !Script.isLatinLetter(before), let match = ReferenceWords.nounList.match(flat, at: start) else {
      return nil
    }
    let noun = ReferenceWords.nouns[match.number]
    if isHan {
      let excluded = noun.kind == .equation ? ReferenceWords.equationBefore : ReferenceWords.before
      if noun.text.count == 1, excluded.contains(before) { return nil }
    }
    var at = skipBlank(start + noun.text.count)
    if !isHan, at == start + noun.text.count, noun.text.last != 0x2E, noun.text.last != 0xA7, !Script.isDigit(flat[at]),
      flat[at] != 0x28
    {
      return nil
    }
    if flat[at] == 0x7E { at += 1 }
    guard let number = number(at),
      Script.isDigit(flat[at]) || flat[at] == 0x28 || flat[at] == 0xFF08 || flat[at] == 0x5B,
      isWhole(behind: number.end, noun)
    else { return nil }
    if isCaption(start, end: number.end) { return nil }
    return append(noun.kind, start..<number.end, number: number.text)
  }

  /// Not `式1F1B`, not `图 3 个`.
  private func isWhole(behind end: Int, _ noun: ReferenceWords.Noun) -> Bool {
    let scalar = flat[end]
    if Script.isLatinLetter(scalar) || scalar == 0x25 { return false }
    if scalar == 0x2E, Script.isDigit(flat[end + 1]) { return false }
    return ![0x4E2A, 0x5F20, 0x5E74, 0x6B21, 0x79CD, 0x500D].contains(scalar)
  }

  /// `图 2：…` at a block's start is the caption itself.
  private func isCaption(_ start: Int, end: Int) -> Bool {
    guard flat.trimmed(0..<start).isEmpty || flat[start - 1] == FlatText.lineBreak || flat[start - 1] >= FlatText.code
    else { return false }
    let next = flat[skipBlank(end)]
    if skipBlank(end) >= flat.count { return flat.trimmed(0..<start).isEmpty }
    return next == 0xFF0C && flat.count - end <= 60 || next == 0xFF1A || next == 0x3A || next == 0x2E || next == 0x3002
      || (flat[end] == 0x20 && flat.count - end <= 40 && !Self.verbs.contains(next))
  }

  private static let verbs = ScalarSet("是为中所展显给示表的描可和与")

  /// `3.2 节`, `见 3.2 小节`
  private mutating func readNumbered(_ start: Int) -> Int? {
    guard Script.isDigit(flat[start]), isDottedBeforeHan(start), !Script.isDigit(flat[start - 1]),
      flat[start - 1] != 0x2E,
      flat[start - 1] != 0x7B2C,
      let number = plainNumber(start), number.text.contains(".")
    else { return nil }
    let at = skipBlank(number.end)
    guard
      let unit = ReferenceWords.units.first(where: {
        flat.matches($0.text, at: at) && ($0.kind == .section || $0.kind == .chapter)
      })
    else { return nil }
    return append(unit.kind, start..<(at + unit.text.count), number: number.text)
  }

  /// A look ahead that costs nothing: digits with a dot among them, then a Chinese character.
  private func isDottedBeforeHan(_ start: Int) -> Bool {
    var at = start
    var hasDot = false
    while Script.isDigit(flat[at]) || flat[at] == 0x2E || flat[at] == 0xFF0E || flat[at] == 0x2D {
      if flat[at] == 0x2E || flat[at] == 0xFF0E { hasDot = true }
      at += 1
      if at - start > 10 { return false }
    }
    if Script.isLatinLetter(flat[at]) { at += 1 }
    return hasDot && Script.isHan(flat[skipBlank(at)])
  }

  /// 以下图…为例: the picture below is taken for the example; 以下 alone points at nothing.
  private func isExample(_ pointer: ReferenceWords.Pointer, from end: Int) -> Bool {
    guard pointer.kind == .figure || pointer.kind == .equation || pointer.kind == .table else { return false }
    for at in end..<min(flat.count, end + 40) {
      if flat[at] == 0x3002 { return false }
      if flat[at] == 0x4E3A, flat[at + 1] == 0x4F8B { return true }
    }
    return false
  }

  /// `前面写了`, `上文`, `下图`: the topic is what the verb is about, or what stands before a parenthesis that says so.
  private mutating func readPointer(_ start: Int) -> Int? {
    guard Script.isHan(flat[start]), let match = ReferenceWords.pointerList.match(flat, at: start) else { return nil }
    let pointer = ReferenceWords.pointers[match.number]
    let end = start + pointer.text.count
    let before = flat[start - 1]
    if ReferenceWords.notBefore.contains(before), before != 0x4EE5 || !pointer.needsTelling,
      before != 0x4EE5 || !isExample(pointer, from: end)
    {
      return nil
    }
    let isText = pointer.text.last == 0x6587
    if isText, ReferenceWords.notBehind.contains(flat[end]) { return nil }
    if isText, ReferenceWords.contexts.end(of: 0..<start, flat) != nil { return nil }
    if pointer.needsTelling {
      let from = skipBlank(end)
      guard (from...(from + 4)).contains(where: { ReferenceWords.tellings.length(flat, at: $0) != nil })
      else { return nil }
    }
    let topic = pointer.kind == .back || pointer.kind == .ahead ? topic(start, end) : nil
    found.append(
      WordReference(
        kind: pointer.kind, range: flat.source(start..<end), number: nil, topic: topic.map { flat.source($0) },
        direction: pointer.direction))
    return end
  }

  private func topic(_ start: Int, _ end: Int) -> Range<Int>? {
    let stops = PlainWords.stops
    let verb = (end...(end + 3)).lazy.compactMap { at in
      ReferenceWords.topicVerbs.length(flat, at: at).map { at + $0 }
    }.first
    if let verb {
      let from = skipBlank(verb)
      var at = from
      while at < flat.count, at - from < 24, !stops.contains(flat[at]), !PlainWords.closes.contains(flat[at]),
        flat[at] < FlatText.code
      {
        if at > from, ReferenceWords.topicEnds.contains(flat[at]) { break }
        at += 1
      }
      let topic = flat.trimmed(from..<at)
      if !topic.isEmpty { return topic }
    }
    // `AdamW 的区别（前面写了）`
    var open = start
    while open > 0, flat[open - 1] == 0x20 { open -= 1 }
    guard open > 0, flat[open - 1] == 0xFF08 || flat[open - 1] == 0x28 else { return nil }
    var from = open - 1
    while from > 0, open - from < 30, !stops.contains(flat[from - 1]), flat[from - 1] < FlatText.code { from -= 1 }
    let topic = flat.trimmed(from..<(open - 1))
    return topic.isEmpty ? nil : topic
  }
}

extension ReferenceWords {
  /// Ends the topic behind a verb: `前面讲了 ROC 是怎么画的`.
  static let topicEnds = ScalarSet("是的怎如为在和与")
}
