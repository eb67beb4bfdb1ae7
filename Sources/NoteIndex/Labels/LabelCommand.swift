/// A command with a label or a tag as its argument, wherever it stands in the bytes of a note.
struct LabelCommand {
  enum Kind { case label, tag, use }

  var kind: Kind
  /// The argument, blanks and escapes taken off.
  var argument: String
  var range: Range<Int>

  private static let uses = ["ref", "eqref", "autoref", "pageref", "nameref", "cref", "Cref", "vref"]

  private static let commands: [(name: [UInt8], kind: Kind)] =
    [(Array("label".utf8), .label), (Array("tag*".utf8), .tag), (Array("tag".utf8), .tag)]
    + uses.map { (Array($0.utf8), .use) }

  /// Longer arguments are no labels.
  private static let longest = 120

  static func all(in utf8: [UInt8]) -> [LabelCommand] {
    var found: [LabelCommand] = []
    utf8.withUnsafeBufferPointer { bytes in
      var index = 0
      while index < bytes.count {
        guard bytes[index] == UInt8(ascii: "\\") else {
          index += 1
          continue
        }
        if let (command, end) = read(bytes, at: index) {
          found += command
          index = end
        } else {
          // `\\ref` is a line break and letters.
          index += index + 1 < bytes.count && bytes[index + 1] == UInt8(ascii: "\\") ? 2 : 1
        }
      }
    }
    return found
  }

  private static func read(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> (commands: [LabelCommand], end: Int)?
  {
    let first = start + 1
    guard
      let command = commands.first(where: { command in
        let end = first + command.name.count
        return end < bytes.count && bytes[first..<end].elementsEqual(command.name)
          && (bytes[end] == UInt8(ascii: "{") || bytes[end] == 0x20)
      })
    else { return nil }
    var open = first + command.name.count
    while open < bytes.count, bytes[open] == 0x20 { open += 1 }
    guard open < bytes.count, bytes[open] == UInt8(ascii: "{"), let close = close(bytes, open) else { return nil }
    // `\cref{a,b}` is two references: each has the bytes up to its comma.
    var found: [LabelCommand] = []
    var (from, at) = (start, open + 1)
    for index in at...close
    where index == close || command.kind == .use && bytes[index] == UInt8(ascii: ",") {
      let name = blankless(argument(Array(bytes[at..<index]))[...])
      if isName(name) { found.append(LabelCommand(kind: command.kind, argument: name, range: from..<index + 1)) }
      (from, at) = (index + 1, index + 1)
    }
    return (found, close + 1)
  }

  /// The brace that closes the argument, on the same line.
  private static func close(_ bytes: UnsafeBufferPointer<UInt8>, _ open: Int) -> Int? {
    var depth = 0
    for index in open..<min(bytes.count, open + longest) {
      switch bytes[index] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"):
        depth -= 1
        if depth == 0 { return index }
      case 0x0A, 0x0D: return nil
      default: break
      }
    }
    return nil
  }

  /// Markdown's `\_` is a `_`.
  private static func argument(_ bytes: [UInt8]) -> String {
    var out: [UInt8] = []
    for (index, byte) in bytes.enumerated() {
      if byte == UInt8(ascii: "\\"), bytes.indices.contains(index + 1), bytes[index + 1] == UInt8(ascii: "_") {
        continue
      }
      out.append(byte)
    }
    return String(decoding: out, as: UTF8.self)
  }

  private static func blankless(_ text: Substring) -> String {
    var text = text
    while text.first == " " { text.removeFirst() }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  /// What a macro fills in, or another command, is no name.
  private static func isName(_ text: String) -> Bool {
    !text.isEmpty && !text.utf8.contains { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "\\") }
  }
}
