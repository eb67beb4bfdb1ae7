import Foundation

/// The string literals of a target's sources.
enum SourceLiterals {
  /// Literals on one line, as they read when compiled; interpolations are `{0}`, `{1}`… in their order. Comments are
  /// left out.
  static func of(target: String) throws -> Set<String> {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Sources/\(target)")
    let files = FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil)
    var found: Set<String> = []
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
        found.formUnion(literals(in: Array(line.unicodeScalars)))
      }
    }
    return found
  }

  private static func literals(in line: [Unicode.Scalar]) -> [String] {
    var found: [String] = []
    var index = 0
    while index < line.count {
      if line[index] == "/", index + 1 < line.count, line[index + 1] == "/" { break }
      if line[index] == "\"" {
        var literal = String.UnicodeScalarView()
        index = read(line, from: index + 1, into: &literal)
        found.append(String(literal))
      }
      index += 1
    }
    return found
  }

  /// The index of the closing quote, or the end of the line.
  private static func read(_ line: [Unicode.Scalar], from start: Int, into literal: inout String.UnicodeScalarView)
    -> Int
  {
    var index = start
    var blanks = 0
    while index < line.count, line[index] != "\"" {
      if line[index] == "\\", index + 1 < line.count {
        index += 1
        if line[index] == "(" {
          var depth = 0
          repeat {
            if line[index] == "(" { depth += 1 }
            if line[index] == ")" { depth -= 1 }
            index += 1
          } while depth > 0 && index < line.count
          literal.append(contentsOf: "{\(blanks)}".unicodeScalars)
          blanks += 1
          continue
        }
      }
      literal.append(line[index])
      index += 1
    }
    return index
  }
}
