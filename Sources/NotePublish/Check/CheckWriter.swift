import JSON
package import NoteFeatures
import TextModel

/// Writes check reports in one of the formats, in the order in which they come.
package struct CheckWriter: Sendable {
  package var format: CheckFormat
  package var language: Language
  package var version: String

  package init(format: CheckFormat, language: Language, version: String) {
    self.format = format
    self.language = language
    self.version = version
  }

  package func text(of reports: [CheckReport]) -> String {
    switch format {
    case .text: lines(of: reports)
    case .json: JSONValue.array(reports.flatMap(findings(of:))).jsonText() + "\n"
    case .sarif: sarif(of: reports).jsonText() + "\n"
    case .github: commands(of: reports)
    }
  }

  private func lines(of reports: [CheckReport]) -> String {
    reports.flatMap { report in
      report.diagnostics.map { diagnostic in
        let start = report.place(of: diagnostic.range.lowerBound)
        let words = diagnostic.message.words(in: language)
        return "\(report.file):\(start.line):\(start.column): \(diagnostic.severity.name): \(words) "
          + "[\(diagnostic.code.rawValue)]\n"
      }
    }.joined()
  }

  private func findings(of report: CheckReport) -> [JSONValue] {
    report.diagnostics.map { diagnostic in
      [
        "file": .string(report.file),
        "range": range(diagnostic.range, in: report),
        "severity": .string(diagnostic.severity.name),
        "code": .string(diagnostic.code.rawValue),
        "message": .string(diagnostic.message.words(in: language)),
        "related": .array(diagnostic.related.map { ["message": .string($0.message.words(in: language))] }),
        "fix": diagnostic.fix.map { fix in
          [
            "title": .string(fix.title.words(in: language)),
            "edits": .array(
              fix.edits.map {
                [
                  "range": range($0.range, in: report),
                  "text": .string(String(decoding: $0.replacement, as: UTF8.self)),
                ]
              }),
          ]
        } ?? .null,
      ]
    }
  }

  private func range(_ range: Range<Int>, in report: CheckReport) -> JSONValue {
    let place = { (offset: Int) -> JSONValue in
      let (line, column, byte) = report.place(of: offset)
      return ["line": .int(line), "column": .int(column), "byte": .int(byte)]
    }
    return ["start": place(range.lowerBound), "end": place(range.upperBound)]
  }

  /// GitHub Actions, "Workflow commands": `%`, CR and LF are escaped in the message, `:` and `,` in properties as well.
  private func commands(of reports: [CheckReport]) -> String {
    reports.flatMap { report in
      report.diagnostics.map { diagnostic in
        let command =
          switch diagnostic.severity {
          case .error: "error"
          case .warning: "warning"
          case .information, .hint: "notice"
          }
        let (start, end) = (
          report.place(of: diagnostic.range.lowerBound), report.place(of: diagnostic.range.upperBound)
        )
        let file = Self.escaped(report.file, "%\r\n:,")
        let message = Self.escaped(diagnostic.message.words(in: language), "%\r\n")
        return "::\(command) file=\(file),line=\(start.line),col=\(start.column),endLine=\(end.line),"
          + "endColumn=\(end.column),title=\(diagnostic.code.rawValue)::\(message)\n"
      }
    }.joined()
  }

  private static func escaped(_ text: String, _ special: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    var out: [UInt8] = []
    for byte in text.utf8 {
      if special.utf8.contains(byte) {
        out += [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
      } else {
        out.append(byte)
      }
    }
    return String(decoding: out, as: UTF8.self)
  }
}
