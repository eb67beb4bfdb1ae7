import Synchronization
import TextModel

/// A top-level block with what belongs to it, up to the next one: the unit that an edit parses anew.
///
/// Everything in it counts from its own start, so that an edit before it leaves it as it is.
final class Segment: Sendable {
  let count: Int
  /// Preorder; the roots are the segment's top-level blocks.
  let blocks: [BlockRecord]
  let pieces: [Piece]
  let definitions: [RawDefinition]
  private let cache = Mutex<Box?>(nil)

  /// Keeps a segment small until its facts are asked for.
  private final class Box: Sendable {
    let facts: SegmentFacts
    init(_ facts: SegmentFacts) { self.facts = facts }
  }

  init(count: Int, blocks: [BlockRecord], pieces: [Piece], definitions: [RawDefinition]) {
    self.count = count
    self.blocks = blocks
    self.pieces = pieces
    self.definitions = definitions
  }

  /// The facts of the segment, made when first asked for.
  func facts(make: () -> SegmentFacts) -> SegmentFacts {
    if let known = cache.withLock({ $0 }) { return known.facts }
    // Made outside the lock: two threads may both do the work, and come to the same.
    let fresh = make()
    cache.withLock { $0 = Box(fresh) }
    return fresh
  }
}
