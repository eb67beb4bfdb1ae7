/// The patterns of one `.gitignore` (gitignore(5)), or of a setting in the same form.
package struct IgnoreRules {
  private struct Rule {
    var pattern: [UInt8]
    var isNegated: Bool
    var foldersOnly: Bool
    /// With a slash before its end a pattern is for the whole path, else for a name at any depth.
    var isAnchored: Bool
  }

  private var rules: [Rule] = []

  package var isEmpty: Bool { rules.isEmpty }

  package init(lines: some Sequence<[UInt8]>) {
    rules = lines.compactMap(Self.rule)
  }

  package init(text: [UInt8]) {
    self.init(lines: text.split(separator: UInt8(ascii: "\n")).map(Array.init))
  }

  /// What the last rule that matches says of a path relative to the rules' folder; `nil` where none does.
  package func excludes(_ path: [UInt8], isFolder: Bool) -> Bool? {
    let name = path.lastIndex(of: UInt8(ascii: "/")).map { Array(path[($0 + 1)...]) } ?? path
    for rule in rules.reversed() where isFolder || !rule.foldersOnly {
      if Glob.matches(rule.pattern, rule.isAnchored ? path : name) { return !rule.isNegated }
    }
    return nil
  }

  private static func rule(_ line: [UInt8]) -> Rule? {
    var pattern = line[...]
    if pattern.last == UInt8(ascii: "\r") { pattern.removeLast() }
    while pattern.last == UInt8(ascii: " "), pattern.dropLast().last != UInt8(ascii: "\\") { pattern.removeLast() }
    guard let first = pattern.first, first != UInt8(ascii: "#") else { return nil }
    let isNegated = first == UInt8(ascii: "!")
    if isNegated { pattern.removeFirst() }
    let foldersOnly = pattern.last == UInt8(ascii: "/")
    if foldersOnly { pattern.removeLast() }
    let isAnchored = pattern.contains(UInt8(ascii: "/"))
    if pattern.first == UInt8(ascii: "/") { pattern.removeFirst() }
    guard !pattern.isEmpty else { return nil }
    return Rule(pattern: Array(pattern), isNegated: isNegated, foldersOnly: foldersOnly, isAnchored: isAnchored)
  }
}
