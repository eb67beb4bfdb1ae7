import TextModel

/// A first, line-based reading of headings, math and prose, in place until the block parser is in.
struct ThinScan: Sendable {
  var headings: [Heading] = []
  var math: [MathSpan] = []
  var prose: [ProseSpan] = []

  init(_ text: SourceText) {
    let utf8 = text.utf8
    var inFence = false
    var openDisplay: Int?
    var previousProse = false
    for line in 0..<text.lines.count {
      let range = text.lines.range(ofLine: line, in: utf8)
      let trimmed = Self.trim(range, utf8)
      if utf8[trimmed].starts(with: Array("```".utf8)) {
        inFence.toggle()
        continue
      }
      if inFence || trimmed.isEmpty { previousProse = false; continue }
      if let open = openDisplay {
        if utf8[trimmed].suffix(2) == [36, 36] {
          append(.display, .doubleDollar, open..<trimmed.upperBound, 2)
          openDisplay = nil
        }
        continue
      }
      if utf8[trimmed].elementsEqual([36, 36]) { openDisplay = trimmed.lowerBound; continue }
      if let (level, kind, name) = Self.heading(trimmed, utf8) {
        headings.append(
          Heading(
            kind: kind, level: level, name: text.string(in: name), nameRange: name, range: range,
            anchor: text.string(in: name).split(separator: " ").joined(separator: "-"),
            sectionRange: range.lowerBound..<utf8.count))
        prose.append(ProseSpan(role: .heading, range: name, join: .none))
        previousProse = false
        continue
      }
      scanLine(trimmed, utf8, join: previousProse ? .line : .none)
      previousProse = true
    }
    closeSections(utf8.count)
  }

  private mutating func closeSections(_ end: Int) {
    for index in headings.indices {
      let next = headings[(index + 1)...].first { $0.level <= headings[index].level }
      let start = headings[index].range.lowerBound
      headings[index].sectionRange = start..<(next?.range.lowerBound ?? end)
    }
  }

  private mutating func append(_ kind: MathSpan.Kind, _ mark: MathSpan.Delimiter, _ range: Range<Int>, _ width: Int) {
    let content = (range.lowerBound + width)..<(range.upperBound - width)
    math.append(MathSpan(kind: kind, delimiter: mark, range: range, content: content, pieces: [content]))
  }

  private mutating func scanLine(_ range: Range<Int>, _ utf8: [UInt8], join: ProseSpan.Join) {
    var join = join
    var start = range.lowerBound
    var index = start
    func flush(_ end: Int, _ prose: inout [ProseSpan]) {
      if start < end { prose.append(ProseSpan(role: .body, range: start..<end, join: join)) }
    }
    while index < range.upperBound {
      let byte = utf8[index]
      if byte == 92 { index += 2; continue }
      guard byte == 36 || byte == 96 else { index += 1; continue }
      let width = byte == 36 && index + 1 < range.upperBound && utf8[index + 1] == 36 ? 2 : 1
      var close = index + width
      while close + width <= range.upperBound, !(utf8[close] == byte && (width == 1 || utf8[close + 1] == byte)) {
        close += 1
      }
      guard close + width <= range.upperBound else { index += width; continue }
      flush(index, &prose)
      let end = close + width
      if byte == 36, close > index + width {
        append(width == 2 ? .display : .inline, width == 2 ? .doubleDollar : .dollar, index..<end, width)
      }
      start = end
      index = end
      join = .none
    }
    flush(range.upperBound, &prose)
  }

  private static func heading(_ range: Range<Int>, _ utf8: [UInt8]) -> (Int, Heading.Kind, Range<Int>)? {
    let bytes = utf8[range]
    let hashes = bytes.prefix { $0 == 35 }.count
    if (1...6).contains(hashes), bytes.count > hashes, bytes[range.lowerBound + hashes] == 32 {
      return (hashes, .atx, trim((range.lowerBound + hashes)..<range.upperBound, utf8))
    }
    if bytes.starts(with: Array("【".utf8)), bytes.count > 6, bytes.suffix(3).elementsEqual("】".utf8) {
      return (1, .bracket, (range.lowerBound + 3)..<(range.upperBound - 3))
    }
    if bytes.starts(with: [0xEF, 0x81, 0xAC]) || bytes.starts(with: [0xEF, 0x82, 0xB7]) {
      return (2, .bullet, trim((range.lowerBound + 3)..<range.upperBound, utf8))
    }
    return nil
  }

  private static func trim(_ range: Range<Int>, _ utf8: [UInt8]) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, utf8[start] == 32 || utf8[start] == 9 { start += 1 }
    while end > start, utf8[end - 1] == 32 || utf8[end - 1] == 9 { end -= 1 }
    return start..<end
  }
}
