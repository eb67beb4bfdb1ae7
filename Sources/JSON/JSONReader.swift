/// Reads one JSON text (RFC 8259) from bytes.
///
/// Strict in the grammar, lenient in text: a byte order mark is skipped, a lone surrogate and bytes that are not UTF-8
/// become U+FFFD. Time is linear in the input, recursion bounded by `maximumDepth`.
public struct JSONReader: Sendable {
  /// How deep arrays and objects may nest.
  public var maximumDepth: Int

  public init(maximumDepth: Int = 512) {
    self.maximumDepth = maximumDepth
  }

  /// The value that the whole text is.
  public func read(_ utf8: [UInt8]) throws(JSONFault) -> JSONValue {
    try read(utf8[...])
  }

  /// The value that the whole slice is; the offset in a fault counts from the slice's start.
  public func read(_ utf8: ArraySlice<UInt8>) throws(JSONFault) -> JSONValue {
    let result: Result<JSONValue, JSONFault> = utf8.withUnsafeBufferPointer { bytes in
      var cursor = JSONCursor(bytes: bytes, maximumDepth: maximumDepth)
      do throws(JSONFault) {
        return .success(try cursor.text())
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }
}

/// A place in the bytes being read.
struct JSONCursor {
  let bytes: UnsafeBufferPointer<UInt8>
  let maximumDepth: Int
  var index = 0
  private var depth = 0

  init(bytes: UnsafeBufferPointer<UInt8>, maximumDepth: Int) {
    self.bytes = bytes
    self.maximumDepth = maximumDepth
  }

  mutating func text() throws(JSONFault) -> JSONValue {
    if bytes.count >= 3, bytes[0] == 0xEF, bytes[1] == 0xBB, bytes[2] == 0xBF { index = 3 }
    let value = try value()
    skipBlank()
    if index < bytes.count { throw JSONFault(.trailingByte(bytes[index]), at: index) }
    return value
  }

  private mutating func value() throws(JSONFault) -> JSONValue {
    skipBlank()
    let byte = try peek()
    switch byte {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""):
      index += 1
      return .string(try string())
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
    case UInt8(ascii: "t"): return try word("true", .bool(true))
    case UInt8(ascii: "f"): return try word("false", .bool(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: throw JSONFault(.unexpectedByte(byte), at: index)
    }
  }

  private mutating func object() throws(JSONFault) -> JSONValue {
    try enter()
    var members: [JSONObject.Member] = []
    skipBlank()
    if try peek() == UInt8(ascii: "}") {
      leave()
      return .object(JSONObject())
    }
    while true {
      skipBlank()
      try expect(UInt8(ascii: "\""))
      let key = try string()
      skipBlank()
      try expect(UInt8(ascii: ":"))
      members.append(JSONObject.Member(key: key, value: try value()))
      skipBlank()
      if try peek() == UInt8(ascii: "}") { break }
      try expect(UInt8(ascii: ","))
    }
    leave()
    return .object(JSONObject(repeating: members))
  }

  private mutating func array() throws(JSONFault) -> JSONValue {
    try enter()
    var elements: [JSONValue] = []
    skipBlank()
    if try peek() == UInt8(ascii: "]") {
      leave()
      return .array([])
    }
    while true {
      elements.append(try value())
      skipBlank()
      if try peek() == UInt8(ascii: "]") { break }
      try expect(UInt8(ascii: ","))
    }
    leave()
    return .array(elements)
  }

  private mutating func word(_ word: StaticString, _ value: JSONValue) throws(JSONFault) -> JSONValue {
    for place in 0..<word.utf8CodeUnitCount {
      try expect(word.utf8Start[place])
    }
    return value
  }

  private mutating func enter() throws(JSONFault) {
    if depth >= maximumDepth { throw JSONFault(.tooDeep, at: index) }
    depth += 1
    index += 1
  }

  private mutating func leave() {
    depth -= 1
    index += 1
  }

  mutating func skipBlank() {
    while index < bytes.count {
      switch bytes[index] {
      case 0x20, 0x0A, 0x0D, 0x09: index += 1
      default: return
      }
    }
  }

  func peek() throws(JSONFault) -> UInt8 {
    guard index < bytes.count else { throw JSONFault(.unexpectedEnd, at: index) }
    return bytes[index]
  }

  private mutating func expect(_ byte: UInt8) throws(JSONFault) {
    let found = try peek()
    if found != byte { throw JSONFault(.unexpectedByte(found), at: index) }
    index += 1
  }
}
