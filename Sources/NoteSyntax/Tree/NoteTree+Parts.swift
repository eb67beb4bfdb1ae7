/// Containers that are cut into several segments.
extension NoteTree {
  /// The further parts of a container that is open at its segment's end, at a depth, with the segments that they are in.
  func partsBehind(segment: Int, depth: Int) -> [(segment: Int, block: BlockRecord)] {
    var parts: [(segment: Int, block: BlockRecord)] = []
    var index = segment + 1
    while index < segments.count, depth < segments[index].continued.count {
      let block = segments[index].blocks[depth]
      parts.append((index, block))
      guard Int(block.subtreeEnd) == segments[index].blocks.count else { break }
      index += 1
    }
    return parts
  }

  /// A block's range in the note, over all segments that it is in.
  func range(ofBlock index: Int, segment: Int) -> Range<Int> {
    let blocks = segments[segment].blocks
    let block = blocks[index]
    let range = (Int(block.start)..<Int(block.end)).shifted(by: starts[segment])
    guard block.kind.isContainer, Int(block.subtreeEnd) == blocks.count else { return range }
    let depth = blocks[..<index].count { $0.subtreeEnd > index }
    guard let last = partsBehind(segment: segment, depth: depth).last else { return range }
    return range.lowerBound..<(Int(last.block.end) + starts[last.segment])
  }
}
