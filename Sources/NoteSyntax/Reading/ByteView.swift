/// Bytes behind a pointer that is alive for one call. Reading outside the bytes gives 0, so that no look-ahead can trap.
struct ByteView {
  let pointer: UnsafePointer<UInt8>?
  let count: Int

  init(_ buffer: UnsafeBufferPointer<UInt8>) {
    pointer = buffer.baseAddress
    count = buffer.count
  }

  @inline(__always)
  subscript(index: Int) -> UInt8 {
    guard let pointer, UInt(bitPattern: index) < UInt(bitPattern: count) else { return 0 }
    return pointer[index]
  }

  /// The end of the line that holds `start`: the offset of its line break, or `count`.
  func lineEnd(from start: Int) -> Int {
    start < count ? first(of: 0x0A, 0x0D, in: start..<count) : count
  }

  /// The offset of the first of two bytes in a range, or the range's end. Eight bytes at a time: most text is looked
  /// through for marks that it does not hold.
  func first(of byte: UInt8, _ other: UInt8, in range: Range<Int>) -> Int {
    let end = min(range.upperBound, count)
    var index = max(range.lowerBound, 0)
    guard let pointer, index < end else { return range.upperBound }
    let raw = UnsafeRawPointer(pointer)
    let ones: UInt64 = 0x0101_0101_0101_0101
    let (pattern, otherPattern) = (ones &* UInt64(byte), ones &* UInt64(other))
    while end - index >= 8 {
      let word = UInt64(littleEndian: raw.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let (left, right) = (word ^ pattern, word ^ otherPattern)
      // The high bit of each byte that is zero; above the first one others may be set too.
      let found = ((left &- ones) & ~left | (right &- ones) & ~right) & (ones << 7)
      if found != 0 { return index + found.trailingZeroBitCount / 8 }
      index += 8
    }
    while index < end {
      if pointer[index] == byte || pointer[index] == other { return index }
      index += 1
    }
    return range.upperBound
  }

  /// The start of the line behind the line break at `end`.
  @inline(__always)
  func nextLine(afterEnd end: Int) -> Int {
    if self[end] == 0x0D, self[end + 1] == 0x0A { return min(end + 2, count) }
    return min(end + 1, count)
  }

  /// Whether the ASCII or UTF-8 text stands at an offset.
  func starts(with text: StaticString, at index: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard index >= 0, index + length <= count else { return false }
    for offset in 0..<length where self[index + offset] != text.utf8Start[offset] { return false }
    return true
  }

  /// Whether an ASCII text stands at an offset, in any case; `text` is in lower case.
  func startsFolded(with text: StaticString, at index: Int) -> Bool {
    let length = text.utf8CodeUnitCount
    guard index >= 0, index + length <= count else { return false }
    for offset in 0..<length where Ascii.lower(self[index + offset]) != text.utf8Start[offset] { return false }
    return true
  }

  /// Whether an array of bytes stands at an offset.
  func starts(with bytes: [UInt8], at index: Int) -> Bool {
    guard index >= 0, index + bytes.count <= count else { return false }
    for offset in 0..<bytes.count where self[index + offset] != bytes[offset] { return false }
    return true
  }

  /// The scalar at an offset and its length; a broken one reads as U+FFFD of length 1.
  @inline(__always)
  func scalar(at index: Int) -> (value: UInt32, length: Int) {
    let lead = self[index]
    if lead < 0x80 { return (UInt32(lead), 1) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead < 0xF5, index + length <= count else { return (0xFFFD, 1) }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for offset in 1..<length {
      let byte = self[index + offset]
      guard byte & 0xC0 == 0x80 else { return (0xFFFD, 1) }
      value = value << 6 | UInt32(byte & 0x3F)
    }
    return (value, length)
  }

  /// The scalar that ends before an offset.
  func scalar(before index: Int) -> (value: UInt32, length: Int) {
    guard index > 0 else { return (0, 0) }
    var start = index - 1
    while start > 0, index - start < 4, self[start] & 0xC0 == 0x80 { start -= 1 }
    let (value, length) = scalar(at: start)
    return start + length == index ? (value, length) : (0xFFFD, 1)
  }

  /// The range without blanks (space, tab) at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, Ascii.isBlank(self[start]) { start += 1 }
    while end > start, Ascii.isBlank(self[end - 1]) { end -= 1 }
    return start..<end
  }

  func bytes(_ range: Range<Int>) -> [UInt8] {
    guard let pointer, range.lowerBound >= 0, range.upperBound <= count else { return [] }
    return [UInt8](UnsafeBufferPointer(start: pointer + range.lowerBound, count: range.count))
  }

  func string(_ range: Range<Int>) -> String {
    guard let pointer, range.lowerBound >= 0, range.upperBound <= count else { return "" }
    return String(decoding: UnsafeBufferPointer(start: pointer + range.lowerBound, count: range.count), as: UTF8.self)
  }
}
