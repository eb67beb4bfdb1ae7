import Glibc
import Testing

/// A derivation of Tests/Corpus/derivations.
struct DerivationCase: Sendable, CustomTestStringConvertible {
  var name: String
  var context: [String] = []
  /// Sides in order; each but the first with the relation before it.
  var sides: [(relation: String, text: String)] = []
  /// The environment that it stands in; `lines` is none.
  var form = "aligned"
  /// The first step that is false, from 1.
  var wrongStep: Int?

  var testDescription: String { name }

  /// As it stands in a note.
  var latex: String {
    switch form {
    case "lines":
      return ([sides.first?.text ?? ""] + sides.dropFirst().map { "\($0.relation) \($0.text)" })
        .joined(separator: "\n")
    case "align", "align*": return rows(form) { place in place == 1 && form == "align" ? " \\nonumber" : "" }
    case "split":
      let inner = rows(form) { place in place == 1 ? " \\qquad\\text{(展开)}" : "" }
      return "\\begin{equation}\(inner)\\end{equation}"
    default: break
    }
    let rest = sides.dropFirst().map { "&\($0.relation) \($0.text)" }
    return "\\begin{aligned}\n" + ([sides.first?.text ?? ""] + rest).joined(separator: " \\\\\n") + "\n\\end{aligned}"
  }

  /// The first relation on the first row, and words behind a row.
  private func rows(_ environment: String, remark: (Int) -> String) -> String {
    var rows: [String] = []
    for (place, side) in sides.enumerated().dropFirst() {
      let start = place == 1 ? (sides.first?.text ?? "") + " " : ""
      rows.append("\(start)&\(side.relation) \(side.text)\(remark(place))")
    }
    return "\\begin{\(environment)}\n" + rows.joined(separator: " \\\\\n") + "\n\\end{\(environment)}"
  }

  static func all(in file: String) -> [DerivationCase] {
    var cases: [DerivationCase] = []
    for line in Corpus.lines(file) {
      if line.hasPrefix("# ") {
        cases.append(DerivationCase(name: String(line.dropFirst(2))))
      } else if !cases.isEmpty, line.hasPrefix("@ ") {
        cases[cases.count - 1].form = String(line.dropFirst(2))
      } else if !cases.isEmpty, line.hasPrefix(": ") {
        cases[cases.count - 1].context.append(String(line.dropFirst(2)))
      } else if !cases.isEmpty, !line.isEmpty {
        cases[cases.count - 1].add(line)
      }
    }
    return cases
  }

  private mutating func add(_ line: String) {
    guard !sides.isEmpty else {
      sides.append(("", line))
      return
    }
    var rest = Substring(line)
    if rest.hasPrefix("✗ ") {
      rest = rest.dropFirst(2)
      wrongStep = wrongStep ?? sides.count
    }
    let relation = rest.prefix { $0 != " " }
    sides.append((String(relation), String(rest.dropFirst(relation.count + 1))))
  }
}

/// Reads the files under Tests/Corpus/derivations.
enum Corpus {
  static func lines(_ name: String) -> [String] {
    text(name).split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private static func text(_ name: String) -> String {
    let here = "\(#filePath)".split(separator: "/", omittingEmptySubsequences: false).dropLast(2)
    let path = here.joined(separator: "/") + "/Corpus/derivations/" + name
    guard let file = fopen(path, "r") else { return "" }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count <= 0 { break }
      bytes.append(contentsOf: buffer[..<count])
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
