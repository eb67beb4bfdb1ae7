import TextModel

/// Mends single characters: radicals, full-width letters and digits, ligatures, blanks of other widths.
enum ImportRepair {
  static func repaired(_ utf8: [UInt8]) -> [UInt8] {
    var out: [UInt8] = []
    out.reserveCapacity(utf8.count)
    utf8.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        let (scalar, length) = UTF8Scalar.decode(bytes, at: index, end: bytes.count)
        append(scalar, bytes[index..<min(index + max(length, 1), bytes.count)], to: &out)
        index += max(length, 1)
      }
    }
    return out
  }

  private static func append(_ scalar: UInt32, _ source: Slice<UnsafeBufferPointer<UInt8>>, to out: inout [UInt8]) {
    switch scalar {
    case 0x2E80...0x2FDF: out.append(contentsOf: ideograph(scalar) ?? Array(source))
    // Letters and digits alone: Chinese punctuation is full-width by right.
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: UTF8Scalar.append(scalar - 0xFEE0, to: &out)
    case 0xFB00...0xFB06: out.append(contentsOf: ligatures[Int(scalar - 0xFB00)].utf8)
    case 0xA0, 0x2002...0x200A, 0x202F, 0x3000: out.append(0x20)
    // A byte order mark inside a text and a zero-width space show nothing.
    case 0xFEFF, 0x200B: break
    case 0x0D: out.append(0x0A)
    default: out.append(contentsOf: source)
    }
  }

  private static let ligatures = ["ff", "fi", "fl", "ffi", "ffl", "st", "st"]

  /// The character that a radical stands for.
  private static func ideograph(_ radical: UInt32) -> [UInt8]? {
    guard let scalar = Unicode.Scalar(radical) else { return nil }
    let folded = FoldedText(String(Character(scalar))).utf8
    return folded.isEmpty ? nil : folded
  }
}
