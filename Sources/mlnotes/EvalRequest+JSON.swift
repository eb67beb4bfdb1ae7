import JSON
import MathEngine
import MathNumerics
import MathSyntax

extension EvalRequest {
  /// A binding's value; nil where the contract has no such value.
  static func value(of json: JSONValue, depth: Int) -> Value? {
    guard depth < 16 else { return nil }
    switch json {
    case .bool(let value): return .boolean(value)
    case .int(let value): return .number(Number(value))
    case .double(let value): return .number(number(value))
    case .string(let text): return .words(text)
    case .array(let elements): return list(elements, depth)
    case .object(let object): return value(of: object, depth)
    case .null: return nil
    }
  }

  /// A decimal is exact as it is written; what is out of all bounds stays a double.
  private static func number(_ value: Double) -> Number {
    guard value.isFinite, value == 0 || (abs(value) > 1e-60 && abs(value) < 1e60),
      let exact = Rational(decimal: "\(value)")
    else {
      return .real(value)
    }
    return .exact(exact)
  }

  private static func list(_ elements: [JSONValue], _ depth: Int) -> Value? {
    var values: [Value] = []
    values.reserveCapacity(elements.count)
    for element in elements {
      guard let value = value(of: element, depth: depth + 1) else { return nil }
      values.append(value)
    }
    return Value.listed(values)
  }

  private static func value(of object: JSONObject, _ depth: Int) -> Value? {
    if let re = object["re"]?.doubleValue, let im = object["im"]?.doubleValue {
      return .number(.complex(Complex(re, im)))
    }
    if let elements = object["set"]?.arrayValue {
      let values = elements.compactMap { value(of: $0, depth: depth + 1) }
      return values.count == elements.count ? .set(FiniteSet(values)) : nil
    }
    if let support = object["support"]?.arrayValue, let prob = object["prob"]?.arrayValue {
      let values = support.compactMap { value(of: $0, depth: depth + 1) }
      let numbers = prob.compactMap { json -> Number? in
        if case .number(let number)? = value(of: json, depth: depth + 1) { number } else { nil }
      }
      guard values.count == support.count, numbers.count == prob.count else { return nil }
      return DiscreteTable(support: values, probabilities: numbers).map { .table($0) }
    }
    if let special = object["special"]?.stringValue {
      switch special {
      case "inf": return .number(.real(.infinity))
      case "-inf": return .number(.real(-.infinity))
      case "nan": return .number(.real(.nan))
      default: return nil
      }
    }
    return nil
  }

  /// A value as the contract writes it; nil for what can't be shown as one.
  static func json(_ value: Value) -> JSONValue? {
    switch value {
    case .number(let number): return json(number)
    case .boolean(let value): return .bool(value)
    case .words(let text): return .string(text)
    case .array(let array): return nested(array.numbers[...].map(json), array.shape[...])
    case .tuple(let parts):
      let all = parts.compactMap(json)
      return all.count == parts.count ? .array(all) : nil
    case .set(let set):
      let all = set.elements.compactMap(json)
      return all.count == set.elements.count ? .object(JSONObject([("set", .array(all))])) : nil
    case .pair(let plus, let minus): return .array([json(plus), json(minus)])
    default: return nil
    }
  }

  private static func json(_ number: Number) -> JSONValue {
    switch number {
    case .exact(let exact):
      guard let whole = exact.integer else { return json(exact.double) }
      if let small = whole.int, abs(max(small, -Int.max)) < 1 << 53 { return .int(small) }
      return .string(whole.description)
    case .real(let value): return json(value)
    case .complex(let value):
      if value.im == 0 { return json(value.re) }
      return .object(JSONObject([("re", json(value.re)), ("im", json(value.im))]))
    }
  }

  private static func json(_ value: Double) -> JSONValue {
    if value.isNaN { return .object(JSONObject([("special", "nan")])) }
    if value.isInfinite { return .object(JSONObject([("special", value < 0 ? "-inf" : "inf")])) }
    return .double(value == 0 ? 0 : value)
  }

  private static func nested(_ elements: [JSONValue], _ shape: ArraySlice<Int>) -> JSONValue {
    guard let first = shape.first, shape.count > 1 else { return .array(elements) }
    let size = first == 0 ? 0 : elements.count / first
    return .array(
      (0..<first).map { nested(Array(elements[($0 * size)..<(($0 + 1) * size)]), shape.dropFirst()) })
  }
}

extension EvalRequest.Answer {
  /// The answer object of the contract.
  func json(id: JSONValue?, sources: [String: String]) -> JSONValue {
    var members: [(String, JSONValue)] = []
    if let id { members.append(("id", id)) }
    switch result {
    case .success(let value):
      guard let shown = EvalRequest.json(value) else {
        let length = sources["latex"]?.utf8.count ?? 0
        let fault = Fault(.unsupported, 0..<length, "This is {0}, and has no value to show.", [value.kindName])
        members.append(("error", Self.json(fault, sources)))
        return .object(JSONObject(members))
      }
      members.append(("value", shown))
      members.append(("shape", .array(value.shape.map { .int($0) })))
      if let exact = ValueFormatter().exactText(value) { members.append(("exact", .string(exact))) }
      members.append(("display", .string(ValueFormatter().text(value))))
      members.append(("warnings", .array(warnings.map { Self.json($0, sources) })))
    case .failure(let fault):
      members.append(("error", Self.json(fault, sources)))
      if !warnings.isEmpty { members.append(("warnings", .array(warnings.map { Self.json($0, sources) }))) }
    }
    return .object(JSONObject(members))
  }

  static func json(_ fault: Fault, _ sources: [String: String]) -> JSONValue {
    let bytes = Array((sources[fault.origin ?? "latex"] ?? "").utf8)
    let low = min(max(0, fault.range.lowerBound), bytes.count)
    let high = min(max(low, fault.range.upperBound), bytes.count)
    var members: [(String, JSONValue)] = [
      ("code", .string(fault.code.rawValue)), ("message", .string(fault.message.text)),
      ("span", .array([.int(low), .int(high)])), ("text", .string(String(decoding: bytes[low..<high], as: UTF8.self))),
    ]
    if let origin = fault.origin { members.append(("in", .string(origin))) }
    return .object(JSONObject(members))
  }
}
