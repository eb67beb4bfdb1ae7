/// Conversions between byte offsets and what clients count. Nothing else in the project knows UTF-16.
extension SourceText {
  /// The position of a byte offset; an offset outside the text is clamped, one inside a scalar goes to its start, one
  /// between CR and LF to the end of the line.
  ///
  /// - Parameter known: An offset whose column is known: where it is on the same line and before, only the bytes between
  ///   are counted. Many places of one long line would cost the line's length each.
  public func position(
    at offset: Int, encoding: PositionEncoding, behind known: (offset: Int, column: Int)? = nil
  ) -> TextPosition {
    var offset = min(max(offset, 0), utf8.count)
    while offset > 0, offset < utf8.count, utf8[offset] & 0xC0 == 0x80 { offset -= 1 }
    let line = lines.line(at: offset)
    let start = lines.starts[line]
    offset = min(offset, lines.range(ofLine: line, in: utf8).upperBound)
    if let known, start <= known.offset, known.offset <= offset {
      return TextPosition(line: line, column: known.column + columns(in: known.offset..<offset, encoding: encoding))
    }
    return TextPosition(line: line, column: columns(in: start..<offset, encoding: encoding))
  }

  /// The byte offset of a position. A line past the end gives the end of the text, a column past the end of its line
  /// the end of that line (LSP 3.17, `Position`), a column inside a surrogate pair the start of that scalar.
  public func offset(at position: TextPosition, encoding: PositionEncoding) -> Int {
    guard position.line >= 0 else { return 0 }
    guard position.line < lines.count else { return utf8.count }
    let range = lines.range(ofLine: position.line, in: utf8)
    var index = range.lowerBound
    var column = 0
    while index < range.upperBound {
      let length = Self.scalarLength(utf8[index])
      let next = column + Self.units(length, encoding)
      if next > position.column { break }
      column = next
      index += length
    }
    return min(index, range.upperBound)
  }

  private func columns(in range: Range<Int>, encoding: PositionEncoding) -> Int {
    if encoding == .utf8 { return range.count }
    var count = 0
    var index = range.lowerBound
    while index < range.upperBound {
      let length = Self.scalarLength(utf8[index])
      if index + length > range.upperBound { break }
      count += Self.units(length, encoding)
      index += length
    }
    return count
  }

  private static func units(_ length: Int, _ encoding: PositionEncoding) -> Int {
    switch encoding {
    case .utf8: return length
    case .utf16: return length == 4 ? 2 : 1
    case .utf32: return 1
    }
  }

  private static func scalarLength(_ lead: UInt8) -> Int {
    switch lead {
    case 0xF0...: return 4
    case 0xE0...: return 3
    case 0xC0...: return 2
    default: return 1
    }
  }
}
