/// Tag names that start HTML blocks (CommonMark 0.31.2, section 4.6), and the grammar of a tag (section 6.6).
enum HTMLTags {
  /// Start condition 1.
  static let verbatim: [StaticString] = ["pre", "script", "style", "textarea"]

  /// Start condition 6.
  static let block: Set<[UInt8]> = Set(
    """
    address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt \
    fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link \
    main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th thead \
    title tr track ul
    """.split(separator: " ").map { Array($0.utf8) })

  /// The end of an open or closing tag at `<`.
  static func tagEnd(_ bytes: ByteView, at start: Int, limit: Int) -> Int? {
    var at = start + 1
    let isClosing = bytes[at] == UInt8(ascii: "/")
    if isClosing { at += 1 }
    guard Ascii.isLetter(bytes[at]) else { return nil }
    while Ascii.isAlphanumeric(bytes[at]) || bytes[at] == UInt8(ascii: "-") { at += 1 }
    if isClosing {
      at = skipSpace(bytes, from: at, limit: limit)
      return at < limit && bytes[at] == UInt8(ascii: ">") ? at + 1 : nil
    }
    while true {
      let space = skipSpace(bytes, from: at, limit: limit)
      guard space > at, let next = attributeEnd(bytes, at: space, limit: limit) else {
        at = space
        break
      }
      at = next
    }
    if bytes[at] == UInt8(ascii: "/") { at += 1 }
    return at < limit && bytes[at] == UInt8(ascii: ">") ? at + 1 : nil
  }

  private static func skipSpace(_ bytes: ByteView, from start: Int, limit: Int) -> Int {
    var at = start
    while at < limit, Ascii.isSpace(bytes[at]) { at += 1 }
    return at
  }

  private static func attributeEnd(_ bytes: ByteView, at start: Int, limit: Int) -> Int? {
    var at = start
    guard Ascii.isLetter(bytes[at]) || bytes[at] == UInt8(ascii: "_") || bytes[at] == UInt8(ascii: ":") else {
      return nil
    }
    while at < limit, Ascii.isAlphanumeric(bytes[at]) || "_.:-".utf8.contains(bytes[at]) { at += 1 }
    let afterName = at
    at = skipSpace(bytes, from: at, limit: limit)
    guard at < limit, bytes[at] == UInt8(ascii: "=") else { return afterName }
    at = skipSpace(bytes, from: at + 1, limit: limit)
    let quote = bytes[at]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      at += 1
      while at < limit, bytes[at] != quote { at += 1 }
      return at < limit ? at + 1 : nil
    }
    let valueStart = at
    while at < limit, !Ascii.isSpace(bytes[at]), !"\"'=<>`".utf8.contains(bytes[at]) { at += 1 }
    return at > valueStart ? at : nil
  }
}
