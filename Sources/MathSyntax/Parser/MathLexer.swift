/// Cuts bytes into tokens that tile them.
struct MathLexer {
  /// Appends the tokens of `text[range]`; source ranges are those of the text.
  static func lex(
    _ text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, _ notation: MathNotation, into tokens: inout [MathToken]
  ) {
    var index = range.lowerBound
    while index < range.upperBound {
      let start = index
      let (kind, value) =
        notation == .plain && text[index] == UInt8(ascii: "%")
        ? plainPercent(&index) : next(text, range.upperBound, &index)
      tokens.append(
        MathToken(
          kind: kind, value: value, lower: Int32(start), upper: Int32(index), textLower: Int32(start),
          textUpper: Int32(index), frame: 0))
    }
  }

  private static func next(_ text: UnsafeBufferPointer<UInt8>, _ end: Int, _ index: inout Int) -> (
    MathToken.Kind, Int32
  ) {
    let byte = text[index]
    index += 1
    switch byte {
    case 0x20, 0x09, 0x0A, 0x0D:
      while index < end, isBlank(text[index]) { index += 1 }
      return (.blank, 0)
    case UInt8(ascii: "\\"):
      return command(text, end, &index)
    case UInt8(ascii: "%"):
      while index < end, text[index] != 0x0A, text[index] != 0x0D { index += 1 }
      return (.comment, 0)
    case 0x80...:
      return scalar(text, end, &index)
    default:
      return (asciiKind(byte), Int32(byte))
    }
  }

  /// In prose `%` begins no comment.
  private static func plainPercent(_ index: inout Int) -> (MathToken.Kind, Int32) {
    index += 1
    return (.character, Int32(UInt8(ascii: "%")))
  }

  static func asciiKind(_ byte: UInt8) -> MathToken.Kind {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): return .letter
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return .digit
    case UInt8(ascii: "{"): return .openBrace
    case UInt8(ascii: "}"): return .closeBrace
    case UInt8(ascii: "^"): return .sup
    case UInt8(ascii: "_"): return .sub
    case UInt8(ascii: "&"): return .align
    case UInt8(ascii: "'"): return .prime
    case UInt8(ascii: "#"): return .parameter
    case UInt8(ascii: "$"): return .dollar
    case UInt8(ascii: "~"): return .character
    case 0x21...0x7E: return .character
    default: return .invalid
    }
  }

  private static func command(_ text: UnsafeBufferPointer<UInt8>, _ end: Int, _ index: inout Int) -> (
    MathToken.Kind, Int32
  ) {
    let start = index - 1
    guard index < end else { return (.command, -1) }
    if asciiKind(text[index]) == .letter {
      while index < end, asciiKind(text[index]) == .letter { index += 1 }
      if index < end, text[index] == UInt8(ascii: "*") {
        let starred = SymbolTable.shared.find(UnsafeBufferPointer(rebasing: text[start..<index + 1]))
        if starred >= 0 {
          index += 1
          return (.command, Int32(starred))
        }
      }
    } else if text[index] < 0x80 {
      let blank = isBlank(text[index])
      index += 1
      if blank { return (.command, Int32(SymbolTable.controlSpace)) }
    } else {
      _ = decode(text, end, &index)
    }
    return (.command, Int32(SymbolTable.shared.find(UnsafeBufferPointer(rebasing: text[start..<index]))))
  }

  private static func scalar(_ text: UnsafeBufferPointer<UInt8>, _ end: Int, _ index: inout Int) -> (
    MathToken.Kind, Int32
  ) {
    index -= 1
    guard let value = decode(text, end, &index) else { return (.invalid, 0) }
    switch value {
    case 0xFF01...0xFF5E:
      let ascii = UInt8(value - 0xFEE0)
      let kind = asciiKind(ascii)
      switch kind {
      case .letter, .digit, .sub, .sup: return (kind, Int32(ascii))
      case .prime: return (.prime, 0)
      default: return (.character, Int32(ascii))
      }
    case 0x3000, 0xA0, 0x2000...0x200A, 0x202F, 0x205F: return (.blank, 0)
    case 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0x2066...0x206F, 0xFEFF, 0xFE0E, 0xFE0F, 0xAD:
      return (.comment, Int32(value))
    case 0x2032, 0x2019: return (.prime, 1)
    case 0x80...0x9F, 0xE000...0xF8FF, 0xFFFD, 0xFFFE, 0xFFFF, 0xF0000...: return (.invalid, Int32(bitPattern: value))
    default: return (.scalar, Int32(bitPattern: value))
    }
  }

  /// Decodes a scalar; on broken UTF-8 takes one byte and gives nil.
  static func decode(_ text: UnsafeBufferPointer<UInt8>, _ end: Int, _ index: inout Int) -> UInt32? {
    let lead = text[index]
    let count = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : lead < 0x80 ? 1 : 0
    guard count > 0, lead <= 0xF4, index + count <= end else {
      index += 1
      return nil
    }
    var value = count == 1 ? UInt32(lead) : UInt32(lead) & (0x7F >> UInt32(count))
    for offset in 1..<max(count, 1) where count > 1 {
      let byte = text[index + offset]
      guard byte & 0xC0 == 0x80 else {
        index += 1
        return nil
      }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    let isShort = count == 3 && value < 0x800 || count == 4 && value < 0x10000
    guard !isShort, value <= 0x10FFFF, !(0xD800...0xDFFF).contains(value) else {
      index += 1
      return nil
    }
    index += count
    return value
  }

  static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
