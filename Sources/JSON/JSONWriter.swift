/// Writes JSON text into bytes, compactly and in the order of the calls.
///
/// Commas come by themselves; that keys and values alternate, and that what begins also ends, is the caller's business.
/// The buffer is the writer's own: appending byte by byte to an array costs three times as much.
public struct JSONWriter: ~Copyable {
  private var buffer: UnsafeMutablePointer<UInt8>
  private var capacity: Int
  private var count = 0
  private var needsComma = false

  /// A writer that starts with room for `capacity` bytes.
  public init(capacity: Int = 256) {
    self.capacity = max(capacity, 64)
    buffer = .allocate(capacity: self.capacity)
  }

  deinit { buffer.deallocate() }

  /// The text so far, in UTF-8.
  public var bytes: [UInt8] { Array(UnsafeBufferPointer(start: buffer, count: count)) }

  /// How many bytes the text so far has.
  public var byteCount: Int { count }

  public mutating func beginObject() { begin(UInt8(ascii: "{")) }
  public mutating func endObject() { end(UInt8(ascii: "}")) }
  public mutating func beginArray() { begin(UInt8(ascii: "[")) }
  public mutating func endArray() { end(UInt8(ascii: "]")) }

  public mutating func key(_ key: String) {
    separate()
    quote(key)
    put(UInt8(ascii: ":"))
    needsComma = false
  }

  /// A key that is known to need no escape.
  public mutating func plainKey(_ key: StaticString) {
    let length = key.utf8CodeUnitCount
    reserve(length + 4)
    if needsComma { putReserved(UInt8(ascii: ",")) }
    putReserved(UInt8(ascii: "\""))
    (buffer + count).update(from: key.utf8Start, count: length)
    count += length
    putReserved(UInt8(ascii: "\""))
    putReserved(UInt8(ascii: ":"))
    needsComma = false
  }

  public mutating func writeNull() { word("null") }
  public mutating func write(_ value: Bool) { word(value ? "true" : "false") }

  public mutating func write(_ value: String) {
    separate()
    quote(value)
    needsComma = true
  }

  public mutating func write(_ value: Int) {
    reserve(24)
    if needsComma { putReserved(UInt8(ascii: ",")) }
    putDigits(value)
    needsComma = true
  }

  /// The shortest text that reads back as the same double. JSON has no infinity and no NaN: they are `null`.
  public mutating func write(_ value: Double) {
    guard value.isFinite else { return writeNull() }
    separate()
    put(value.description)
    needsComma = true
  }

  /// An array of whole numbers, such as semantic tokens.
  public mutating func write(_ values: [Int]) {
    beginArray()
    for value in values { write(value) }
    endArray()
  }

  /// Text that is JSON already.
  public mutating func writeRaw(_ json: [UInt8]) {
    separate()
    json.withUnsafeBufferPointer { put($0) }
    needsComma = true
  }

  /// A member of the current object; the name needs no escape.
  @inlinable
  public mutating func field(_ name: StaticString, _ value: some JSONWritable) {
    plainKey(name)
    value.write(to: &self)
  }

  /// A member of the current object, left out where it is `nil`; the name needs no escape.
  @inlinable
  public mutating func optionalField(_ name: StaticString, _ value: (some JSONWritable)?) {
    guard let value else { return }
    plainKey(name)
    value.write(to: &self)
  }

  private mutating func begin(_ byte: UInt8) {
    reserve(2)
    if needsComma { putReserved(UInt8(ascii: ",")) }
    putReserved(byte)
    needsComma = false
  }

  private mutating func end(_ byte: UInt8) {
    put(byte)
    needsComma = true
  }

  private mutating func separate() {
    if needsComma { put(UInt8(ascii: ",")) }
  }

  private mutating func word(_ word: StaticString) {
    separate()
    put(UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount))
    needsComma = true
  }

  /// Digits from the last to the first, into room that has been reserved.
  private mutating func putDigits(_ value: Int) {
    if value < 0 { putReserved(UInt8(ascii: "-")) }
    var rest = value.magnitude
    // The magnitude of an Int has at most 19 digits.
    var length = 1
    var limit: UInt = 10
    while length < 19, rest >= limit {
      length += 1
      limit &*= 10
    }
    var place = count + length
    count = place
    for _ in 0..<length {
      place -= 1
      buffer[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
      rest /= 10
    }
  }

  private mutating func quote(_ text: String) {
    put(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { escape($0) }
    put(UInt8(ascii: "\""))
  }

  private mutating func escape(_ text: UnsafeBufferPointer<UInt8>) {
    // Six bytes for every one is the most there can be.
    if text.count < Self.manyBytes {
      reserve(text.count * 6)
      for byte in text { escape(byte) }
    } else {
      for byte in text {
        reserve(6)
        escape(byte)
      }
    }
  }

  /// Puts a byte of a string into room that has been reserved.
  @inline(__always)
  private mutating func escape(_ byte: UInt8) {
    if byte >= 0x20, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { return putReserved(byte) }
    putReserved(UInt8(ascii: "\\"))
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): putReserved(byte)
    case 0x08: putReserved(UInt8(ascii: "b"))
    case 0x09: putReserved(UInt8(ascii: "t"))
    case 0x0A: putReserved(UInt8(ascii: "n"))
    case 0x0C: putReserved(UInt8(ascii: "f"))
    case 0x0D: putReserved(UInt8(ascii: "r"))
    default:
      putReserved(UInt8(ascii: "u"))
      putReserved(UInt8(ascii: "0"))
      putReserved(UInt8(ascii: "0"))
      putReserved(Self.hexDigit(byte >> 4))
      putReserved(Self.hexDigit(byte & 15))
    }
  }

  private mutating func put(_ text: String) {
    var text = text
    text.withUTF8 { put($0) }
  }

  private mutating func put(_ text: UnsafeBufferPointer<UInt8>) {
    guard let start = text.baseAddress else { return }
    reserve(text.count)
    (buffer + count).update(from: start, count: text.count)
    count += text.count
  }

  private mutating func put(_ byte: UInt8) {
    reserve(1)
    putReserved(byte)
  }

  @inline(__always)
  private mutating func putReserved(_ byte: UInt8) {
    buffer[count] = byte
    count += 1
  }

  @inline(__always)
  private mutating func reserve(_ additional: Int) {
    if capacity - count < additional { grow(by: additional) }
  }

  private mutating func grow(by additional: Int) {
    let larger = max(capacity * 2, count + additional)
    let moved = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
    moved.moveInitialize(from: buffer, count: count)
    buffer.deallocate()
    buffer = moved
    capacity = larger
  }

  private static func hexDigit(_ nibble: UInt8) -> UInt8 {
    nibble < 10 ? UInt8(ascii: "0") + nibble : UInt8(ascii: "a") + nibble - 10
  }

  /// From here on a string is not reserved for at once.
  private static var manyBytes: Int { 1 << 16 }
}
