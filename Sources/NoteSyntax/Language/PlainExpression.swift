/// Reads one side of a plain formula, forwards from an offset of a flat text.
struct PlainExpression {
  let flat: FlatText
  /// Behind the last operand.
  var end: Int
  /// Operands and operators that were read.
  var operands = 0
  var operators = 0
  var hasChinese = false
  /// A single number, ∞, or a vector of them.
  var isLiteral = false
  /// The letters of the last operand, where it is a word of letters only.
  var lastWord = 0
  /// The letters of the longest word of lower-case letters.
  var hasHyphenated = false

  /// Reads `operand (operator operand)*`; nil where no operand stands.
  init?(_ flat: FlatText, at start: Int) {
    self.flat = flat
    end = start
    var at = skipBlank(start)
    if PlainWords.signs.contains(flat[at]) {
      at = skipBlank(at + 1)
    }
    guard let first = operand(at) else { return nil }
    isLiteral = lastIsLiteral
    end = first
    operands = 1
    var isSum = isBoundedOperator(at, first)
    while true {
      if isSum, let body = sumBody(from: end) {
        operands += 1
        operators += 1
        isSum = false
        isLiteral = false
        end = body
        continue
      }
      guard let next = operatorEnd(from: end) else { break }
      var operandStart = next
      if PlainWords.signs.contains(flat[operandStart]) { operandStart = skipBlank(operandStart + 1) }
      let word = lastWord
      guard let behind = operand(operandStart) else { break }
      if flat[end] == 0x2D, next == end + 1, word >= 3, lastWord >= 3 { hasHyphenated = true }
      operators += 1
      operands += 1
      // An upper bound behind `^` still belongs to the operator.
      if flat[end] != 0x5E { isSum = isBoundedOperator(operandStart, behind) }
      end = behind
      isLiteral = false
    }
  }

  /// `∑`, `∏`, and `Σ_{…}`, `Π_{…}` with their lower bound, at the start of an operand.
  private func isBoundedOperator(_ start: Int, _ end: Int) -> Bool {
    switch flat[start] {
    case 0x2211, 0x220F: return true
    case 0x3A3, 0x3A0: return start + 1 < end && flat[start + 1] == 0x5F
    default: return false
    }
  }

  /// Behind what a sum adds up, one blank behind its bounds: `Σ_{i=1}^n x_i`.
  private mutating func sumBody(from start: Int) -> Int? {
    guard flat[start] == 0x20, Self.isName(flat[start + 1]) || flat[start + 1] == 0x28 else { return nil }
    return operand(start + 1)
  }

  private var lastIsLiteral = false

  func skipBlank(_ start: Int) -> Int {
    var at = start
    while Self.isBlank(flat[at]), at < flat.count { at += 1 }
    return at
  }

  static func isBlank(_ scalar: UInt32) -> Bool {
    scalar == 0x20 || scalar == 0xA0 || scalar == 0x0A || scalar == 0x3000 || scalar == 0x09 || scalar == 0x200B
  }

