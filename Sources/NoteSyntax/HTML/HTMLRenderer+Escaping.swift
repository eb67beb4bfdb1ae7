/// What HTML asks to be escaped, in the form that cmark writes.
extension HTMLRenderer {
  mutating func escape(_ view: ByteView, _ range: Range<Int>) {
    guard let pointer = view.pointer, range.lowerBound >= 0, range.upperBound <= view.count else { return }
    var plain = range.lowerBound
    var at = plain
    while at < range.upperBound {
      let byte = pointer[at]
      if byte == UInt8(ascii: "&") || byte == UInt8(ascii: "<") || byte == UInt8(ascii: ">")
        || byte == UInt8(ascii: "\"")
        || byte == 0
      {
        out.append(contentsOf: UnsafeBufferPointer(start: pointer + plain, count: at - plain))
        writeEscaped(byte)
        plain = at + 1
      }
      at += 1
    }
    out.append(contentsOf: UnsafeBufferPointer(start: pointer + plain, count: range.upperBound - plain))
  }

  mutating func escape(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { escape(ByteView($0), 0..<bytes.count) }
  }

  private mutating func writeEscaped(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "&"): write("&amp;")
    case UInt8(ascii: "<"): write("&lt;")
    case UInt8(ascii: ">"): write("&gt;")
    case 0: write("\u{FFFD}")
    default: write("&quot;")
    }
  }

  mutating func escapeURL(_ bytes: [UInt8]) {
    for byte in bytes {
      if Ascii.isAlphanumeric(byte) || "-_.+!*(),%#@?=;:/$~".utf8.contains(byte) {
        out.append(byte)
      } else if byte == UInt8(ascii: "&") {
        write("&amp;")
      } else if byte == UInt8(ascii: "'") {
        write("&#x27;")
      } else {
        let digits = Array("0123456789ABCDEF".utf8)
        out.append(UInt8(ascii: "%"))
        out.append(digits[Int(byte >> 4)])
        out.append(digits[Int(byte & 15)])
      }
    }
  }

  /// Raw HTML; in GFM some tags are disarmed (GFM, section 6.11).
  mutating func appendHTML(_ range: Range<Int>, of view: ByteView) {
    guard tree.dialect == .gfm else {
      out.append(contentsOf: view.bytes(range))
      return
    }
    for at in range {
      let byte = view[at]
      if byte == UInt8(ascii: "<"), Self.isDisallowed(view, at: at) { write("&lt;") } else { out.append(byte) }
    }
  }

  private static let disallowed: [StaticString] = [
    "title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext",
  ]

  private static func isDisallowed(_ view: ByteView, at start: Int) -> Bool {
    let at = view[start + 1] == UInt8(ascii: "/") ? start + 2 : start + 1
    return disallowed.contains { tag in
      guard view.startsFolded(with: tag, at: at) else { return false }
      let after = view[at + tag.utf8CodeUnitCount]
      return Ascii.isSpace(after) || after == UInt8(ascii: ">")
        || (after == UInt8(ascii: "/") && view[at + tag.utf8CodeUnitCount + 1] == UInt8(ascii: ">"))
    }
  }
}
