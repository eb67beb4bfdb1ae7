extension MathTree {
  /// The leaves in order; their ranges tile the source. A macro's use counts as its tokens as written.
  public var leaves: [MathNode] {
    var leaves: [MathNode] = []
    Self.collect(root, into: &leaves)
    return leaves
  }

  /// Whether the leaves' text, joined, is the source: what every tree must answer with yes.
  public var isLossless: Bool {
    var end = 0
    for leaf in leaves {
      guard leaf.range.lowerBound == end else { return false }
      end = leaf.range.upperBound
    }
    return end == source.count
  }

  private static func collect(_ node: MathNode, into leaves: inout [MathNode]) {
    if node.children.isEmpty {
      if !node.range.isEmpty { leaves.append(node) }
    } else {
      for child in node.children { collect(child, into: &leaves) }
    }
  }
}
