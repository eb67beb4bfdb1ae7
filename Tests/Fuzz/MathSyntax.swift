// modules: TextModel MathSyntax
import MathSyntax

/// Both notations: the tree's leaves tile the source, and every range lies inside it and inside its parent's.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ data: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: data, count: count))
  for notation in [MathNotation.latex, .plain] {
    let tree = MathParser.parse(bytes, notation: notation)
    precondition(tree.isLossless)
    precondition(nests(tree.root))
    precondition(tree.diagnostics.allSatisfy { $0.range.lowerBound >= 0 && $0.range.upperBound <= count })
    precondition(tree.dump.utf8.count >= 0)
  }
  return 0
}

func nests(_ node: MathNode) -> Bool {
  node.children.allSatisfy {
    node.range.lowerBound <= $0.range.lowerBound && $0.range.upperBound <= node.range.upperBound && nests($0)
  }
}
