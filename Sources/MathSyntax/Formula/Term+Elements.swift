extension Term {
  /// The elements as they are written, row by row, where this is a list of `count` of them; nil for any other term.
  package func writtenElements(_ count: Int) -> [Term]? {
    let elements: [Term]
    switch kind {
    case .tuple(let terms), .vector(let terms): elements = terms
    case .matrix(let rows): elements = rows.flatMap { $0 }
    default: return nil
    }
    return elements.count == count ? elements : nil
  }
}
