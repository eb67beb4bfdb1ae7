/// The segments before an edit, at one of which the parse behind the edit may meet them: from there all is as it was.
struct EarlierParse {
  let segments: [Segment]
  let starts: [Int]
  /// The first segment that is parsed anew.
  let first: Int
  /// The end of what the edit put in, and by how much it moved what is behind.
  let editEnd: Int
  let delta: Int

  /// The segment that started where `start` is now, with the same containers open.
  func index(ofStart start: Int, open: [Int], of blocks: [BlockRecord]) -> Int? {
    guard start >= editEnd, let index = starts.index(ofSegmentStart: start - delta), index > first else { return nil }
    let continued = segments[index].continued
    let isSame =
      continued.count == open.count
      && zip(continued, open).allSatisfy { $0.goesOn(blocks[$1]) }
    return isSame ? index : nil
  }
}

extension BlockRecord {
  /// Whether a container takes the same lines in as an open one.
  fileprivate func goesOn(_ open: BlockRecord) -> Bool {
    kind == open.kind && detail == open.detail && (kind != .item || number == open.number)
  }
}

extension [Int] {
  /// The last of ascending starts that is at or before an offset; 0 where none is.
  func segmentIndex(at offset: Int) -> Int {
    var low = 0
    var high = count
    while high - low > 1 {
      let middle = (low + high) / 2
      if self[middle] <= offset { low = middle } else { high = middle }
    }
    return low
  }

  func index(ofSegmentStart start: Int) -> Int? {
    guard start > 0, !isEmpty else { return nil }
    let index = segmentIndex(at: start)
    return self[index] == start ? index : nil
  }
}
