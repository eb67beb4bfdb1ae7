/// HTML blocks (CommonMark, section 4.6).
extension BlockParser {
  /// The start condition (1–7) that the line meets.
  func htmlCondition(canBeSeven: Bool) -> UInt8? {
    let at = nonspace + 1
    for tag in HTMLTags.verbatim where bytes.startsFolded(with: tag, at: at) {
      let after = bytes[at + tag.utf8CodeUnitCount]
      if Ascii.isSpace(after) || after == UInt8(ascii: ">") || at + tag.utf8CodeUnitCount >= lineEnd { return 1 }
    }
    if bytes.starts(with: "!--", at: at) { return 2 }
    if bytes[at] == UInt8(ascii: "?") { return 3 }
    if bytes[at] == UInt8(ascii: "!"), Ascii.isLetter(bytes[at + 1]) { return 4 }
    if bytes.starts(with: "![CDATA[", at: at) { return 5 }
    if isBlockTag(at: at) { return 6 }
    guard canBeSeven, let end = HTMLTags.tagEnd(bytes, at: nonspace, limit: lineEnd) else { return nil }
    return bytes.trimmed(end..<max(end, lineEnd)).isEmpty ? 7 : nil
  }

  private func isBlockTag(at start: Int) -> Bool {
    var at = start
    if bytes[at] == UInt8(ascii: "/") { at += 1 }
    let nameStart = at
    while Ascii.isAlphanumeric(bytes[at]), at - nameStart < 12 { at += 1 }
    let after = bytes[at]
    guard at > nameStart,
      Ascii.isSpace(after) || after == UInt8(ascii: ">") || at >= lineEnd
        || (after == UInt8(ascii: "/") && bytes[at + 1] == UInt8(ascii: ">"))
    else { return false }
    var name: [UInt8] = []
    for index in nameStart..<at { name.append(Ascii.lower(bytes[index])) }
    return HTMLTags.block.contains(name)
  }

  func endsHTML(condition: UInt8, in range: Range<Int>) -> Bool {
    var at = range.lowerBound
    while at < range.upperBound {
      switch condition {
      case 1:
        if bytes[at] == UInt8(ascii: "<"), bytes[at + 1] == UInt8(ascii: "/"),
          HTMLTags.verbatim.contains(where: { tag in
            bytes.startsFolded(with: tag, at: at + 2) && bytes[at + 2 + tag.utf8CodeUnitCount] == UInt8(ascii: ">")
          })
        {
          return true
        }
      case 2: if bytes.starts(with: "-->", at: at) { return true }
      case 3: if bytes.starts(with: "?>", at: at) { return true }
      case 4: if bytes[at] == UInt8(ascii: ">") { return true }
      case 5: if bytes.starts(with: "]]>", at: at) { return true }
      default: return false
      }
      at += 1
    }
    return false
  }
}
