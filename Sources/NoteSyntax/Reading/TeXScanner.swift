/// The little of TeX that finding a formula's end takes. What stands inside is read elsewhere.
enum TeXScanner {
  /// Commands whose argument is text, in which `$…$` nests (LaTeX and amsmath, "text in formulas").
  static let textCommands: [StaticString] = [
    "text{", "mbox{", "textrm{", "textbf{", "textit{", "texttt{", "hbox{", "fbox{", "intertext{", "tag{", "textsf{",
  ]

  /// The end of `\text{…}` at a backslash, where its braces and dollars pair up; nil otherwise.
  static func textGroupEnd(_ bytes: ByteView, at start: Int, limit: Int) -> Int? {
    guard let command = textCommands.first(where: { bytes.starts(with: $0, at: start + 1) }) else { return nil }
    var at = start + 1 + command.utf8CodeUnitCount
    let end = min(limit, at + 400)
    var depth = 1
    var dollars = 0
    while at < end {
      switch bytes[at] {
      case UInt8(ascii: "\\"): at += 1
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 { return dollars % 2 == 0 ? at + 1 : nil }
      case UInt8(ascii: "$"): dollars += 1
      default: break
      }
      at += 1
    }
    return nil
  }
}
