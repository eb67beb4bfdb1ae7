/// Columns and tabs (CommonMark, section 2.2): a tab goes to the next stop of four.
extension BlockParser {
  mutating func findNonspace() {
    nonspace = offset
    nonspaceColumn = column
    var toTab = 4 - (column & 3)
    while nonspace < lineEnd {
      let byte = bytes[nonspace]
      if byte == 0x20 {
        nonspaceColumn += 1
        toTab -= 1
        if toTab == 0 { toTab = 4 }
      } else if byte == 0x09 {
        nonspaceColumn += toTab
        toTab = 4
      } else {
        break
      }
      nonspace += 1
    }
    blank = nonspace >= lineEnd
  }

  /// Moves on by columns, which may take a part of a tab.
  mutating func advance(columns: Int) {
    var left = columns
    while left > 0, offset < lineEnd {
      if bytes[offset] == 0x09 {
        let toTab = 4 - (column & 3)
        partialTab = toTab > left
        let step = min(left, toTab)
        column += step
        if !partialTab { offset += 1 }
        left -= step
      } else {
        partialTab = false
        offset += 1
        column += 1
        left -= 1
      }
    }
  }

  /// Moves on to a byte offset in front of which are no tabs, or to `nonspace`.
  mutating func advance(to target: Int) {
    if target == nonspace {
      column = nonspaceColumn
    } else {
      var at = offset
      while at < target {
        column += bytes[at] == 0x09 ? 4 - (column & 3) : 1
        at += 1
      }
    }
    offset = target
    partialTab = false
  }

  /// The rest of the line as a piece.
  mutating func restOfLine() -> Piece {
    var piece = Piece(start: i32(offset), end: i32(lineEnd))
    if partialTab, offset < lineEnd {
      piece.padding = i32(4 - (column & 3))
      piece.start += 1
    }
    return piece
  }
}