  static func isName(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return Ascii.isLetter(UInt8(scalar)) || scalar == 0x5F || scalar == 0x27 }
    return Script.isLatinLetter(scalar) || Script.isGreekLetter(scalar) || (scalar >= 0x1D400 && scalar <= 0x1D7FF)
      || (scalar >= 0x2100 && scalar <= 0x214F) || (scalar >= 0x2070 && scalar <= 0x209F)
      || (scalar >= 0x2B0 && scalar <= 0x36F) || scalar == 0x2032 || scalar == 0x2206 || scalar == 0x25B3
      || scalar == 0x2202 || scalar == 0x2207 || scalar == 0x2211 || scalar == 0x220F || scalar == 0x221A
      || (scalar >= 0x1D00 && scalar <= 0x1DBF) || scalar == 0xB2 || scalar == 0xB3 || scalar == 0xB9
  }

  // MARK: Operators

  /// Behind a binary operator and the blanks around it.
  private func operatorEnd(from start: Int) -> Int? {
    var at = skipBlank(start)
    let scalar = flat[at]
    if scalar == 0x78 || scalar == 0x58 {
      // `8 x 220B`: x as times stands between blanks.
      guard at > start, Self.isBlank(flat[at + 1]) else { return nil }
      let next = flat[skipBlank(at + 1)]
      return Script.isDigit(next) || PlainWords.opens.contains(next) || Self.isName(next) ? skipBlank(at + 1) : nil
    }
    if scalar == 0x2E {
      return at == start && (Self.isName(flat[at + 1])) ? at + 1 : nil
    }
    guard PlainWords.operators.contains(scalar) else { return nil }
    at += 1
    if flat[at] == scalar, scalar == 0x2D { at += 1 }
    // `2 *×* 3`: stars that closed nothing.
    if scalar == 0x2A || scalar == 0xD7 { while flat[at] == 0x2A || flat[at] == 0xD7 { at += 1 } }
    return skipBlank(at)
  }

  // MARK: Operands

  private mutating func operand(_ start: Int) -> Int? {
    lastWord = 0
    lastIsLiteral = false
    let scalar = flat[start]
    guard start < flat.count else { return nil }
    if PlainWords.opens.contains(scalar) {
      guard let close = groupEnd(start) else { return nil }
      lastIsLiteral = isNumeric((start + 1)..<(close - 1))
      return suffix(close)
    }
    if scalar == 0x7C { return bars(start).map(suffix) }
    if Script.isDigit(scalar) || (scalar == 0x2E && Script.isDigit(flat[start + 1])) { return number(start) }
    if scalar == PlainWords.infinity {
      lastIsLiteral = true
      return start + 1
    }
    if let behind = ellipsis(start) { return behind }
    if Self.isName(scalar) { return name(start) }
    return Script.isHan(scalar) ? chinese(start) : nil
  }

  private func isNumeric(_ range: Range<Int>) -> Bool {
    var digits = 0
    for index in range {
      let scalar = flat[index]
      if Script.isDigit(scalar) {
        digits += 1
      } else if !Self.isBlank(scalar), !".,-+，−%[]".unicodeScalars.contains(where: { $0.value == scalar }) {
        return false
      }
    }
    return digits > 0
  }

  /// Behind the bracket that closes the one at an offset.
  func groupEnd(_ start: Int) -> Int? {
    var depth = 0
    var at = start
    while at < flat.count, at - start < 160 {
      let scalar = flat[at]
      if PlainWords.opens.contains(scalar) { depth += 1 }
      if PlainWords.closes.contains(scalar) {
        depth -= 1
        if depth == 0 { return at > start + 1 ? at + 1 : nil }
      }
      if PlainWords.groupStops.contains(scalar) || scalar >= FlatText.code { return nil }
      at += 1
    }
    return nil
  }

  private func bars(_ start: Int) -> Int? {
    let width = flat[start + 1] == 0x7C ? 2 : 1
    var at = start + width
    while at < flat.count, at - start < 60 {
      if flat[at] == 0x7C, width == 1 || flat[at + 1] == 0x7C { return at > start + width ? at + width : nil }
      if PlainWords.stops.contains(flat[at]) || flat[at] >= FlatText.code { return nil }
      at += 1
    }
    return nil
  }

  private func ellipsis(_ start: Int) -> Int? {
    if flat[start] == 0x2026 || flat[start] == 0x22EF { return flat[start + 1] == flat[start] ? start + 2 : start + 1 }
    return flat[start] == 0x2E && flat[start + 1] == 0x2E && flat[start + 2] == 0x2E ? start + 3 : nil
  }

  private mutating func number(_ start: Int) -> Int {
    var at = start
    while at < flat.count {
      let scalar = flat[at]
      if Script.isDigit(scalar) {
        at += 1
      } else if scalar == 0x2E || scalar == 0x2C, Script.isDigit(flat[at + 1]), at > start || scalar == 0x2E {
        // A comma groups three digits: `16,226,304`.
        if scalar == 0x2C, !(groupsThree(at)) { break }
        at += 1
      } else {
        break
      }
    }
    lastIsLiteral = true
    if flat[at] == 0x65 || flat[at] == 0x45 {
      let sign = flat[at + 1] == 0x2D || flat[at + 1] == 0x2B ? at + 2 : at + 1
      if Script.isDigit(flat[sign]) {
        at = sign
        while Script.isDigit(flat[at]) { at += 1 }
        return at
      }
    }
    while flat[at] == 0x25 || flat[at] == 0xFF05 || flat[at] == 0x2030 { at += 1 }
    while PlainWords.magnitudes.contains(flat[at]) { at += 1 }
    if Self.isName(flat[at]) || PlainWords.opens.contains(flat[at]) {
      let behind = suffix(at)
      // Letters right behind a number are its unit (220B) or a factor (2x).
      let letters = (at..<behind).allSatisfy { Script.isLatinLetter(flat[$0]) }
      if !letters || behind - at > 3 { lastIsLiteral = false }
      return behind
    }
    return unit(at) ?? at
  }

  private func groupsThree(_ comma: Int) -> Bool {
    for offset in 1...3 where !Script.isDigit(flat[comma + offset]) { return false }
    return !Script.isDigit(flat[comma + 4]) && Script.isDigit(flat[comma - 1])
  }

  private func unit(_ start: Int) -> Int? {
    guard flat[start] == 0x20 else { return nil }
    var at = start + 1
    while Script.isLatinLetter(flat[at]) { at += 1 }
    guard at > start + 1, PlainWords.units.contains(flat.string((start + 1)..<at)) else { return nil }
    return at
  }

  private mutating func name(_ start: Int) -> Int {
    var at = start
    while Self.isName(flat[at]) || Script.isDigit(flat[at]) || isInnerDot(at) || flat[at] == 0x300 { at += 1 }
    if (start..<at).allSatisfy({ Script.isLatinLetter(flat[$0]) }) { lastWord = at - start }
    let behind = suffix(at)
    if behind > at { lastWord = 0 }
    return behind
  }

  /// A dot inside a dotted name: `std.dev`.
  private func isInnerDot(_ at: Int) -> Bool {
    flat[at] == 0x2E && Script.isLatinLetter(flat[at - 1]) && Script.isLatinLetter(flat[at + 1])
      && Script.isLatinLetter(flat[at + 2])
  }

  /// What is written right behind an operand: arguments, factors, primes.
  private func suffix(_ start: Int) -> Int {
    var at = start
    while at < flat.count {
      let scalar = flat[at]
      if Self.isName(scalar) || Script.isDigit(scalar) || isInnerDot(at) || PlainWords.transposes.contains(scalar) {
        at += 1
      } else if PlainWords.opens.contains(scalar), let close = groupEnd(at), !isRemark(at, close) {
        at = close
      } else {
        break
      }
    }
    return at
  }

  /// `Accuracy（准确率）`: Chinese in parentheses is no argument.
  private func isRemark(_ open: Int, _ close: Int) -> Bool {
    guard flat[open] == 0xFF08 else { return false }
    return !(open..<close).contains { PlainWords.operators.contains(flat[$0]) }
      && (open..<close).contains { Script.isHan(flat[$0]) }
  }

  private mutating func chinese(_ start: Int) -> Int? {
    var at = start
    while at < flat.count, at - start < 40 {
      let scalar = flat[at]
      if PlainWords.stops.contains(scalar) || PlainWords.equals.contains(scalar)
        || PlainWords.operators.contains(scalar)
        || PlainWords.closes.contains(scalar) || scalar >= FlatText.code || scalar == 0x2E
      {
        break
      }
      if PlainWords.opens.contains(scalar) { break }
      // Blanks at a line's end break it on purpose.
      if scalar == FlatText.lineBreak, Self.isBlank(flat[at - 1]) { break }
      if at > start, PlainWords.rightEnds.length(flat, at: at) != nil { break }
      at += 1
    }
    var end = at
    while end > start, Self.isBlank(flat[end - 1]) { end -= 1 }
    guard end > start, end - start <= 32 else { return nil }
    hasChinese = true
    return end
  }
}
