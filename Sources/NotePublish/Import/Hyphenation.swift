/// Whether the hyphen at a line's end is the printer's or the word's.
struct Hyphenation {
  /// The words of the text, in lower case, that no line end breaks.
  private let words: Set<String>

  init(_ lines: [ImportLine]) {
    var words: Set<String> = []
    for line in lines {
      let text = String(String.UnicodeScalarView(line.whole)).lowercased()
      for word in text.split(whereSeparator: { !($0.isLetter || $0 == "-") }) { words.insert(String(word)) }
    }
    self.words = words
  }

  /// Whether `left-` and `right` are one word: `func-` `tion`, but not `mini-` `batch` and `state-of-the-` `art`.
  ///
  /// The text itself decides where it has the word elsewhere. Chinese texts come from programs that divide no words.
  func isPrinters(_ before: [Unicode.Scalar], _ after: [Unicode.Scalar]) -> Bool {
    guard !before.suffix(40).contains(where: ImportStyle.isWide) else { return false }
    let left = String(String.UnicodeScalarView(before.dropLast().reversed().prefix { isPart($0) }.reversed()))
    let right = String(String.UnicodeScalarView(after.prefix { isPart($0) })).lowercased()
    guard let first = after.first, first.properties.isLowercase, !left.contains("-"), !right.contains("-"),
      let last = left.unicodeScalars.last, last.properties.isLowercase
    else { return false }
    let start = left.lowercased()
    if words.contains(start + right) { return true }
    if words.contains(start + "-" + right) { return false }
    return !words.contains(start) && !Self.prefixes.contains(start) && !Self.endings.contains(right)
  }

  private func isPart(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isAlphabetic || scalar == "-" }

  /// Words that stand before a hyphen of their own.
  private static let prefixes: Set<String> = [
    "all", "co", "cross", "end", "fine", "four", "full", "half", "hand", "high", "hyper", "inter", "intra", "large",
    "left",
    "long", "low", "meta", "mini", "multi", "non", "off", "on", "one", "open", "over", "post", "pre", "quasi", "real",
    "right", "self", "semi", "short", "single", "small", "so", "state", "step", "sub", "three", "top", "two", "under",
    "well", "zero",
  ]

  /// Words that stand behind one.
  private static let endings: Set<String> = [
    "art", "aware", "based", "batch", "by", "called", "dimensional", "driven", "fold", "free", "in", "invariant",
    "known",
    "layer", "level", "like", "linear", "norm", "of", "off", "order", "out", "scale", "shot", "specific", "step", "the",
    "time", "to", "tuned", "tuning", "up", "valued", "wise",
  ]
}
