extension IgnoreDirective {
  /// The directives in a stretch of HTML; `blockRange` is filled in by the tree, which knows the next block.
  static func read(_ source: ByteView, _ range: Range<Int>, base: Int) -> [IgnoreDirective] {
    var found: [IgnoreDirective] = []
    var at = range.lowerBound
    while at < range.upperBound {
      guard source[at] == UInt8(ascii: "<"), source.starts(with: "<!--", at: at) else {
        at += 1
        continue
      }
      var end = at + 4
      while end < range.upperBound, !source.starts(with: "-->", at: end) { end += 1 }
      let words = source.string(at + 4..<end).split { $0 == " " || $0 == "\t" || $0 == "\n" || $0 == "," }
      let close = min(end + 3, range.upperBound)
      if words.first == "mlnotes:", words.dropFirst().first == "ignore" {
        let place = (at - base)..<(close - base)
        found.append(IgnoreDirective(codes: words.dropFirst(2).map(String.init), range: place, blockRange: place))
      }
      at = max(close, at + 1)
    }
    return found
  }
}
