import JSON
import NoteFeatures

/// SARIF 2.1.0 (OASIS): columns in Unicode code points, as `columnKind` says.
extension CheckWriter {
  func sarif(of reports: [CheckReport]) -> JSONValue {
    let rules: [JSONValue] = DiagnosticCode.allCases.map {
      ["id": .string($0.rawValue), "shortDescription": ["text": .string($0.summary)]]
    }
    let driver: JSONValue = ["name": "mlnotes", "version": .string(version), "rules": .array(rules)]
    let run: JSONValue = [
      "tool": ["driver": driver], "columnKind": "unicodeCodePoints", "results": .array(reports.flatMap(results(of:))),
    ]
    return [
      "$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run],
    ]
  }

  private func results(of report: CheckReport) -> [JSONValue] {
    report.diagnostics.map { diagnostic in
      let (start, end) = (report.place(of: diagnostic.range.lowerBound), report.place(of: diagnostic.range.upperBound))
      let region: JSONValue = [
        "startLine": .int(start.line), "startColumn": .int(start.column), "endLine": .int(end.line),
        "endColumn": .int(end.column), "byteOffset": .int(start.byte), "byteLength": .int(diagnostic.range.count),
      ]
      let location: JSONValue = [
        "physicalLocation": ["artifactLocation": ["uri": .string(report.file)], "region": region]
      ]
      return [
        "ruleId": .string(diagnostic.code.rawValue), "level": .string(level(of: diagnostic.severity)),
        "message": ["text": .string(diagnostic.message.words(in: language))], "locations": [location],
      ]
    }
  }

  private func level(of severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .information, .hint: "note"
    }
  }
}
