/// Looks up HTML's character references.
enum Entities {
  /// The scalars of a named reference, `&` and `;` left off.
  static func named(_ name: [UInt8]) -> [Unicode.Scalar]? { index[name] }

  /// The reference at an offset (which holds `&`): its end and its text; nil where none is written there.
  static func decode(_ bytes: ByteView, at start: Int, limit: Int) -> (end: Int, text: [UInt8])? {
    var at = start + 1
    if bytes[at] == UInt8(ascii: "#") { return numeric(bytes, from: at + 1, limit: limit) }
    while at < limit, Ascii.isAlphanumeric(bytes[at]), at - start < 40 { at += 1 }
    guard at < limit, bytes[at] == UInt8(ascii: ";"), at > start + 1, let scalars = named(bytes.bytes((start + 1)..<at))
    else { return nil }
    var text: [UInt8] = []
    for scalar in scalars { text.append(contentsOf: Array(String(Character(scalar)).utf8)) }
    return (at + 1, text)
  }

  private static func numeric(_ bytes: ByteView, from start: Int, limit: Int) -> (end: Int, text: [UInt8])? {
    var at = start
    var value: UInt32 = 0
    let isHex = bytes[at] | 0x20 == UInt8(ascii: "x")
    if isHex { at += 1 }
    let first = at
    while at < limit, isHex ? Ascii.isHex(bytes[at]) : Ascii.isDigit(bytes[at]), at - first < 8 {
      let byte = bytes[at]
      let digit = Ascii.isDigit(byte) ? byte - 48 : (byte | 0x20) - 87
      value = value &* (isHex ? 16 : 10) &+ UInt32(digit)
      at += 1
    }
    guard at > first, at - first <= (isHex ? 6 : 7), at < limit, bytes[at] == UInt8(ascii: ";") else { return nil }
    let scalar = value == 0 ? nil : Unicode.Scalar(value)
    return (at + 1, Array(String(Character(scalar ?? "\u{FFFD}")).utf8))
  }

  /// The table as a dictionary, made at the first look-up.
  private static let index: [[UInt8]: [Unicode.Scalar]] = {
    var index: [[UInt8]: [Unicode.Scalar]] = [:]
    index.reserveCapacity(2_200)
    let table = UnsafeBufferPointer(start: EntityTable.text.utf8Start, count: EntityTable.text.utf8CodeUnitCount)
    for entry in table.split(whereSeparator: Ascii.isSpace) {
      guard let equals = entry.firstIndex(of: UInt8(ascii: "=")) else { continue }
      let scalars = entry[(equals + 1)...].split(separator: UInt8(ascii: ",")).compactMap { hex in
        UInt32(String(decoding: hex, as: UTF8.self), radix: 16).flatMap(Unicode.Scalar.init)
      }
      index[[UInt8](entry[..<equals])] = scalars
    }
    return index
  }()
}
