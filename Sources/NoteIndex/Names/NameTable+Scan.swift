import TextModel

extension NameTable {
  /// What stands where a name was found.
  enum Verdict {
    case mention
    /// No mention, and none of a shorter name within it either.
    case covered
    /// As if the name were not in the set.
    case absent
  }

  /// A name in a text, without a reference: most hits are looked at more often than the names that they are of.
  struct Hit {
    /// Index in its part.
    var name: Int
    var isInDelta: Bool
    var isMention: Bool
    var start: Int
    var end: Int

    var count: Int { end - start }
  }

  func entry(of hit: Hit) -> NameEntry { (hit.isInDelta ? delta : base).entries[hit.name] }

  /// The names in a folded text, the longest where they overlap.
  func scan(_ text: UnsafeBufferPointer<UInt8>, verdict: (Part, NameTrie.Hit) -> Verdict) -> [Hit] {
    var hits = find(in: text, isInDelta: false, verdict)
    if delta.trie.count > 0 {
      hits += find(in: text, isInDelta: true, verdict)
      hits.sort { ($0.start, $1.end) < ($1.start, $0.end) }
    }
    return Self.longest(hits).filter(\.isMention)
  }

  private func find(
    in text: UnsafeBufferPointer<UInt8>, isInDelta: Bool, _ verdict: (Part, NameTrie.Hit) -> Verdict
  ) -> [Hit] {
    let part = isInDelta ? delta : base
    let hidden = isInDelta ? [] : hidden
    var hits: [Hit] = []
    var last = Verdict.absent
    part.trie.scan(text) { hit in
      last = !hidden.isEmpty && hidden.contains(hit.name) ? .absent : verdict(part, hit)
      return last != .absent
    } found: { hit in
      hits.append(
        Hit(name: hit.name, isInDelta: isInDelta, isMention: last == .mention, start: hit.start, end: hit.end))
    }
    return hits
  }

  /// Leaves of overlapping hits the longest, of equals the first; `hits` are in order of their starts.
  private static func longest(_ hits: [Hit]) -> [Hit] {
    var out: [Hit] = []
    for hit in hits {
      guard let last = out.last, hit.start < last.end else {
        out.append(hit)
        continue
      }
      if hit.end > last.end, hit.count > last.count { out[out.count - 1] = hit }
    }
    return out
  }
}
