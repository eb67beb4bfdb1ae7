/// Reads the hexadecimal numbers of a generated table.
struct HexReader {
  private var bytes: UnsafeBufferPointer<UInt8>
  private var index = 0

  init(_ text: StaticString) {
    bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }

  /// The numbers of the next record, which ends at `;`; nil at the end of the table.
  mutating func next(into record: inout [Int]) -> Bool {
    record.removeAll(keepingCapacity: true)
    var value = 0
    var sign = 1
    var hasDigits = false
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      switch byte {
      case 0x30...0x39: (value, hasDigits) = (value << 4 | Int(byte - 0x30), true)
      case 0x41...0x46: (value, hasDigits) = (value << 4 | Int(byte - 0x37), true)
      case UInt8(ascii: "-"): sign = -1
      case UInt8(ascii: ","), UInt8(ascii: ";"):
        if hasDigits { record.append(sign * value) }
        (value, sign, hasDigits) = (0, 1, false)
        if byte == UInt8(ascii: ";") { return true }
      default: break
      }
    }
    return false
  }
}
