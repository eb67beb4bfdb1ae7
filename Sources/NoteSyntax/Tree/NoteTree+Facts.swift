import TextModel

/// What the tree tells; every list is in the order of the text.
extension NoteTree {
  /// The outline.
  package var headings: [Heading] {
    derived.get(\.headings) { Outline.headings(of: self) }
  }

  /// Every formula with delimiters.
  package var math: [MathSpan] {
    derived.get(\.math) { collect({ $0.math }) { $0.shifted(by: $1) } }
  }

  /// Formulas and bindings in running text.
  package var plain: [PlainSpan] {
    derived.get(\.plain) { collect({ $0.plain }) { $0.shifted(by: $1) } }
  }

  /// Running text, in which mentions may stand.
  package var prose: [ProseSpan] {
    derived.get(\.prose) { joinedProse() }
  }

  /// Links of every form.
  package var links: [Link] {
    derived.get(\.links) { resolvedLinks() }
  }

  /// Definitions of links and footnotes.
  package var linkDefinitions: [LinkDefinition] {
    derived.get(\.linkDefinitions) {
      var definitions: [LinkDefinition] = []
      for (segment, start) in zip(segments, starts) {
        for raw in segment.definitions {
          definitions.append(
            LinkDefinition(
              kind: raw.kind, label: text.string(in: raw.label.shifted(by: start)),
              labelRange: raw.label.shifted(by: start), destination: String(decoding: raw.url, as: UTF8.self),
              destinationRange: raw.destination.shifted(by: start), range: raw.range.shifted(by: start)))
        }
      }
      return definitions
    }
  }

  /// What symbols stand for.
  package var meanings: [Meaning] {
    derived.get(\.meanings) { collect({ $0.meanings }) { $0.shifted(by: $1) } }
  }

  /// References in words.
  package var wordReferences: [WordReference] {
    derived.get(\.wordReferences) { collect({ $0.wordReferences }) { $0.shifted(by: $1) } }
  }

  /// Names of concepts and where they are defined.
  package var concepts: [ConceptDefinition] {
    derived.get(\.concepts) { ConceptCollector.concepts(of: self) }
  }

  /// Where bindings may stand.
  package var bindingCandidates: [BindingCandidate] {
    derived.get(\.bindingCandidates) {
      var candidates = math.map(BindingCandidate.math) + plain.map(BindingCandidate.plain)
      candidates += collect({ $0.tables }) { $0.shifted(by: $1) }
      if let entry = frontMatter?["let"] {
        candidates += zip(entry.names, entry.values).map { .frontMatter(name: $0.range, value: $1.range) }
      }
      return candidates.sorted { $0.start < $1.start }
    }
  }

  /// The block between `---` lines at the start.
  package var frontMatter: FrontMatter? {
    // The first segment starts at 0: nothing to move.
    segments.first.flatMap { first in
      let kept = first.facts {
        text.utf8.withUnsafeBufferPointer { buffer in
          var reader = FactReader(
            source: ByteView(buffer), dialect: dialect, detail: detail, definitions: definitions)
          return reader.read(first, base: 0)
        }
      }
      return kept.facts.frontMatter
    }
  }

  /// Comments that silence the next block.
  package var ignoreDirectives: [IgnoreDirective] {
    derived.get(\.ignoreDirectives) { placedDirectives() }
  }

  // MARK: Making

  /// The facts of every segment, in order.
  var segmentFacts: [KeptFacts] {
    derived.get(\.segments) {
      text.utf8.withUnsafeBufferPointer { buffer in
        var reader: FactReader?
        var all: [KeptFacts] = []
        all.reserveCapacity(segments.count)
        for (segment, start) in zip(segments, starts) {
          if detail == .outline, !FactReader.mayStandInOutline(segment, at: start, in: ByteView(buffer)) {
            all.append(.none)
            continue
          }
          all.append(
            segment.facts {
              var made =
                reader
                ?? FactReader(
                  source: ByteView(buffer), dialect: dialect, detail: detail, definitions: definitions)
              reader = nil
              defer { reader = made }
              return made.read(segment, base: start)
            })
        }
        return all
      }
    }
  }

  private func collect<T>(_ list: (SegmentFacts) -> [T], shift: (T, Int) -> T) -> [T] {
    let kept = segmentFacts
    var all: [T] = []
    all.reserveCapacity(kept.reduce(0) { $0 + list($1.facts).count })
    for (kept, start) in zip(kept, starts) {
      for fact in list(kept.facts) { all.append(shift(fact, start)) }
    }
    return all
  }

  /// A paragraph that starts in the midst of a sentence, behind one that ends so, may carry a name on.
  private func joinedProse() -> [ProseSpan] {
    var all: [ProseSpan] = []
    var endsOpen = false
    let kept = segmentFacts
    all.reserveCapacity(kept.reduce(0) { $0 + $1.facts.prose.count })
    for (number, segment) in segments.enumerated() {
      let start = starts[number]
      let facts = kept[number].facts
      for (index, span) in facts.prose.enumerated() {
        var span = span.shifted(by: start)
        if index == 0, endsOpen, facts.startsOpen { span.join = .blankLine }
        all.append(span)
      }
      if !facts.prose.isEmpty || !segment.blocks.isEmpty { endsOpen = facts.endsOpen }
    }
    return all
  }

  private func resolvedLinks() -> [Link] {
    var places: [[UInt8]: Range<Int>] = [:]
    for (segment, start) in zip(segments, starts) {
      for raw in segment.definitions where raw.kind == .link && places[raw.key] == nil {
        places[raw.key] = raw.destination.shifted(by: start)
      }
    }
    var all: [Link] = []
    for (kept, start) in zip(segmentFacts, starts) {
      for raw in kept.facts.links {
        var link = raw.link.shifted(by: start)
        if link.kind != .footnote, let key = raw.key, let place = places[key] {
          link.targetRange = place
          link.anchorRange = nil
          if link.anchor != nil, let hash = text.utf8[place].firstIndex(of: UInt8(ascii: "#")) {
            link.targetRange = place.lowerBound..<hash
            link.anchorRange = (hash + 1)..<place.upperBound
          }
        }
        all.append(link)
      }
    }
    return all
  }

  private func placedDirectives() -> [IgnoreDirective] {
    var all: [IgnoreDirective] = []
    for (index, kept) in segmentFacts.enumerated() {
      let start = starts[index]
      for var directive in kept.facts.directives {
        directive.range = directive.range.shifted(by: start)
        directive.blockRange = nextBlock(behind: directive.range.upperBound, from: index)
        all.append(directive)
      }
    }
    return all
  }

  /// The first block that starts at or behind an offset.
  private func nextBlock(behind offset: Int, from first: Int) -> Range<Int> {
    for segment in first..<min(segments.count, first + 3) {
      for (index, block) in segments[segment].blocks.enumerated()
      where block.kind != .list && !block.flags.contains(.continued) && starts[segment] + Int(block.start) >= offset {
        return range(ofBlock: index, segment: segment)
      }
    }
    return offset..<offset
  }
}
