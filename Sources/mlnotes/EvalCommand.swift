import Glibc
import JSON
import MathEngine
import MathSyntax

extension Command {
  static let eval = Command(
    name: "eval",
    summary: "the value of a formula",
    help: """
      usage: mlnotes eval EXPR [--let NAME=EXPR]… [--plain] [--json]
             mlnotes eval --batch

      Evaluates one formula in LaTeX math, or with --plain as formulas stand in prose.
        --let NAME=EXPR   binds a name before; `f(x)=…` binds a function
        --json            prints the answer as one JSON object
        --batch           reads requests from standard input, one JSON object a line, and answers each in a line:
                          {"id":"a","latex":"\\\\frac{TP}{TP+FP}","syntax":"latex","bindings":{"TP":40,"FP":10}}

      Exit code: 0 with a value, 1 without one, 2 where the command line or the input can't be read. A batch exits 0.

      """,
    run: { arguments in
      onDeepStack { arguments.contains("--batch") ? EvalBatch.run() : EvalCommand.run(arguments) }
    })
}

/// One formula from the command line.
enum EvalCommand {
  static func run(_ arguments: [String]) -> Int32 {
    var formula: String?
    var lets: [(String, String)] = []
    var isJSON = false
    var syntax = MathNotation.latex
    var index = 0
    while index < arguments.count {
      let argument = arguments[index]
      index += 1
      switch argument {
      case "--json": isJSON = true
      case "--plain": syntax = .plain
      case "--let":
        guard index < arguments.count, let equals = arguments[index].firstIndex(of: "=") else {
          return usage("--let needs NAME=EXPR")
        }
        let text = arguments[index]
        lets.append((String(text[..<equals]), String(text[text.index(after: equals)...])))
        index += 1
      case _ where argument.hasPrefix("--"): return usage("no option is named '\(argument)'")
      default:
        guard formula == nil else { return usage("one formula at a time; quote it") }
        formula = argument
      }
    }
    guard let formula else { return usage("there is no formula") }
    return evaluate(formula, lets, syntax, isJSON: isJSON)
  }

  private static func usage(_ message: String) -> Int32 {
    StandardError.write("mlnotes eval: \(message); see `mlnotes eval --help`\n")
    return 2
  }

  private static func evaluate(_ formula: String, _ lets: [(String, String)], _ syntax: MathNotation, isJSON: Bool)
    -> Int32
  {
    var request = EvalRequest(syntax: syntax)
    for (name, text) in lets {
      if let fault = request.define(name.trimmed, text) {
        StandardError.write("mlnotes eval: \(name): \(fault.message.text)\n")
        return 1
      }
    }
    let answer = request.answer(formula, origin: nil)
    if isJSON {
      StandardOutput.write(answer.json(id: nil, sources: request.sources(formula)).jsonText() + "\n")
    } else {
      switch answer.result {
      case .success(let value):
        var line = ValueFormatter().text(value)
        if let exact = ValueFormatter().exactText(value), exact != line { line += "  (\(exact))" }
        StandardOutput.write(line + "\n")
      case .failure(let fault):
        StandardError.write("\(fault.code.rawValue): \(fault.message.text)\n" + pointer(formula, fault))
      }
      for warning in answer.warnings { StandardError.write("\(warning.code.rawValue): \(warning.message.text)\n") }
    }
    if case .success = answer.result { return 0 }
    return 1
  }

  /// The formula with the fault underlined.
  private static func pointer(_ formula: String, _ fault: Fault) -> String {
    guard fault.origin == nil, !formula.contains("\n") else { return "" }
    let bytes = Array(formula.utf8)
    let low = min(fault.range.lowerBound, bytes.count)
    let high = min(max(fault.range.upperBound, low), bytes.count)
    let before = String(decoding: bytes[..<low], as: UTF8.self).unicodeScalars.count
    let width = max(1, String(decoding: bytes[low..<high], as: UTF8.self).unicodeScalars.count)
    return "  \(formula)\n  \(String(repeating: " ", count: before))\(String(repeating: "^", count: width))\n"
  }
}

extension String {
  var trimmed: String {
    let blank: (Character) -> Bool = { $0 == " " || $0 == "\t" }
    return String(drop(while: blank).reversed().drop(while: blank).reversed())
  }
}
