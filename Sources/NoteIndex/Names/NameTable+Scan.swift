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

  struct Hit {
    var entry: NameEntry
    var start: Int
    var end: Int
    var isMention: Bool

    var count: Int { end - start }
  }

  /// The names in a folded text, the longest where they overlap.
  func scan(_ text: UnsafeBufferPointer<UInt8>, verdict: (Part, NameTrie.Hit) -> Verdict) -> [Hit] {
    var hits = find(in: text, base, hidden, verdict)
    if delta.trie.count > 0 {
      hits += find(in: text, delta, [], verdict)
      hits.sort { ($0.start, $1.end) < ($1.start, $0.end) }
    }
    return Self.longest(hits).filter(\.isMention)
  }

  private func find(
    in text: UnsafeBufferPointer<UInt8>, _ part: Part, _ hidden: Set<Int>, _ verdict: (Part, NameTrie.Hit) -> Verdict
  ) -> [Hit] {
    var hits: [Hit] = []
    var last = Verdict.absent
    part.trie.scan(text) { hit in
      last = !hidden.isEmpty && hidden.contains(hit.name) ? .absent : verdict(part, hit)
      return last != .absent
    } found: { hit in
      hits.append(Hit(entry: part.entries[hit.name], start: hit.start, end: hit.end, isMention: last == .mention))
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
