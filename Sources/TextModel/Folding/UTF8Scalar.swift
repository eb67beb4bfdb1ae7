/// Scalars read from and written to UTF-8 bytes, without trust in the bytes.
public enum UTF8Scalar {
  /// The scalar at an offset and its length; a broken sequence gives U+FFFD and one byte.
  public static func decode(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, end: Int) -> (UInt32, Int) {
    let lead = bytes[index]
    if lead < 0x80 { return (UInt32(lead), 1) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC0, index + length <= end else { return (0xFFFD, 1) }
    var scalar = UInt32(lead) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      let byte = bytes[index + offset]
      guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      scalar = scalar << 6 | UInt32(byte & 0x3F)
    }
    return (scalar <= 0x10FFFF ? scalar : 0xFFFD, length)
  }

  /// All scalars of a buffer.
  public static func decodeAll(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt32] {
    var out: [UInt32] = []
    var index = 0
    while index < bytes.count {
      let (scalar, length) = decode(bytes, at: index, end: bytes.count)
      out.append(scalar)
      index += length
    }
    return out
  }

  /// The last scalar of valid UTF-8; 0 for none.
  public static func last(of bytes: [UInt8]) -> UInt32 {
    guard var index = bytes.indices.last else { return 0 }
    while index > 0, bytes[index] & 0xC0 == 0x80 { index -= 1 }
    return bytes.withUnsafeBufferPointer { decode($0, at: index, end: $0.count).0 }
  }

  /// Appends a scalar's bytes.
  public static func append(_ scalar: UInt32, to out: inout [UInt8]) {
    switch scalar {
    case ..<0x80: out.append(UInt8(scalar))
    case ..<0x800:
      out.append(0xC0 | UInt8(scalar >> 6))
      out.append(0x80 | UInt8(scalar & 0x3F))
    case ..<0x10000:
      out.append(0xE0 | UInt8(scalar >> 12))
      out.append(0x80 | UInt8(scalar >> 6 & 0x3F))
      out.append(0x80 | UInt8(scalar & 0x3F))
    default:
      out.append(0xF0 | UInt8(scalar >> 18 & 7))
      out.append(0x80 | UInt8(scalar >> 12 & 0x3F))
      out.append(0x80 | UInt8(scalar >> 6 & 0x3F))
      out.append(0x80 | UInt8(scalar & 0x3F))
    }
  }

  /// Ideographs, kana and the marks written among them without spaces.
  public static func isIdeographic(_ scalar: UInt32) -> Bool {
    scalar >= 0x2E80
      && (scalar < 0xA000 || scalar >= 0xF900 && scalar < 0xFB00 || scalar >= 0x20000 && scalar < 0x32000)
  }
}
