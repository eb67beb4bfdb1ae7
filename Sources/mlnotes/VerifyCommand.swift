import JSON
import MathCheck
import MathEngine
import MathSyntax

extension Command {
  static let verify = Command(
    name: "verify",
    summary: "the steps of a derivation, checked one by one",
    help: """
      usage: mlnotes verify LATEX [--given STATEMENT]… [--json]
             mlnotes verify --batch

      Checks every relation of a derivation: proved by exact algebra, checked at sampled points of the declared domain,
      refuted with a counterexample, or unknown with the reason.
        --given STATEMENT  what holds of the names: `x\\in\\mathbb{R}^3`, `\\sigma>0`, `A=A^\\top`, `L=\\|Wx-y\\|^2`
        --json             prints the answer as one JSON object
        --batch            reads requests from standard input, one JSON object a line, and answers each in a line:
                           {"id":"d","context":["x\\\\in\\\\mathbb{R}"],"latex":"(x+1)^2=x^2+2x+1"}

      Exit code: 0 where all steps hold, 1 where one is refuted or unknown, 2 where the command line or the input can't
      be read. A batch exits 0.

      """,
    run: { arguments in
      onDeepStack { arguments.contains("--batch") ? BatchLines.run(VerifyBatch.answer) : VerifyCommand.run(arguments) }
    })
}

/// One derivation from the command line.
enum VerifyCommand {
  static func run(_ arguments: [String]) -> Int32 {
    var latex: String?
    var context: [String] = []
    var isJSON = false
    var index = 0
    while index < arguments.count {
      let argument = arguments[index]
      index += 1
      switch argument {
      case "--json": isJSON = true
      case "--given":
        guard index < arguments.count else { return usage("--given needs a statement") }
        context.append(arguments[index])
        index += 1
      case _ where argument.hasPrefix("--"): return usage("no option is named '\(argument)'")
      default:
        guard latex == nil else { return usage("one derivation at a time; quote it") }
        latex = argument
      }
    }
    guard let latex else { return usage("there is no derivation") }
    let report = DerivationChecker(declarations: Declarations(context: context)).check(latex)
    if isJSON {
      StandardOutput.write(VerifyBatch.json(report, id: nil).jsonText() + "\n")
    } else {
      StandardOutput.write(text(report))
    }
    return report.verdict == .holds ? 0 : 1
  }

  private static func usage(_ message: String) -> Int32 {
    StandardError.write("mlnotes verify: \(message); see `mlnotes verify --help`\n")
    return 2
  }

  private static func text(_ report: DerivationReport) -> String {
    var lines = ["\(report.verdict.rawValue)\(report.steps.isEmpty ? ": \(report.reason ?? "")" : "")"]
    for (place, step) in report.steps.enumerated() {
      var line = "  step \(place + 1): \(step.verdict.rawValue)"
      if step.verdict == .checked { line += " at \(step.pointCount) points" }
      if !step.counterexample.isEmpty {
        let values = step.counterexample.map { "\($0.name) = \(ValueFormatter().text($0.value))" }
        line += " at " + values.joined(separator: ", ")
      }
      if let left = step.left, let right = step.right {
        line += ": \(ValueFormatter().text(left)) and \(ValueFormatter().text(right))"
      }
      if let reason = step.reason { line += "; \(reason)" }
      lines.append(line)
    }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// `mlnotes verify --batch`: a request a line, an answer a line, in order.
enum VerifyBatch {
  static func answer(_ line: ArraySlice<UInt8>) -> JSONValue {
    let request: JSONValue
    do throws(JSONFault) {
      request = try JSONReader(maximumDepth: 64).read(line)
    } catch {
      return EvalBatch.requestError(.null, "This line is no JSON: \(error)")
    }
    guard let object = request.objectValue else { return EvalBatch.requestError(.null, "A request is a JSON object.") }
    let id = object["id"] ?? .null
    guard let latex = object["latex"]?.stringValue else {
      return EvalBatch.requestError(id, "A request has a member \"latex\", a string.")
    }
    var context: [String] = []
    if let given = object["context"], !given.isNull {
      let lines = given.arrayValue?.compactMap(\.stringValue) ?? []
      guard let all = given.arrayValue, all.count == lines.count else {
        return EvalBatch.requestError(id, "\"context\" is an array of strings.")
      }
      context = lines
    }
    return json(DerivationChecker(declarations: Declarations(context: context)).check(latex), id: id)
  }

  /// The answer object of the contract.
  static func json(_ report: DerivationReport, id: JSONValue?) -> JSONValue {
    var members: [(String, JSONValue)] = []
    if let id { members.append(("id", id)) }
    members.append(("verdict", .string(report.verdict.rawValue)))
    if let step = report.refutedStep { members.append(("step", .int(step))) }
    members.append(("steps", .array(report.steps.map(json))))
    if report.steps.isEmpty, let reason = report.reason { members.append(("reason", .string(reason))) }
    return .object(JSONObject(members))
  }

  private static func json(_ step: StepReport) -> JSONValue {
    var members: [(String, JSONValue)] = [("verdict", .string(step.verdict.rawValue))]
    if step.pointCount > 0 { members.append(("points", .int(step.pointCount))) }
    if step.verdict == .refuted {
      let values = step.counterexample.compactMap { member in EvalRequest.json(member.value).map { (member.name, $0) } }
      members.append(("counterexample", .object(JSONObject(values))))
      if let left = step.left.flatMap(EvalRequest.json) { members.append(("left", left)) }
      if let right = step.right.flatMap(EvalRequest.json) { members.append(("right", right)) }
    }
    if let reason = step.reason { members.append(("reason", .string(reason))) }
    return .object(JSONObject(members))
  }
}
