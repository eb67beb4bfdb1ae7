/// One inline in the flat, preorder storage of a block's text. Offsets are those of the text that was parsed.
struct InlineRecord: Sendable, Hashable {
  var kind: InlineKind
  /// A math span's delimiter (`MathMark`); 1 for an address or a bare `www.` link.
  var detail: UInt8 = 0
  var start: Int32
  var end: Int32
  /// What stands between the delimiters.
  var innerStart: Int32
  var innerEnd: Int32
  /// The index behind the last descendant.
  var subtreeEnd: Int32 = 0
  /// Index of the link's target in the parser's `targets`, -1 where none.
  var target: Int32 = -1

  var range: Range<Int> { Int(start)..<Int(end) }
  var inner: Range<Int> { Int(innerStart)..<Int(innerEnd) }
}

/// A math span's delimiter as `InlineRecord.detail` holds it.
enum MathMark: UInt8 {
  case dollar, doubleDollar, parenthesis, bracket, dollarBacktick

  var delimiter: MathSpan.Delimiter {
    switch self {
    case .dollar: .dollar
    case .doubleDollar: .doubleDollar
    case .parenthesis: .parenthesis
    case .bracket: .bracket
    case .dollarBacktick: .dollarBacktick
    }
  }

  var kind: MathSpan.Kind { self == .doubleDollar || self == .bracket ? .display : .inline }
}
