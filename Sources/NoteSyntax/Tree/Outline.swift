import TextModel

/// Levels, anchors and sections of a note's headings.
enum Outline {
  static func headings(of tree: NoteTree) -> [Heading] {
    var raws: [(raw: RawHeading, start: Int)] = []
    for (kept, start) in zip(tree.segmentFacts, tree.starts) {
      for raw in kept.facts.headings { raws.append((raw, start)) }
    }
    let hasHash = raws.contains { $0.raw.kind == .atx || $0.raw.kind == .setext }
    var levels = Levels(hasHash: hasHash)
    var slugs: [String: Int] = [:]
    var headings = raws.map { raw, start in
      Heading(
        kind: raw.kind, level: levels.level(of: raw), name: raw.name, nameRange: raw.nameRange.shifted(by: start),
        range: raw.range.shifted(by: start), anchor: unique(slug(raw.name), &slugs), sectionRange: start..<start)
    }
    closeSections(&headings, end: tree.text.count)
    return headings
  }

  private struct Levels {
    let hasHash: Bool
    /// Of the enclosing `#`, 【】 and bullet headings.
    var hash = 0
    var bracket = 0
    var bullet = 0
    var styles: [Numbering.Style?] = []

    init(hasHash: Bool) { self.hasHash = hasHash }

    mutating func level(of raw: RawHeading) -> Int {
      switch raw.kind {
      case .atx, .setext:
        (hash, bracket, bullet, styles) = (raw.level, 0, 0, [])
        return raw.level
      case .bracket:
        (bracket, bullet, styles) = (hasHash ? hash + 1 : 1, 0, [])
        return bracket
      case .bullet:
        bullet = max(bracket, hash, 1) + 1
        styles = []
        return bullet
      case .numbered, .bold:
        if let index = styles.firstIndex(where: { $0 == raw.style }) {
          styles.removeSubrange((index + 1)...)
        } else {
          styles.append(raw.style)
        }
        return max(hash, bracket, bullet) + styles.count
      }
    }
  }

  /// A section runs to the next heading of its level or above: a stack, so that many headings cost no more than linear.
  private static func closeSections(_ headings: inout [Heading], end: Int) {
    var open: [Int] = []
    for index in headings.indices {
      let start = headings[index].range.lowerBound
      while let last = open.last, headings[last].level >= headings[index].level {
        headings[last].sectionRange = headings[last].range.lowerBound..<start
        open.removeLast()
      }
      open.append(index)
    }
    for index in open { headings[index].sectionRange = headings[index].range.lowerBound..<end }
  }

  /// GitHub's slug: lower case, blanks to hyphens, punctuation dropped.
  static func slug(_ name: String) -> String {
    var slug: [UInt8] = []
    slug.reserveCapacity(name.utf8.count)
    for scalar in name.unicodeScalars {
      let value = scalar.value
      if value == 0x20 {
        slug.append(UInt8(ascii: "-"))
      } else if value < 0x80 {
        let byte = UInt8(value)
        let isKept = byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
        if isKept || (!Ascii.isPunctuation(byte) && !Ascii.isSpace(byte)) { slug.append(Ascii.lower(byte)) }
      } else if Script.isHan(value) {
        FlatText.append(value, to: &slug)
      } else {
        for lower in scalar.properties.lowercaseMapping.unicodeScalars
        where !Unicodes.isPunctuation(lower.value) && !Unicodes.isSpace(lower.value) {
          FlatText.append(lower.value, to: &slug)
        }
      }
    }
    return String(decoding: slug, as: UTF8.self)
  }

  private static func unique(_ slug: String, _ seen: inout [String: Int]) -> String {
    guard let count = seen[slug] else {
      seen[slug] = 0
      return slug
    }
    var next = count + 1
    while seen["\(slug)-\(next)"] != nil { next += 1 }
    seen[slug] = next
    seen["\(slug)-\(next)"] = 0
    return "\(slug)-\(next)"
  }
}
