extension FoldedText {
  mutating func begin(_ join: Join, at offset: Int) {
    switch join {
    case .none:
      pending = .none
      clusterCanGrow = false
      if let last = utf8.last, last != Self.separator {
        segments.append(Segment(folded: UInt32(utf8.count), source: UInt32(offset), sourceCount: 1))
        utf8.append(Self.separator)
      }
    case .adjacent: break
    case .wrap: addBlank(offset..<offset, isWrap: true)
    }
  }

  mutating func fold(_ source: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
    // An exact capacity for each span would copy the text once for each of them.
    let needed = utf8.count + range.count
    if utf8.capacity < needed { utf8.reserveCapacity(max(needed, utf8.capacity * 2)) }
    let table = FoldTable.shared
    var index = range.lowerBound
    while index < range.upperBound {
      let lead = source[index]
      if lead < 0x80 {
        if Self.isVisible(lead) {
          index = foldVisible(source, from: index, end: range.upperBound)
        } else {
          foldASCII(lead, at: index)
          index += 1
        }
      } else if Self.isPlainIdeograph(lead), index + 3 <= range.upperBound {
        index = foldIdeographs(source, from: index, end: range.upperBound)
      } else {
        index += foldScalar(source, at: index, end: range.upperBound, table)
      }
    }
  }

  @inline(__always)
  static func isVisible(_ byte: UInt8) -> Bool { byte &- 0x21 < 0x5F }

  /// Nothing from U+5000 to U+9FFF folds.
  @inline(__always)
  static func isPlainIdeograph(_ lead: UInt8) -> Bool { lead >= 0xE5 && lead <= 0xE9 }

  /// Folds the letters, digits and marks from an index on, single blanks between them included; returns where they end.
  private mutating func foldVisible(_ source: UnsafeBufferPointer<UInt8>, from index: Int, end: Int) -> Int {
    start(at: index, isIdeographic: false)
    openLinear(at: index)
    var next = index + 1
    while next < end {
      let byte = source[next]
      guard Self.isVisible(byte) || byte == 0x20 && next + 1 < end && Self.isVisible(source[next + 1]) else { break }
      next += 1
    }
    let first = utf8.count
    utf8.append(contentsOf: UnsafeBufferPointer(rebasing: source[index..<next]))
    utf8.withUnsafeMutableBufferPointer { folded in
      for at in first..<folded.count where folded[at] &- 0x41 < 26 { folded[at] |= 0x20 }
    }
    markCluster(at: next - 1, folded: utf8.count - 1)
    return next
  }

  /// Copies the ideographs from an index on that do not fold; returns where they end.
  private mutating func foldIdeographs(_ source: UnsafeBufferPointer<UInt8>, from index: Int, end: Int) -> Int {
    start(at: index, isIdeographic: true)
    openLinear(at: index)
    var next = index + 3
    while next + 3 <= end, Self.isPlainIdeograph(source[next]) { next += 3 }
    utf8.append(contentsOf: UnsafeBufferPointer(rebasing: source[index..<next]))
    markCluster(at: next - 3, folded: utf8.count - 3)
    return next
  }

  private mutating func foldASCII(_ byte: UInt8, at index: Int) {
    switch byte {
    case 0x20, 0x09, 0x0B, 0x0C: addBlank(index..<index + 1, isWrap: false)
    case 0x0A, 0x0D: addBlank(index..<index + 1, isWrap: true)
    case 0: addBlank(index..<index + 1, isWrap: false)
    default:
      start(at: index, isIdeographic: false)
      openLinear(at: index)
      markCluster(at: index, folded: utf8.count)
      utf8.append(byte)
    }
  }

  /// Folds one scalar, with the marks behind it that merge; returns the source bytes used.
  private mutating func foldScalar(
    _ source: UnsafeBufferPointer<UInt8>, at index: Int, end: Int, _ table: FoldTable
  ) -> Int {
    let (scalar, length) = UTF8Scalar.decode(source, at: index, end: end)
    switch table.fold(scalar) {
    case .same:
      if clusterCanGrow, table.joinsPrevious(scalar) {
        return merge(source, at: index, end: end, table)
      }
      start(at: index, isIdeographic: UTF8Scalar.isIdeographic(scalar))
      openLinear(at: index)
      markCluster(at: index, folded: utf8.count)
      UTF8Scalar.append(scalar, to: &utf8)
    case .single(let folded):
      if folded == 0x20 {
        addBlank(index..<index + length, isWrap: false)
        return length
      }
      if clusterCanGrow, table.joinsPrevious(folded) {
        return merge(source, at: index, end: end, table)
      }
      emit([folded], from: index..<index + length)
    case .sequence(let range):
      if range.isEmpty { return length }
      if table.sequences[range.lowerBound] == 0x20 {
        addBlank(index..<index + length, isWrap: false)
        emit(Array(table.sequences[range].dropFirst()), from: index..<index + length)
        return length
      }
      if clusterCanGrow, table.joinsPrevious(table.sequences[range.lowerBound]) {
        return merge(source, at: index, end: end, table)
      }
      emit(Array(table.sequences[range]), from: index..<index + length)
    }
    return length
  }

