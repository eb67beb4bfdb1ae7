/// Facts moved from a segment's offsets to the note's.
extension MathSpan {
  func shifted(by delta: Int) -> MathSpan {
    var span = self
    span.range = range.shifted(by: delta)
    span.content = content.shifted(by: delta)
    span.pieces = pieces.map { $0.shifted(by: delta) }
    return span
  }
}

extension PlainSpan {
  func shifted(by delta: Int) -> PlainSpan {
    var span = self
    span.range = range.shifted(by: delta)
    span.pieces = pieces.map { $0.shifted(by: delta) }
    return span
  }
}

extension ProseSpan {
  func shifted(by delta: Int) -> ProseSpan { ProseSpan(role: role, range: range.shifted(by: delta), join: join) }
}

extension Link {
  func shifted(by delta: Int) -> Link {
    var link = self
    link.range = range.shifted(by: delta)
    link.targetRange = targetRange.shifted(by: delta)
    link.anchorRange = anchorRange?.shifted(by: delta)
    link.display = display?.shifted(by: delta)
    return link
  }
}

extension Meaning {
  func shifted(by delta: Int) -> Meaning {
    var meaning = self
    meaning.symbolRange = symbolRange.shifted(by: delta)
    meaning.range = range.shifted(by: delta)
    return meaning
  }
}

extension WordReference {
  func shifted(by delta: Int) -> WordReference {
    var reference = self
    reference.range = range.shifted(by: delta)
    reference.topic = topic?.shifted(by: delta)
    return reference
  }
}

extension ConceptDefinition {
  func shifted(by delta: Int) -> ConceptDefinition {
    var concept = self
    concept.range = range.shifted(by: delta)
    concept.aliasRanges = aliasRanges.map { $0.shifted(by: delta) }
    concept.bodyRange = bodyRange.shifted(by: delta)
    return concept
  }
}

extension BindingCandidate {
  func shifted(by delta: Int) -> BindingCandidate {
    switch self {
    case .math(let span): .math(span.shifted(by: delta))
    case .plain(let span): .plain(span.shifted(by: delta))
    case .table(let header, let rows):
      .table(
        header: header.map { $0.shifted(by: delta) }, rows: rows.map { row in row.map { $0.shifted(by: delta) } })
    case .frontMatter(let name, let value):
      .frontMatter(name: name.shifted(by: delta), value: value.shifted(by: delta))
    }
  }
}
