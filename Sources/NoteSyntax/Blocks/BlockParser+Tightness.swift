/// Tight and loose lists (CommonMark, section 5.3).
extension BlockParser {
  /// What follows, in a later segment, the last blocks of a list that is cut: nothing that counts here (it ends, or goes on
  /// in a block further in), a child of its last item, or an item.
  enum Followed { case none, child, item }

  /// Whether no blank line parts what the list holds in this segment.
  func isTight(list: Int, followed: Followed) -> Bool {
    let end = blocks.count
    var item = list + 1
    while item < end {
      let itemEnd = Int(blocks[item].subtreeEnd)
      let hasNext = itemEnd < end || followed == .item
      if hasNext, blocks[item].flags.contains(.lastLineBlank) { return false }
      var child = item + 1
      while child < itemEnd {
        let childEnd = Int(blocks[child].subtreeEnd)
        if hasNext || childEnd < itemEnd || followed == .child, endsWithBlankLine(child) { return false }
        child = max(child + 1, childEnd)
      }
      item = max(item + 1, itemEnd)
    }
    return true
  }

  private func endsWithBlankLine(_ index: Int) -> Bool {
    var index = index
    while true {
      let kind = blocks[index].kind
      guard kind == .list || kind == .item, lastChild[index] >= 0 else {
        return blocks[index].flags.contains(.lastLineBlank)
      }
      index = Int(lastChild[index])
    }
  }
}
