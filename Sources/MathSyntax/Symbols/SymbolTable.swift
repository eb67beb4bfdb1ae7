/// Every symbol and command that the reader knows, found by its bytes.
///
/// Built once, on first use, from the text in `SymbolTable+Text.swift`: an open-addressed hash over the names' bytes, so
/// that a look-up allocates nothing.
struct SymbolTable: Sendable {
  static let shared = SymbolTable()

  struct Entry: Sendable {
    let command: MathCommand
    /// Where the line stands in the table's text.
    let line: Range<Int>
    let section: Section
  }

  struct Name: Sendable {
    let start: Int32
    let length: Int32
    let entry: Int32
  }

  let entries: [Entry]
  let names: [Name]
  private let slots: [Int32]
  private let mask: Int
  /// Entries of single ASCII characters, -1 where there is none.
  let ascii: [Int32]
  /// Symbols of the ASCII letters.
  let letters: [MathSymbol]

  private init() {
    var loader = SymbolTableLoader(Self.text)
    loader.load()
    var size = 1024
    while size < loader.names.count * 3 { size *= 2 }
    var slots = [Int32](repeating: -1, count: size)
    var ascii = [Int32](repeating: -1, count: 128)
    for (index, name) in loader.names.enumerated() {
      let bytes = Self.bytes(of: name)
      var slot = Self.hash(bytes) & (size - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(index)
      if bytes.count == 1 { ascii[Int(bytes[0])] = name.entry }
    }
    entries = loader.entries
    names = loader.names
    self.slots = slots
    self.ascii = ascii
    mask = size - 1
    letters = (0..<128).map {
      let letter = String(UnicodeScalar(UInt8($0)))
      return MathSymbol(name: letter, glyph: letter, role: .ordinary)
    }
  }

  /// The entry of a name, -1 where there is none.
  func find(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var slot = Self.hash(bytes) & mask
    while true {
      let index = slots[slot]
      if index < 0 { return -1 }
      let name = names[Int(index)]
      if Int(name.length) == bytes.count, Self.equal(Self.bytes(of: name), bytes) { return Int(name.entry) }
      slot = (slot + 1) & mask
    }
  }

  func find(_ name: String) -> Int {
    var name = name
    return name.withUTF8 { find($0) }
  }

  static func bytes(of name: Name) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: text.utf8Start + Int(name.start), count: Int(name.length))
  }

  /// FNV-1a, 64 bits, folded.
  private static func hash(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
    var value: UInt64 = 0xcbf2_9ce4_8422_2325
    for byte in bytes { value = (value ^ UInt64(byte)) &* 0x100_0000_01b3 }
    return Int(truncatingIfNeeded: (value ^ (value >> 29)) & 0x7fff_ffff)
  }

  private static func equal(_ left: UnsafeBufferPointer<UInt8>, _ right: UnsafeBufferPointer<UInt8>) -> Bool {
    for index in 0..<left.count where left[index] != right[index] { return false }
    return true
  }
}

extension SymbolTable {
  /// The entry of `\ `, which any blank behind a backslash names.
  static let controlSpace = shared.find("\\ ")
}
