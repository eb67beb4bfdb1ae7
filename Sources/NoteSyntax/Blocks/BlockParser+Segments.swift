/// Cutting the text into segments.
///
/// A container that goes on behind a cut is open from the next segment's start: its record stands there again, `continued`.
extension BlockParser {
  /// A shorter segment is not cut: each costs memory, but an edit reads the facts of a whole one anew.
  static let leastSegment = 1_024

  /// Goes on at a segment's start, with the containers open that were open there.
  mutating func resume(_ containers: some Collection<BlockRecord>) {
    for (depth, container) in containers.enumerated() {
      blocks.append(container.continued(at: i32(segmentStart)))
      lastChild.append(depth + 1 < containers.count ? i32(depth + 1) : -1)
      open.append(depth)
    }
  }

  /// Cuts in front of the line, which opens a block in the innermost open container, where the segment is long enough or
  /// the parse meets the one before the edit.
  mutating func cutIfDue() {
    guard lineStart > segmentStart, !blocks.isEmpty else { return }
    let index = earlier?.index(ofStart: lineStart, open: open, of: blocks)
    guard index != nil || lineStart - segmentStart >= leastSegment else { return }
    // A footnote is rendered where it is referred to, from one segment.
    guard !open.contains(where: { blocks[$0].kind == .footnoteDefinition }) else { return }
    reach = max(reach, min(nextLine + 1, bytes.count + 1))
    met = index
    let containers = open.map { blocks[$0] }
    finishOpenBlocks()
    emit(to: lineStart)
    open.removeAll(keepingCapacity: true)
    resume(containers)
  }

  private mutating func finishOpenBlocks() {
    for (depth, index) in open.enumerated().reversed() {
      blocks[index].subtreeEnd = i32(blocks.count)
      if depth > 0 { blocks[open[depth - 1]].end = max(blocks[open[depth - 1]].end, blocks[index].end) }
      guard blocks[index].kind == .list else { continue }
      let followed: Followed = depth == open.count - 1 ? .item : depth == open.count - 2 ? .child : .none
      if isTight(list: index, followed: followed) { blocks[index].flags.insert(.tight) }
    }
  }

  mutating func emit(to end: Int) {
    let base = i32(segmentStart)
    for index in blocks.indices {
      blocks[index].start -= base
      blocks[index].end -= base
      if blocks[index].infoEnd > 0 {
        blocks[index].infoStart -= base
        blocks[index].infoEnd -= base
      }
    }
    for index in pieces.indices {
      pieces[index].start -= base
      pieces[index].end -= base
    }
    for index in definitions.indices { definitions[index].shift(by: -segmentStart) }
    // Exact copies: a shared buffer would keep the room of the largest segment, for every segment.
    let segment = Segment(
      count: end - segmentStart, blocks: blocks.withUnsafeBufferPointer { Array($0) },
      pieces: pieces.withUnsafeBufferPointer { Array($0) }, definitions: definitions)
    emitted.append(Emitted(start: segmentStart, segment: segment, reach: reach))
    blocks.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
    definitions.removeAll(keepingCapacity: true)
    lastChild.removeAll(keepingCapacity: true)
    segmentStart = end
  }
}

extension BlockRecord {
  /// The record of an open container as it stands again at the next segment's start: what the lines behind depend on.
  fileprivate func continued(at start: Int32) -> BlockRecord {
    var record = BlockRecord(kind: kind, flags: flags.intersection(.ordered), detail: detail, start: start, end: start)
    record.flags.insert(.continued)
    // A list's first number is told where the list starts.
    if kind == .item { record.number = number }
    return record
  }
}
