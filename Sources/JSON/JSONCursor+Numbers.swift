/// Numbers (RFC 8259, section 6).
extension JSONCursor {
  mutating func number() throws(JSONFault) -> JSONValue {
    let start = index
    let negative = try peek() == UInt8(ascii: "-")
    if negative { index += 1 }
    let whole = try wholePart()
    let isWhole = try !fractionAndExponent()
    // `-0` keeps its sign, as a double.
    if isWhole, let whole, !(negative && whole == 0) {
      if !negative, let value = Int(exactly: whole) { return .int(value) }
      if negative, whole <= UInt64(Int.max) { return .int(-Int(whole)) }
      if negative, whole == UInt64(Int.max) + 1 { return .int(Int.min) }
    }
    let text = String(decoding: UnsafeBufferPointer(rebasing: bytes[start..<index]), as: UTF8.self)
    guard let value = Double(text) else { throw JSONFault(.badNumber, at: start) }
    if value.isInfinite { throw JSONFault(.numberOutOfRange, at: start) }
    return .double(value)
  }

  /// The digits before the point as a number, `nil` where they pass 64 bits.
  private mutating func wholePart() throws(JSONFault) -> UInt64? {
    let start = index
    var value: UInt64? = 0
    while let digit = digit() {
      if let soFar = value {
        let (tenfold, overflow) = soFar.multipliedReportingOverflow(by: 10)
        let (sum, carry) = tenfold.addingReportingOverflow(UInt64(digit))
        value = overflow || carry ? nil : sum
      }
    }
    if index == start { throw JSONFault(index < bytes.count ? .badNumber : .unexpectedEnd, at: index) }
    if index > start + 1, bytes[start] == UInt8(ascii: "0") { throw JSONFault(.badNumber, at: start) }
    return value
  }

  /// Reads what follows the whole part, and says whether there was any.
  private mutating func fractionAndExponent() throws(JSONFault) -> Bool {
    let start = index
    if index < bytes.count, bytes[index] == UInt8(ascii: ".") {
      index += 1
      try digits()
    }
    if index < bytes.count, bytes[index] | 0x20 == UInt8(ascii: "e") {
      index += 1
      if index < bytes.count, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") { index += 1 }
      try digits()
    }
    return index > start
  }

  private mutating func digits() throws(JSONFault) {
    let start = index
    while digit() != nil {}
    if index == start { throw JSONFault(index < bytes.count ? .badNumber : .unexpectedEnd, at: index) }
  }

  private mutating func digit() -> UInt8? {
    guard index < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[index]) else { return nil }
    index += 1
    return bytes[index - 1] - UInt8(ascii: "0")
  }
}
