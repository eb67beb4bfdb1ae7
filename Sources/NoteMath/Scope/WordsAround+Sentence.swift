/// What a sentence says of the formulas in it, however far before them.
extension WordsAround {
  /// The end of a text, from the start of its last sentence or line; formulas in it are no words.
  static func sentence(_ before: some Collection<UInt8>) -> [UInt8] {
    let bytes = Array(before)
    var start = 0
    for place in bytes.indices where isEnd(place, bytes) { start = place + 1 }
    return wordsAlone(bytes[start...])
  }

  /// `.` before a blank or a line's end, `?`, `!`, `。`, a list's or a paragraph's start.
  private static func isEnd(_ place: Int, _ bytes: [UInt8]) -> Bool {
    switch bytes[place] {
    case UInt8(ascii: "?"), UInt8(ascii: "!"), UInt8(ascii: "."):
      return place + 1 < bytes.count && [UInt8(ascii: " "), UInt8(ascii: "\n")].contains(bytes[place + 1])
    case UInt8(ascii: "\n"):
      return place + 1 < bytes.count
        && [UInt8(ascii: "\n"), UInt8(ascii: "-"), UInt8(ascii: "#"), UInt8(ascii: "|")].contains(bytes[place + 1])
    case 0x82: return place >= 2 && bytes[place - 1] == 0x80 && bytes[place - 2] == 0xE3
    default: return false
    }
  }

  /// Lowercased, with what stands between dollar signs left out.
  private static func wordsAlone(_ text: ArraySlice<UInt8>) -> [UInt8] {
    var words: [UInt8] = []
    var isInside = text.filter { $0 == UInt8(ascii: "$") }.count % 2 == 1
    for byte in text {
      if byte == UInt8(ascii: "$") {
        isInside.toggle()
        words.append(UInt8(ascii: " "))
      } else if !isInside {
        words.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
      }
    }
    return words
  }

  static func denies(_ sentence: [UInt8]) -> Bool { holdsOne(of: denials, sentence) }

  /// - Parameter formula: In binary a formula has no other digits than 0 and 1.
  static func setsOtherArithmetic(_ sentence: [UInt8], on formula: [UInt8]) -> Bool {
    if holdsOne(of: settings, sentence) { return true }
    let digits = formula.filter { (0x30...0x39).contains($0) }
    return radices.contains { words, highest in
      digits.allSatisfy { $0 <= 0x30 + highest } && holdsOne(of: words, sentence)
    }
  }

  private static let denials = utf8([
    "wrong", "mistake", "mistakes", "mistakenly", "incorrect", "incorrectly", "fallacy", "not true", "not the case",
    "is false", "contradiction", "never write", "do not write", "don't write", "not equal", "counterexample",
    "错误写法", "错误做法", "错误地", "错误的", "误以为", "误认为", "误写", "误解", "不要写", "不能写", "不应写",
    "不能误", "并非", "并不", "不成立", "不对", "反例", "矛盾", "不等于", "不正确",
  ])

  private static let settings = utf8([
    "hexadecimal", "modulo", "mod", "xor", "boolean", "semiring", "tropical", "broadcasting",
    "broadcast", "shapes", "shape", "concatenation", "concatenated", "python", "string", "strings", "tuple", "tuples",
    "clock", "finite field", "floating", "floating-point", "integer division",
    "模运算", "时钟", "异或", "半环", "布尔", "广播", "形状", "拼接", "字符串", "列表", "元组", "有限域", "浮点", "整除",
  ])

  /// With the highest digit of each.
  private static let radices: [(words: [[UInt8]], highest: UInt8)] = [
    (utf8(["binary", "二进制", "base 2"]), 1), (utf8(["octal", "八进制", "base 8"]), 7),
  ]

  /// Whether quotation marks stand right around.
  static func isQuoted(before: some Collection<UInt8>, behind: some Collection<UInt8>) -> Bool {
    let (before, behind) = (Array(before.suffix(3)), Array(behind.prefix(3)))
    return quotes.contains { open, close in
      before.count >= open.utf8.count && before.suffix(open.utf8.count).elementsEqual(open.utf8)
        && behind.starts(with: close.utf8)
    }
  }

  private static let quotes = [
    ("\"", "\""), ("'", "'"), ("“", "”"), ("‘", "’"), ("「", "」"), ("『", "』"), ("``", "''"),
  ]
}
