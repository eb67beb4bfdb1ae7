/// Tells a formula between dollars from money, shell variables and prose behind an unclosed `$`.
enum FormulaTest {
  /// What a stretch consists of, `\text{…}` and command names left out.
  struct Counts {
    var commands = 0
    /// `^ _ = + < > { }` and the like.
    var operators = 0
    var han = 0
    /// 。！？；
    var stops = 0
    /// ，：、
    var commas = 0
    /// Runs of two and more lower-case letters that stand between blanks.
    var words = 0
    /// Words of `functionWords`.
    var functionWords = 0
    var lines = 0
  }

  /// English words that stand in no formula outside `\text{…}`. (The commonest function words of English; `a`, `i`, `in`,
  /// `if`, `max` and the like are left out, as formulas write them.)
  static let functionWords: Set<[UInt8]> = Set(
    """
    and or the to of is are was were be with that this it as at by from not on but you your we our they their can will \
    would has have had so than then when which what who how per each all any more most some such no an its into about \
    only over also
    """.split(separator: " ").map { Array($0.utf8) })

  /// Whether the stretch between two dollars is a formula; `behind` is the byte after the closing dollar.
  static func isFormula(_ view: ByteView, _ range: Range<Int>, behind: UInt8) -> Bool {
    let text = trimmedAll(view, range)
    guard !text.isEmpty else { return false }
    let startsLoose = Ascii.isSpace(view[range.lowerBound])
    let endsLoose = Ascii.isSpace(view[range.upperBound - 1])
    let counts = count(view, text)
    let isTeX = counts.commands > 0 || counts.operators > 0
    if Ascii.isDigit(view[text.lowerBound]), Ascii.isDigit(behind), counts.commands == 0 { return false }
    // A dollar that opens can close nothing: ` $x`, `=$X`, `/$X`.
    if !startsLoose, Ascii.isAlphanumeric(behind), endsLoose || "=/:\"'(".utf8.contains(view[range.upperBound - 1]) {
      return false
    }
    if counts.stops > 0 { return isTeX && counts.stops == 1 && counts.han == 0 && text.count < 80 }
    if counts.commas > 0, counts.han > 6 { return counts.commands > 1 }
    // Prose between two prices, or behind a dollar that stands for itself: `$20 的价格，`, `，又花了200`.
    if counts.han > 0, !isTeX, counts.commas > 0 || Ascii.isDigit(view[text.lowerBound]) { return false }
    if Script.isWidePunctuation(view.scalar(at: text.lowerBound).value), counts.han > 0 { return false }
    if counts.han > (isTeX ? 60 : 10) { return false }
    if counts.functionWords > 0, counts.commands == 0 { return false }
    if counts.functionWords > 2 || counts.words > (counts.commands > 0 ? 6 : 3) { return false }
    if counts.lines > 0, !isTeX, text.count > 60 { return false }
    if startsLoose != endsLoose, !isTeX, text.count > 24 { return false }
    return true
  }

  /// Whether a stretch between `\(` and `\)` is TeX and no escaped bracket of prose: a command, a script, an operator
  /// with a letter, or single letters.
  static func isTeX(_ view: ByteView, _ range: Range<Int>) -> Bool {
    let text = trimmedAll(view, range)
    guard !text.isEmpty else { return false }
    let counts = count(view, text)
    if counts.stops > 0 || counts.han > 12 || counts.functionWords > 0 { return false }
    if counts.commands > 0 { return true }
    var letters = 0
    var run = 0
    var longest = 0
    for at in text {
      if Ascii.isLetter(view[at]) {
        letters += 1
        run += 1
        longest = max(longest, run)
      } else {
        run = 0
      }
    }
    guard letters > 0 else { return false }
    return longest == 1 && counts.han == 0 || (counts.operators > 0 && counts.words == 0)
  }

  private static func trimmedAll(_ view: ByteView, _ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, Ascii.isSpace(view[start]) { start += 1 }
    while end > start, Ascii.isSpace(view[end - 1]) { end -= 1 }
    return start..<end
  }

  static func count(_ view: ByteView, _ range: Range<Int>) -> Counts {
    var counts = Counts()
    var at = range.lowerBound
    while at < range.upperBound {
      let byte = view[at]
      switch byte {
      case UInt8(ascii: "\\"):
        if let end = TeXScanner.textGroupEnd(view, at: at, limit: range.upperBound) {
          counts.commands += 1
          at = end
          continue
        }
        at += 1
        if Ascii.isLetter(view[at]) {
          counts.commands += 1
          while at < range.upperBound, Ascii.isLetter(view[at]) { at += 1 }
        } else {
          at += 1
        }
        continue
      case UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "<"),
        UInt8(ascii: ">"), UInt8(ascii: "{"), UInt8(ascii: "}"):
        counts.operators += 1
      case 0x0A, 0x0D: counts.lines += 1
      default:
        if Ascii.isLetter(byte) {
          at = readWord(view, at, range, &counts)
          continue
        }
        if byte >= 0x80 {
          let (scalar, length) = view.scalar(at: at)
          countWide(scalar, &counts)
          at += length
          continue
        }
      }
      at += 1
    }
    return counts
  }

  private static func countWide(_ scalar: UInt32, _ counts: inout Counts) {
    if Script.isHan(scalar) {
      counts.han += 1
    } else if scalar == 0x3002 || scalar == 0xFF01 || scalar == 0xFF1F || scalar == 0xFF1B {
      counts.stops += 1
    } else if scalar == 0xFF0C || scalar == 0xFF1A || scalar == 0x3001 {
      counts.commas += 1
    }
  }

  private static func readWord(_ view: ByteView, _ start: Int, _ range: Range<Int>, _ counts: inout Counts) -> Int {
    var at = start
    while at < range.upperBound, Ascii.isLetter(view[at]) { at += 1 }
    let before = start == range.lowerBound ? 0x20 : view[start - 1]
    let after = at == range.upperBound ? 0x20 : view[at]
    let isFree =
      Ascii.isSpace(before) && (Ascii.isSpace(after) || after == UInt8(ascii: ",") || after == UInt8(ascii: "."))
    if at - start >= 2, isFree {
      if at - start >= 3 { counts.words += 1 }
      if functionWords.contains((start..<at).map { Ascii.lower(view[$0]) }) { counts.functionWords += 1 }
    }
    return at
  }
}
