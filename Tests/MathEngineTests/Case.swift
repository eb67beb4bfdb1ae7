import Glibc
import JSON
import MathEngine
import MathNumerics
import MathSyntax
import Testing

/// A formula with its bindings and what is known of its value: a line of a file under Tests/Corpus/engine.
struct Case: Sendable, CustomTestStringConvertible {
  var id: String
  var formula: String
  var syntax: MathNotation
  var bindings: JSONObject
  var json: JSONValue

  var testDescription: String { "\(id): \(formula)" }

  static func load(_ name: String) -> [Case] {
    lines(name).map { line in
      let json = (try? JSONReader().read(Array(line.utf8))) ?? .null
      return Case(
        id: json["id"].stringValue ?? "?", formula: json["latex"].stringValue ?? "",
        syntax: json["syntax"].stringValue == "plain" ? .plain : .latex,
        bindings: json["bindings"].objectValue ?? JSONObject(),
        json: json)
    }
  }

  static func lines(_ name: String) -> [String] {
    let here = #filePath.split(separator: "/").dropLast(2)
    let path = "/" + here.joined(separator: "/") + "/Corpus/engine/" + name
    guard let file = fopen(path, "r") else { return [] }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    return bytes.split(separator: 10).map { String(decoding: $0, as: UTF8.self) }
  }

  struct Outcome {
    var result: Result<Value, Fault>
    var warnings: [Fault]
  }

  func evaluate() -> Outcome {
    var environment = Environment()
    var functions: [(String, [String], String)] = []
    for member in bindings.members {
      let key = NameKey.of(member.key, syntax: syntax) ?? member.key
      if let body = member.value["body"].stringValue {
        let parameters = (member.value["params"].arrayValue ?? []).compactMap(\.stringValue)
        functions.append((key, parameters.map { NameKey.of($0, syntax: syntax) ?? $0 }, body))
        environment[key] = .function(.placeholder(key, parameters))
      } else {
        environment[key] = Self.value(member.value)
      }
    }
    for (key, parameters, body) in functions {
      let made = FunctionValue.make(
        key, parameters: parameters, body: body, syntax: syntax, origin: key, scope: environment)
      if case .success(let function) = made { environment[key] = .function(function) }
    }
    let formula = Resolver(scope: environment).resolve(formula, syntax: syntax)
    let evaluator = Evaluator(environment: environment)
    let result = evaluator.value(of: formula)
    return Outcome(result: result, warnings: formula.warnings + evaluator.warnings)
  }

  static func value(_ json: JSONValue) -> Value {
    switch json {
    case .bool(let value): return .boolean(value)
    case .int(let value): return .number(Number(value))
    case .double(let value): return .number(Rational(decimal: "\(value)").map { .exact($0) } ?? .real(value))
    case .string(let text): return .words(text)
    case .array(let parts): return .listed(parts.map(value))
    case .object(let object):
      if let set = object["set"]?.arrayValue { return .set(FiniteSet(set.map(value))) }
      if let support = object["support"]?.arrayValue, let prob = object["prob"]?.arrayValue {
        let probabilities = prob.map { Number.real($0.doubleValue ?? .nan) }
        return DiscreteTable(support: support.map(value), probabilities: probabilities).map { .table($0) } ?? .words("")
      }
      return .number(.complex(Complex(object["re"]?.doubleValue ?? 0, object["im"]?.doubleValue ?? 0)))
    case .null: return .words("null")
    }
  }
}

/// The numbers of a value, in order; nil for what holds others.
func numbers(_ value: Value) -> [Complex]? {
  switch value {
  case .number(let number): return [number.complex]
  case .array(let array): return array.numbers.map(\.complex)
  case .pair(let a, let b): return [a.complex, b.complex]
  case .set(let set): return set.elements.compactMap(numbers).flatMap { $0 }
  case .tuple(let parts): return parts.compactMap(numbers).flatMap { $0 }
  default: return nil
  }
}

func numbers(_ json: JSONValue) -> [Complex]? {
  switch json {
  case .int(let value): return [Complex(Double(value))]
  case .double(let value): return [Complex(value)]
  case .string(let text): return Double(text).map { [Complex($0)] }
  case .array(let parts): return parts.compactMap(numbers).flatMap { $0 }
  case .object(let object):
    if let set = object["set"] { return numbers(set) }
    if let num = object["num"]?.doubleValue, let den = object["den"]?.doubleValue { return [Complex(num / den)] }
    return [Complex(object["re"]?.doubleValue ?? 0, object["im"]?.doubleValue ?? 0)]
  default: return nil
  }
}

func agree(_ value: Value, _ expected: JSONValue, tolerance: Double) -> Bool {
  if case .bool(let wanted) = expected {
    if case .boolean(let found) = value { return found == wanted }
    return false
  }
  guard let a = numbers(value), let b = numbers(expected), a.count == b.count else { return false }
  return zip(a, b).allSatisfy { x, y in
    x == y || (x.isNaN && y.isNaN) || (x - y).modulus <= tolerance * max(1, y.modulus)
  }
}
