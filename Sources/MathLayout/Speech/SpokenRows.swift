import MathSyntax

/// What of a row is said together: words that are typed letter by letter, `\arg` with `\max`, numbers with their percent.
enum SpokenRows {
  /// The row without blanks.
  static func joined(_ items: [FormulaItem]) -> [FormulaItem] {
    var result: [FormulaItem] = []
    for item in items {
      if case .space = item.content { continue }
      if case .operatorName("arg", _)? = result.last?.content, let joined = item.asArgument {
        result[result.count - 1] = joined
      } else {
        result.append(item)
      }
    }
    return wordsJoined(result)
  }

  /// `softmax`, `head_i` without a `\mathrm`: small letters, behind one capital at most, are a word and no product.
  private static func wordsJoined(_ items: [FormulaItem]) -> [FormulaItem] {
    guard items.count > 2 else { return items }
    var result: [FormulaItem] = []
    var index = 0
    while index < items.count {
      let end = wordEnd(items, index)
      let letters = items[index..<end].compactMap(letter)
      if isWord(letters), let last = items[index..<end].last {
        result.append(word(String(letters), on: last))
        index = end
      } else {
        result.append(items[index])
        index += 1
      }
    }
    return result
  }

  /// Behind the run of bare letters that starts at an index; the last may have scripts.
  private static func wordEnd(_ items: [FormulaItem], _ start: Int) -> Int {
    var end = start
    while end < items.count, let next = letter(items[end]), end == start || next.isLowercase {
      end += 1
      if case .scripts = items[end - 1].content { break }
    }
    return end
  }

  private static func letter(_ item: FormulaItem) -> Character? {
    switch item.content {
    case .symbol(let symbol, nil) where symbol.role == .ordinary && symbol.name.utf8.count == 1:
      return symbol.name.first.flatMap { $0.isLetter ? $0 : nil }
    case .scripts(let base?, _, _, _, _): return letter(base)
    default: return nil
    }
  }

  private static func isWord(_ letters: [Character]) -> Bool {
    if letters.count == 3 { return shortWords.contains(String(letters)) }
    return letters.count > 3 && letters.contains { "aeiouy".contains($0) || $0 == "A" || $0 == "E" }
      || letters.count > 3 && shortWords.contains(String(letters))
  }

  private static let shortWords: Set<String> = [
    "max", "min", "log", "exp", "sin", "cos", "tan", "det", "arg", "dim", "var", "Var", "cov", "Cov", "std", "sup",
    "inf", "lim", "out", "new", "old", "avg", "sgn", "tanh",
  ]

  private static func word(_ letters: String, on last: FormulaItem) -> FormulaItem {
    let word = FormulaItem(.word(letters))
    guard case .scripts(_, let sub, let sup, let primes, let limits) = last.content else { return word }
    return FormulaItem(.scripts(base: word, sub: sub, sup: sup, primes: primes, limits: limits), last.atom)
  }
}
