/// The header of a frame: lines of `Name: value` up to a blank one. A line may end with LF alone.
struct FrameHeader {
  /// Bytes up to the body, the blank line included.
  var headerBytes: Int
  /// What `Content-Length` says.
  var bodyBytes: Result<Int, FramingFault>

  static let lengthName = Array("content-length:".utf8)

  /// Reads the header at the start of the bytes; `nil` until its blank line has come.
  init?(scanning bytes: ArraySlice<UInt8>) {
    var length: Int?
    var fault: FramingFault?
    var lineStart = bytes.startIndex
    while let lineFeed = bytes[lineStart...].firstIndex(of: 0x0A) {
      let line = bytes[lineStart..<lineFeed]
      let text = line.last == 0x0D ? line.dropLast() : line
      lineStart = lineFeed + 1
      if text.isEmpty {
        headerBytes = lineStart - bytes.startIndex
        if let fault {
          bodyBytes = .failure(fault)
        } else if let length {
          bodyBytes = .success(length)
        } else {
          bodyBytes = .failure(.lengthMissing)
        }
        return
      }
      guard text.count >= Self.lengthName.count, Self.isSame(text.prefix(Self.lengthName.count), Self.lengthName) else {
        continue
      }
      let value = Self.number(text.dropFirst(Self.lengthName.count))
      if value == nil { fault = fault ?? .lengthMalformed }
      if let length, length != value { fault = fault ?? .lengthAmbiguous }
      length = value ?? length
    }
    return nil
  }

  /// Whether ASCII text is a name in lower case, whatever its own case.
  static func isSame(_ text: ArraySlice<UInt8>, _ name: [UInt8]) -> Bool {
    text.elementsEqual(name) { byte, other in
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 == other : byte == other
    }
  }

  private static func number(_ text: ArraySlice<UInt8>) -> Int? {
    let trimmed = text.drop { $0 == 0x20 || $0 == 0x09 }
    guard let end = trimmed.lastIndex(where: { $0 != 0x20 && $0 != 0x09 }) else { return nil }
    var value = 0
    for byte in trimmed[...end] {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      let (tenfold, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = tenfold.addingReportingOverflow(Int(byte - UInt8(ascii: "0")))
      // Beyond any limit is beyond the limit: the exact number does not matter.
      value = overflow || carry ? Int.max / 16 : sum
    }
    return value
  }
}
