/// Decimals whose last digits repeat without end.
extension RowParser {
  /// `0.1\overline{6}`, `0.\dot{3}` as the fraction that it is; nil where no digits under a mark follow on a decimal.
  func repeatingDecimal(_ digits: String, _ item: FormulaItem) -> Term? {
    guard !item.hasScripts else { return nil }
    var place = position + 1
    var end = item.range.upperBound
    if !digits.contains(".") {
      // `0.` before a mark is a number and a point.
      guard let point = follower(place, end), context.text(point.range) == "." else { return nil }
      (place, end) = (place + 1, point.range.upperBound)
    }
    guard let mark = follower(place, end), let repeated = Self.markedDigits(mark),
      let fraction = Self.fraction(digits, repeated)
    else { return nil }
    position = place + 1
    let range = item.range.lowerBound..<mark.range.upperBound
    let (top, bottom) = (String(fraction.numerator), String(fraction.denominator))
    return Term(.binary(.divide, Term(.number(top), range), Term(.number(bottom), range)), range)
  }

  /// The item at a place, where it follows without a gap.
  private func follower(_ place: Int, _ end: Int) -> FormulaItem? {
    guard place < self.end, items[place].range.lowerBound == end, !items[place].hasScripts else { return nil }
    return items[place]
  }

  private static func markedDigits(_ item: FormulaItem) -> String? {
    guard let core = item.core else { return nil }
    let body: Int
    switch core.kind {
    case .decorated("overline", let inner, _), .accent("overline", let inner), .accent("bar", let inner),
      .accent("dot", let inner):
      body = inner
    default: return nil
    }
    guard case .number(let digits) = ItemReader.bare(core.children[body]).kind, !digits.contains(".") else {
      return nil
    }
    return digits
  }

  private static func fraction(_ digits: String, _ repeated: String) -> (numerator: Int, denominator: Int)? {
    let parts = digits.split(separator: ".", omittingEmptySubsequences: false)
    let fixed = parts.count == 2 ? parts[1] : ""
    guard parts.count <= 2, digits.utf8.count + repeated.utf8.count <= 17, let whole = Int(parts[0] + fixed),
      let period = Int(repeated)
    else { return nil }
    let nines = power(repeated.utf8.count) - 1
    return (whole * nines + period, power(fixed.utf8.count) * nines)
  }

  private static func power(_ exponent: Int) -> Int { (0..<exponent).reduce(1) { product, _ in product * 10 } }
}
