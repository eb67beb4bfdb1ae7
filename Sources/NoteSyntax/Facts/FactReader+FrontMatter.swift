/// Front matter: a subset of YAML that notes use (YAML 1.2: plain and quoted scalars, flow and block lists, one level of
/// block maps).
extension FactReader {
  mutating func readFrontMatter(_ block: BlockRecord) {
    var matter = FrontMatter(range: Int(block.start)..<Int(block.end), entries: [])
    for piece in segment.pieces[Int(block.firstPiece)..<Int(block.endPiece)] {
      readLine(piece.range.shifted(by: base), into: &matter)
    }
    facts.frontMatter = matter
  }

  private mutating func readLine(_ line: Range<Int>, into matter: inout FrontMatter) {
    let text = source.trimmed(line)
    guard !text.isEmpty, source[text.lowerBound] != UInt8(ascii: "#") else { return }
    let isIndented = text.lowerBound > line.lowerBound
    let isItem =
      source[text.lowerBound] == UInt8(ascii: "-")
      && (text.count == 1 || Ascii.isBlank(source[text.lowerBound + 1]))
    if isItem, let last = matter.entries.indices.last {
      let value = source.trimmed((text.lowerBound + 1)..<text.upperBound)
      if let (name, rest) = keyValue(value), isMap(matter.entries[last].key.text) {
        matter.entries[last].names.append(name)
        matter.entries[last].values.append(scalar(rest))
      } else if !value.isEmpty {
        matter.entries[last].values.append(scalar(value))
      }
      return
    }
    guard let (key, value) = keyValue(text) else { return }
    if isIndented, let last = matter.entries.indices.last {
      matter.entries[last].names.append(key)
      matter.entries[last].values.append(scalar(value))
      return
    }
    var entry = FrontMatter.Entry(key: key, values: [], names: [])
    if !value.isEmpty { readValue(value, into: &entry) }
    matter.entries.append(entry)
  }

  private func isMap(_ key: String) -> Bool { key == "let" }

  /// `key: value`, where a blank or nothing follows the colon.
  private func keyValue(_ text: Range<Int>) -> (FrontMatter.Scalar, Range<Int>)? {
    var at = text.lowerBound
    let quote = source[at]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      at += 1
      while at < text.upperBound, source[at] != quote { at += 1 }
    }
    while at < text.upperBound {
      if source[at] == UInt8(ascii: ":"), at + 1 >= text.upperBound || Ascii.isBlank(source[at + 1]) {
        let key = scalar(source.trimmed(text.lowerBound..<at))
        return (key, source.trimmed(min(at + 1, text.upperBound)..<text.upperBound))
      }
      at += 1
    }
    return nil
  }

  private func readValue(_ value: Range<Int>, into entry: inout FrontMatter.Entry) {
    let isFlow = source[value.lowerBound] == UInt8(ascii: "[") && source[value.upperBound - 1] == UInt8(ascii: "]")
    let isFlowMap = source[value.lowerBound] == UInt8(ascii: "{") && source[value.upperBound - 1] == UInt8(ascii: "}")
    // A `let:` value may be a vector; only lists of names are split.
    guard value.count >= 2, isFlow || isFlowMap else {
      entry.values.append(scalar(value))
      return
    }
    for part in split((value.lowerBound + 1)..<(value.upperBound - 1)) where !part.isEmpty {
      if isFlowMap, let (name, rest) = keyValue(part) {
        entry.names.append(name)
        entry.values.append(scalar(rest))
      } else {
        entry.values.append(scalar(part))
      }
    }
  }

  /// The parts between commas outside quotes and brackets.
  private func split(_ range: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = range.lowerBound
    var depth = 0
    var quote: UInt8 = 0
    for at in range {
      let byte = source[at]
      if quote != 0 {
        if byte == quote { quote = 0 }
      } else if byte == UInt8(ascii: "\"") || (byte == UInt8(ascii: "'") && at == start) {
        quote = byte
      } else if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "(") || byte == UInt8(ascii: "{") {
        depth += 1
      } else if byte == UInt8(ascii: "]") || byte == UInt8(ascii: ")") || byte == UInt8(ascii: "}") {
        depth -= 1
      } else if byte == UInt8(ascii: ","), depth == 0 {
        parts.append(source.trimmed(start..<at))
        start = at + 1
      }
    }
    parts.append(source.trimmed(start..<range.upperBound))
    return parts
  }

  /// Quotes are taken off, and a comment behind a blank.
  private func scalar(_ range: Range<Int>) -> FrontMatter.Scalar {
    var range = range
    if range.count >= 2, source[range.lowerBound] == source[range.upperBound - 1],
      source[range.lowerBound] == UInt8(ascii: "\"") || source[range.lowerBound] == UInt8(ascii: "'")
    {
      range = (range.lowerBound + 1)..<(range.upperBound - 1)
    } else {
      for at in range where source[at] == UInt8(ascii: "#") && at > range.lowerBound && Ascii.isBlank(source[at - 1]) {
        range = source.trimmed(range.lowerBound..<at)
        break
      }
    }
    return FrontMatter.Scalar(text: source.string(range), range: relative(range))
  }
}
