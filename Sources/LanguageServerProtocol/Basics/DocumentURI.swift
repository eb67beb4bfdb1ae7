public import JSON

extension LSP {
  /// A URI exactly as the client wrote it, so that it gets the same text back.
  public struct DocumentURI: MessageCodable, Hashable {
    /// The URI's text.
    public var string: String

    public init(_ string: String) {
      self.string = string
    }

    public init(json: JSONValue) throws(MessageFault) {
      self.init(try String(json: json))
    }

    public func write(to writer: inout JSONWriter) { writer.write(string) }
  }
}

extension LSP.DocumentURI {
  /// The `file` URI of an absolute path, all but RFC 3986's unreserved characters and `/` percent-encoded.
  public init(path: String) {
    var bytes = Array("file://".utf8)
    for byte in path.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"),
        UInt8(ascii: "~"), UInt8(ascii: "/"):
        bytes.append(byte)
      default:
        bytes.append(UInt8(ascii: "%"))
        bytes.append(Self.hexDigits[Int(byte >> 4)])
        bytes.append(Self.hexDigits[Int(byte & 15)])
      }
    }
    self.init(String(decoding: bytes, as: UTF8.self))
  }

  /// The absolute path of a `file` URI without query and fragment, percent-decoded; `nil` for another scheme.
  public var path: String? {
    guard string.utf8.count > 7, string.prefix(5).lowercased() == "file:" else { return nil }
    var bytes = Array(string.utf8.dropFirst(5))
    if bytes.starts(with: "//".utf8) {
      guard let slash = bytes[2...].firstIndex(of: UInt8(ascii: "/")) else { return nil }
      bytes.removeFirst(slash)
    }
    guard bytes.first == UInt8(ascii: "/") else { return nil }
    var decoded: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      if byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") { break }
      if byte == UInt8(ascii: "%"), index + 2 < bytes.count,
        let high = Self.hexValue(bytes[index + 1]), let low = Self.hexValue(bytes[index + 2])
      {
        decoded.append(high << 4 | low)
        index += 3
      } else {
        decoded.append(byte)
        index += 1
      }
    }
    return String(validating: decoded, as: UTF8.self)
  }

  private static let hexDigits = Array("0123456789ABCDEF".utf8)

  private static func hexValue(_ byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): return byte - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): return byte - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): return byte - UInt8(ascii: "A") + 10
    default: return nil
    }
  }
}
