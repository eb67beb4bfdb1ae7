import Synchronization
import TextModel

/// Some blocks that follow each other, with what belongs to them: the unit that an edit parses anew.
///
/// Everything in it counts from its own start, so that an edit before it leaves it as it is.
final class Segment: Sendable {
  let count: Int
  /// Preorder. The roots are top-level blocks; the first may be a container that goes on from the segment before.
  let blocks: [BlockRecord]
  let pieces: [Piece]
  let definitions: [RawDefinition]
  private let cache = Mutex<KeptFacts?>(nil)

  init(count: Int, blocks: [BlockRecord], pieces: [Piece], definitions: [RawDefinition]) {
    self.count = count
    self.blocks = blocks
    self.pieces = pieces
    self.definitions = definitions
  }

  /// The containers that are open at the segment's start, outermost first.
  var continued: ArraySlice<BlockRecord> { blocks.prefix { $0.flags.contains(.continued) } }

  /// The segment with its facts still to be read.
  var unread: Segment { Segment(count: count, blocks: blocks, pieces: pieces, definitions: definitions) }

  /// The facts of the segment, made when first asked for.
  func facts(make: () -> SegmentFacts) -> KeptFacts {
    if let known = cache.withLock({ $0 }) { return known }
    // Made outside the lock: two threads may both do the work, and come to the same.
    let fresh = KeptFacts(make())
    cache.withLock { $0 = fresh }
    return fresh
  }
}

/// Facts behind a reference: a segment stays small until they are asked for, and lists of them are cheap to hand on.
final class KeptFacts: Sendable {
  let facts: SegmentFacts
  /// Of segments in which nothing is to be read.
  static let none = KeptFacts(SegmentFacts())

  init(_ facts: SegmentFacts) { self.facts = facts }
}
