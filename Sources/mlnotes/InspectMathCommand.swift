import JSON
import MathSyntax

extension Command {
  /// `mlnotes inspect-math`, for tests: hidden from `--help`.
  static let inspectMath = Command(
    name: "inspect-math", summary: "the first reading of formulas, as JSON lines",
    help: """
      usage: mlnotes inspect-math --batch

      Reads JSON lines {"latex": …, "syntax": "latex"|"plain", "macros": {name: body}}; writes for each, in order,
      {"errors": [{"code", "span"}], "lossless": true, "tree": …}. Hints are left out.

      """
  ) { _ in
    guard let input = readAll(from: 0) else { return 2 }
    for line in input.split(separator: 0x0A) {
      guard StandardOutput.write(answer(line).jsonBytes() + [0x0A]) else { return 2 }
    }
    return 0
  }

  private static func answer(_ line: ArraySlice<UInt8>) -> JSONValue {
    guard let request = try? JSONReader().read(line), let latex = request["latex"].stringValue else {
      return .object(JSONObject([("errors", .array([.string("request")])), ("lossless", .bool(false))]))
    }
    var definitions: [String: String] = [:]
    for member in request["macros"].objectValue?.members ?? [] { definitions[member.key] = member.value.stringValue }
    let notation = MathNotation(rawValue: request["syntax"].stringValue ?? "") ?? .latex
    let tree = MathParser.parse(Array(latex.utf8), notation: notation, macros: MacroTable(definitions))
    let errors = tree.diagnostics.filter { $0.code != .notation }.map { diagnostic in
      JSONValue.object(
        JSONObject([
          ("code", .string(diagnostic.code.rawValue)),
          ("span", .array([.int(diagnostic.range.lowerBound), .int(diagnostic.range.upperBound)])),
        ]))
    }
    return .object(
      JSONObject([("errors", .array(errors)), ("lossless", .bool(tree.isLossless)), ("tree", .string(tree.dump))]))
  }
}
