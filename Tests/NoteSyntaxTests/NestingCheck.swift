@testable import NoteSyntax

/// Blocks lie inside their parents and in order, pieces inside their blocks.
enum NestingCheck {
  static func fault(in tree: NoteTree) -> String? {
    for (number, segment) in tree.segments.enumerated() {
      for (index, block) in segment.blocks.enumerated() {
        let end = Int(block.subtreeEnd)
        if block.start < 0 || block.end < block.start || Int(block.end) > segment.count {
          return "block \(index) of segment \(number) lies outside"
        }
        if end <= index || end > segment.blocks.count { return "block \(index) of segment \(number) has no end" }
        for child in segment.blocks[(index + 1)..<end] where child.start < block.start || child.end > block.end {
          return "a child of block \(index) of segment \(number) lies outside"
        }
        for piece in segment.pieces[Int(block.firstPiece)..<Int(block.endPiece)] where Int(piece.end) > segment.count {
          return "a piece of block \(index) of segment \(number) lies outside"
        }
      }
    }
    return nil
  }
}
