import Glibc
import JSON
import MathSyntax

extension Command {
  /// `mlnotes inspect-math`, for tests: hidden from `--help`.
  static let inspectMath = Command(
    name: "inspect-math", summary: "the first reading of formulas, as JSON lines",
    help: """
      usage: mlnotes inspect-math --batch | --time

      Reads JSON lines {"latex": …, "syntax": "latex"|"plain", "macros": {name: body}}; writes for each, in order,
      {"errors": [{"code", "span"}], "lossless": true, "tree": …}. Hints are left out. With --time, writes one list: the
      nanoseconds of each formula's reading, the least of five runs once all have been read for warming up.

      """
  ) { arguments in
    guard let input = readAll(from: 0) else { return 2 }
    if arguments.contains("--time") { return time(input) }
    for line in input.split(separator: 0x0A) {
      guard StandardOutput.write(answer(line).jsonBytes() + [0x0A]) else { return 2 }
    }
    return 0
  }

  private static func time(_ input: [UInt8]) -> Int32 {
    let formulas = input.split(separator: 0x0A).map { line -> [UInt8] in
      let request = try? JSONReader().read(line)
      return Array((request?["latex"].stringValue ?? "").utf8)
    }
    for formula in formulas { _ = MathParser.parse(formula) }
    let times = formulas.map { formula in
      JSONValue.int((0..<5).map { _ in nanoseconds { _ = MathParser.parse(formula) } }.min() ?? 0)
    }
    return StandardOutput.write(JSONValue.array(times).jsonBytes() + [0x0A]) ? 0 : 2
  }

  private static func nanoseconds(_ job: () -> Void) -> Int {
    func now() -> Int {
      var time = timespec()
      clock_gettime(CLOCK_MONOTONIC, &time)
      return time.tv_sec * 1_000_000_000 + time.tv_nsec
    }
    let start = now()
    job()
    return now() - start
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
