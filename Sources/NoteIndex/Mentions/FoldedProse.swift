import NoteSyntax
import TextModel

/// A note's running text, folded, with the role of each stretch.
struct FoldedProse {
  private(set) var text = FoldedText()
  private let spans: PackedList<ProseRecord>

  init(_ spans: PackedList<ProseRecord>, of source: SourceText) {
    self.spans = spans
    for span in spans {
      let join: FoldedText.Join =
        switch span.join {
        case .none: .none
        case .markup: .adjacent
        case .line, .blankLine: .wrap
        }
      text.append(span.range, of: source.utf8, join: join)
    }
  }

  /// The role of the span that holds a source offset.
  func role(at offset: Int) -> ProseSpan.Role {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if spans.records[middle].start <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? spans[low - 1].role : .body
  }
}
