/// A name in the form in which names are compared: its folded bytes.
public struct FoldedName: Sendable, Hashable, Comparable {
  /// Folded UTF-8, without blanks at its ends.
  public let utf8: [UInt8]

  public init(_ name: String) {
    utf8 = Self.plain(name) ?? FoldedText(name).utf8
  }

  public init(utf8: [UInt8]) {
    self.utf8 = utf8
  }

  public var isEmpty: Bool { utf8.isEmpty }
  /// The folded name as a string.
  public var string: String { String(decoding: utf8, as: UTF8.self) }

  public static func < (left: FoldedName, right: FoldedName) -> Bool {
    left.utf8.withUnsafeBufferPointer { left in
      right.utf8.withUnsafeBufferPointer { right in
        let count = min(left.count, right.count)
        var index = 0
        while index < count, left[index] == right[index] { index += 1 }
        return index < count ? left[index] < right[index] : left.count < right.count
      }
    }
  }

  /// The folded bytes of a name that has only ASCII and ideographs that are their own form, as most have; nil for
  /// others. `FoldedText` says the same of any text, and the way back besides.
  private static func plain(_ name: String) -> [UInt8]? {
    var name = name
    return name.withUTF8 { source in
      var isPlain = true
      let folded = [UInt8](unsafeUninitializedCapacity: source.count) { out, count in
        var index = 0
        var (isBlank, isBehindIdeograph) = (false, false)
        while index < source.count {
          let byte = source[index]
          if byte == 0x20 {
            isBlank = true
            index += 1
            continue
          }
          let isIdeograph = FoldedText.isPlainIdeograph(byte) && index + 3 <= source.count
          guard isIdeograph || FoldedText.isVisible(byte) else {
            isPlain = false
            return
          }
          if isBlank, count > 0, isIdeograph == isBehindIdeograph {
            out[count] = 0x20
            count += 1
          }
          (isBlank, isBehindIdeograph) = (false, isIdeograph)
          for _ in 0..<(isIdeograph ? 3 : 1) {
            let byte = source[index]
            out[count] = byte &- 0x41 < 26 ? byte | 0x20 : byte
            count += 1
            index += 1
          }
        }
      }
      return isPlain ? folded : nil
    }
  }
}