  /// Recomposes the last cluster with the scalars at `index` that join it. A cluster is bounded, so that a text of
  /// nothing but marks costs no more than other text.
  private mutating func merge(
    _ source: UnsafeBufferPointer<UInt8>, at index: Int, end: Int, _ table: FoldTable
  ) -> Int {
    var scalars = utf8[clusterStart...].withUnsafeBufferPointer { UTF8Scalar.decodeAll($0) }
    var next = index
    while next < end, scalars.count < 40 {
      let (scalar, length) = UTF8Scalar.decode(source, at: next, end: end)
      switch table.fold(scalar) {
      case .same:
        guard table.joinsPrevious(scalar) else { return finish(scalars, index, next, table) }
        scalars.append(scalar)
      case .single(let folded):
        guard table.joinsPrevious(folded) else { return finish(scalars, index, next, table) }
        scalars.append(folded)
      case .sequence(let range):
        guard range.isEmpty || table.joinsPrevious(table.sequences[range.lowerBound]) else {
          return finish(scalars, index, next, table)
        }
        scalars += table.sequences[range]
      }
      next += length
    }
    clusterCanGrow = next >= end
    return finish(scalars, index, next, table)
  }

  private mutating func finish(_ scalars: [UInt32], _ index: Int, _ next: Int, _ table: FoldTable) -> Int {
    utf8.removeSubrange(clusterStart...)
    while let last = segments.last, Int(last.folded) >= clusterStart { segments.removeLast() }
    segments.append(
      Segment(
        folded: UInt32(clusterStart), source: UInt32(clusterSource), sourceCount: UInt32(max(1, next - clusterSource))))
    for scalar in table.composed(scalars) { UTF8Scalar.append(scalar, to: &utf8) }
    if scalars.count >= 40 { clusterCanGrow = false }
    return max(1, next - index)
  }

  private mutating func emit(_ scalars: [UInt32], from range: Range<Int>) {
    guard let first = scalars.first else { return }
    start(at: range.lowerBound, isIdeographic: UTF8Scalar.isIdeographic(first))
    markCluster(at: range.lowerBound, folded: utf8.count)
    segments.append(
      Segment(folded: UInt32(utf8.count), source: UInt32(range.lowerBound), sourceCount: UInt32(range.count)))
    for scalar in scalars { UTF8Scalar.append(scalar, to: &utf8) }
  }

  // MARK: White space

  private mutating func addBlank(_ range: Range<Int>, isWrap: Bool) {
    clusterCanGrow = false
    switch pending {
    case .none: pending = isWrap ? .wrap(range) : .blank(range)
    case .blank(let before):
      let whole = before.lowerBound..<max(before.upperBound, range.upperBound)
      pending = isWrap ? .wrap(whole) : .blank(whole)
    case .wrap(let before): pending = .wrap(before.lowerBound..<max(before.upperBound, range.upperBound))
    }
  }

  /// Settles the white space before a scalar.
  @inline(__always)
  private mutating func start(at index: Int, isIdeographic: Bool) {
    if case .none = pending { return }
    settle(at: index, isIdeographic)
  }

  private mutating func settle(at index: Int, _ isIdeographic: Bool) {
    defer { pending = .none }
    guard let last = utf8.last, last != Self.separator else { return }
    let before = UTF8Scalar.isIdeographic(UTF8Scalar.last(of: utf8))
    let range: Range<Int>
    switch pending {
    case .none: return
    case .blank(let blank): range = blank
    case .wrap(let blank):
      if before && isIdeographic || last == UInt8(ascii: "-") { return }
      range = blank
    }
    if before != isIdeographic { return }
    // Between two words the blank mostly goes on with the bytes before it.
    if range.count == 1, let last = segments.last, last.sourceCount == 0,
      Int(last.source) - Int(last.folded) == range.lowerBound - utf8.count
    {
      return utf8.append(0x20)
    }
    segments.append(
      Segment(folded: UInt32(utf8.count), source: UInt32(range.lowerBound), sourceCount: UInt32(max(1, range.count))))
    utf8.append(0x20)
  }

  // MARK: Segments

  /// Makes sure that the bytes appended next are mapped one to one from `index`.
  @inline(__always)
  private mutating func openLinear(at index: Int) {
    if let last = segments.last, last.sourceCount == 0,
      Int(last.source) - Int(last.folded) == index - utf8.count
    {
      return
    }
    segments.append(Segment(folded: UInt32(utf8.count), source: UInt32(index), sourceCount: 0))
  }

  @inline(__always)
  private mutating func markCluster(at index: Int, folded: Int) {
    clusterStart = folded
    clusterSource = index
    clusterCanGrow = true
  }
}
