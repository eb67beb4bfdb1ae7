import Glibc
import JSON
import MathEngine
import MathLayout
import MathSyntax

extension Command {
  /// `mlnotes render`.
  static let render = Command(
    name: "render", summary: "a formula as text, MathML or words",
    help: """
      usage: mlnotes render [--syntax latex|plain] [--as text|line|mathml|english|chinese|numpy] [--width COLUMNS] FORMULA
             mlnotes render --batch

      Writes a formula as two-dimensional text (the default), on one line, as MathML, in words, or as Python with NumPy.
      `--batch` reads a JSON object a line, {"id":…,"latex":"…","syntax":"latex","display":true,"width":80,
      "bindings":{…}}, and writes one a line, in the same order: {"id":…,"text":[…],"line":"…","mathml":"…","english":"…",
      "chinese":"…","numpy":{"program":"…","names":{…}},"errors":0}. Bindings are those of `mlnotes eval --batch`.

      """
  ) { arguments in
    if arguments == ["--batch"] { return RenderCommand.batch() }
    return RenderCommand.one(arguments)
  }
}

enum RenderCommand {
  static func one(_ arguments: [String]) -> Int32 {
    var (form, notation, width) = ("text", MathNotation.latex, 80)
    var formula: String?
    var index = 0
    while index < arguments.count {
      let value = index + 1 < arguments.count ? arguments[index + 1] : ""
      switch arguments[index] {
      case "--as": form = value
      case "--syntax": notation = value == "plain" ? .plain : .latex
      case "--width": width = Int(value) ?? 80
      default:
        formula = arguments[index]
        index -= 1
      }
      index += 2
    }
    guard let formula, let shown = render(MathParser.parse(Array(formula.utf8), notation: notation), form, width) else {
      StandardError.write("mlnotes render: a FORMULA is needed; --as is text, line, mathml, english or chinese\n")
      return 2
    }
    StandardOutput.write(shown + "\n")
    return 0
  }

  private static func render(_ tree: MathTree, _ form: String, _ width: Int) -> String? {
    switch form {
    case "text": TextLayout.render(tree, width: width).joined(separator: "\n")
    case "line": LineLayout.render(tree)
    case "mathml": MathML.render(tree, display: .block)
    case "english": Speech.render(tree, language: .english)
    case "chinese": Speech.render(tree, language: .chinese)
    case "numpy": numpy(tree, Environment()).program ?? "unsupported"
    default: nil
    }
  }

  static func batch() -> Int32 {
    guard let input = readAll(from: STDIN_FILENO) else { return 2 }
    for line in input.split(separator: 0x0A) {
      let answer = (try? JSONReader().read(line)).map(answer) ?? ["id": nil, "error": "no JSON"]
      if !StandardOutput.write(answer.jsonBytes() + [0x0A]) { return 0 }
    }
    return 0
  }

  private static func answer(_ request: JSONValue) -> JSONValue {
    let notation: MathNotation = request["syntax"].stringValue == "plain" ? .plain : .latex
    let tree = MathParser.parse(Array((request["latex"].stringValue ?? "").utf8), notation: notation)
    let rows = TextLayout.render(tree, width: request["width"].intValue ?? 80)
    let display: MathML.Display = request["display"].boolValue == false ? .inline : .block
    return .object(
      JSONObject([
        ("id", request["id"]), ("text", .array(rows.map { .string($0) })), ("line", .string(LineLayout.render(tree))),
        ("mathml", .string(MathML.render(tree, display: display))),
        ("english", .string(Speech.render(tree, language: .english))),
        ("chinese", .string(Speech.render(tree, language: .chinese))),
        ("numpy", numpy(tree, environment(request, notation)).json), ("errors", .int(tree.diagnostics.count)),
      ]))
  }

  private static func environment(_ request: JSONValue, _ notation: MathNotation) -> Environment {
    var evaluation = EvalRequest(syntax: notation)
    if let bindings = request["bindings"].objectValue { _ = evaluation.bind(bindings) }
    return evaluation.environment
  }

  private static func numpy(_ tree: MathTree, _ environment: Environment) -> (program: String?, json: JSONValue) {
    let formula = Resolver(scope: environment).resolve(tree)
    guard let term = formula.term else {
      let reason = formula.fault?.message.text ?? ""
      return (nil, .object(JSONObject([("unsupported", .string(reason))])))
    }
    let outcome = NumPyCode.render(term, kind: environment.kind) { key in
      guard case .function(let function)? = environment[key] else { return nil }
      return NumPyCode.Function(parameters: function.parameters, body: function.body)
    }
    switch outcome {
    case .code(let code):
      let names = code.names.map { ($0.key, JSONValue.string($0.identifier)) }
      return (
        code.program,
        .object(JSONObject([("program", .string(code.program)), ("names", .object(JSONObject(names)))]))
      )
    case .unsupported(let range, let reason):
      let span: JSONValue = .array([.int(range.lowerBound), .int(range.upperBound)])
      return (nil, .object(JSONObject([("unsupported", .string(reason)), ("span", span)])))
    }
  }
}
