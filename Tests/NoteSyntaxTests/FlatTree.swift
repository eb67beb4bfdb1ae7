@testable import NoteSyntax

/// A tree's blocks as they stand in the note, whatever segments they are cut into.
struct FlatTree {
  struct Block: Equatable {
    /// Without what is the segments' own; a container's is that of all its parts.
    var record: BlockRecord
    var depth: Int
    var pieces: [Piece]
  }

  private(set) var blocks: [Block] = []
  let definitions: [RawDefinition]
  /// The blocks that are open at the segment's start, outermost first.
  private var open: [Int] = []

  init(_ tree: NoteTree) {
    definitions = zip(tree.segments, tree.starts).flatMap { segment, start in
      segment.definitions.map { definition in
        var definition = definition
        definition.shift(by: start)
        return definition
      }
    }
    for (segment, start) in zip(tree.segments, tree.starts) { append(segment, at: start) }
  }

  private mutating func append(_ segment: Segment, at start: Int) {
    var parents: [(flat: Int, end: Int)] = []
    for (index, record) in segment.blocks.enumerated() {
      while let last = parents.last, last.end <= index { parents.removeLast() }
      var record = record
      record.start += Int32(start)
      record.end += Int32(start)
      if record.infoEnd > 0 {
        record.infoStart += Int32(start)
        record.infoEnd += Int32(start)
      }
      let end = max(index + 1, Int(record.subtreeEnd))
      if record.flags.contains(.continued) {
        let flat = open[parents.count]
        blocks[flat].record.end = max(blocks[flat].record.end, record.end)
        if !record.flags.contains(.tight) { blocks[flat].record.flags.remove(.tight) }
        parents.append((flat, end))
        continue
      }
      let pieces = segment.pieces[Int(record.firstPiece)..<Int(record.endPiece)].map { piece in
        Piece(start: piece.start + Int32(start), end: piece.end + Int32(start), padding: piece.padding)
      }
      record.subtreeEnd = 0
      record.firstPiece = 0
      record.endPiece = 0
      // Of use only while the block is parsed.
      record.flags.remove(.lastLineBlank)
      blocks.append(Block(record: record, depth: parents.count, pieces: pieces))
      parents.append((blocks.count - 1, end))
    }
    open = parents.filter { $0.end == segment.blocks.count }.map(\.flat)
  }
}
