import Glibc
import JSON
import MathSyntax

/// `mlnotes eval --batch`: a request a line, an answer a line, in order.
enum EvalBatch {
  static func run() -> Int32 { BatchLines.run(answer) }

  /// The answer to one line.
  static func answer(_ line: ArraySlice<UInt8>) -> JSONValue {
    let request: JSONValue
    do throws(JSONFault) {
      request = try JSONReader(maximumDepth: 64).read(line)
    } catch {
      return requestError(.null, "This line is no JSON: \(error)")
    }
    guard let object = request.objectValue else { return requestError(.null, "A request is a JSON object.") }
    let id = object["id"] ?? .null
    guard let latex = object["latex"]?.stringValue else {
      return requestError(id, "A request has a member \"latex\", a string.")
    }
    let syntax: MathNotation
    switch object["syntax"] {
    case nil, .null?, .string("latex")?: syntax = .latex
    case .string("plain")?: syntax = .plain
    default: return requestError(id, "\"syntax\" is \"latex\" or \"plain\".")
    }
    var evaluation = EvalRequest(syntax: syntax)
    if let bindings = object["bindings"], !bindings.isNull {
      guard let bindings = bindings.objectValue else { return requestError(id, "\"bindings\" is an object.") }
      if let fault = evaluation.bind(bindings) {
        return EvalRequest.Answer(result: .failure(fault), warnings: []).json(
          id: id, sources: evaluation.sources(latex))
      }
    }
    return evaluation.answer(latex, origin: nil).json(id: id, sources: evaluation.sources(latex))
  }

  static func requestError(_ id: JSONValue, _ message: String) -> JSONValue {
    .object(
      JSONObject([("id", id), ("error", .object(JSONObject([("code", "request"), ("message", .string(message))])))]))
  }
}

/// Lines of standard input, answered as they come.
enum BatchLines {
  static func run(_ answer: (ArraySlice<UInt8>) -> JSONValue) -> Int32 {
    var pending: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(STDIN_FILENO, &buffer, buffer.count)
      if count < 0 {
        if errno == EINTR { continue }
        return 2
      }
      if count == 0 { break }
      pending.append(contentsOf: buffer[..<count])
      guard let end = pending.lastIndex(of: UInt8(ascii: "\n")) else { continue }
      guard answerLines(pending[..<end], answer) else { return 0 }
      pending.removeSubrange(...end)
    }
    if !pending.isEmpty { _ = answerLines(pending[...], answer) }
    return 0
  }

  private static func answerLines(_ text: ArraySlice<UInt8>, _ answer: (ArraySlice<UInt8>) -> JSONValue) -> Bool {
    var output: [UInt8] = []
    for line in text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: true) {
      if line.allSatisfy({ $0 == 32 || $0 == 9 || $0 == 13 }) { continue }
      output += answer(line).jsonBytes()
      output.append(UInt8(ascii: "\n"))
    }
    return output.isEmpty || StandardOutput.write(output)
  }
}
