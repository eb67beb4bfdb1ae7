import Foundation
import Handbook

/// What the tests read from a page: its names, its links and its formulas, by the plain rules of the pages' own form.
struct PageReader {
  let path: String
  let text: String

  init(_ page: Page) {
    path = page.path
    text = String(decoding: page.utf8, as: UTF8.self)
  }

  var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

  /// The names that the front matter and the headings of levels 1 and 2 give.
  var names: [String] { frontMatterNames + headings.filter { $0 != "示例" }.flatMap(Self.names(ofHeading:)) }

  /// The text of the headings of levels 1 and 2.
  var headings: [String] {
    lines.filter { $0.hasPrefix("# ") || $0.hasPrefix("## ") }.map { line in
      String(line.drop { $0 == "#" }).trimmingCharacters(in: .whitespaces)
    }
  }

  /// The targets of `[[…]]`.
  var links: [String] { pieces(between: "[[", and: "]]") }

  /// The bodies of `$$…$$` that stand on a line of their own.
  var displays: [String] {
    lines.filter { $0.hasPrefix("$$") && $0.hasSuffix("$$") && $0.count > 4 }
      .map { String($0.dropFirst(2).dropLast(2)) }
  }

  private var frontMatterNames: [String] {
    guard lines.first == "---" else { return [] }
    var names: [String] = []
    for line in lines.dropFirst() {
      if line == "---" { break }
      guard let colon = line.firstIndex(of: ":") else { continue }
      let value = line[line.index(after: colon)...].trimmingCharacters(in: .whitespaces)
      names += line.hasPrefix("title") ? [value] : Self.flowList(value)
    }
    return names
  }

  private static func names(ofHeading heading: String) -> [String] {
    guard heading.hasSuffix("）"), let open = heading.firstIndex(of: "（") else { return [heading] }
    let inside = heading[heading.index(after: open)...].dropLast()
    return [String(heading[..<open])] + inside.split(separator: "，").map(String.init)
  }

  /// `[a, "b, c"]`, the one form of list that the pages use.
  private static func flowList(_ value: String) -> [String] {
    var items: [String] = []
    var item = ""
    var isQuoted = false
    for character in value.dropFirst().dropLast() {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == ",", !isQuoted {
        items.append(item)
        item = ""
      } else {
        item.append(character)
      }
    }
    return (items + [item]).map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
  }

  private func pieces(between open: String, and close: String) -> [String] {
    text.components(separatedBy: open).dropFirst().map { $0.components(separatedBy: close)[0] }
  }
}

/// The form under which names are compared: folded case, no parentheses of explanation.
func folded(_ name: String) -> String {
  let bare = name.replacingOccurrences(of: #"\s*[(（][^)）]*[)）]"#, with: "", options: .regularExpression)
  return bare.trimmingCharacters(in: .whitespaces).lowercased()
}
