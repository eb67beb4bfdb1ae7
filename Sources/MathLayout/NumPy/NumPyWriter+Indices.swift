import MathSyntax

/// Elements, counted from 1 in a formula and from 0 in Python; functions and built-ins applied.
extension NumPyWriter {
  mutating func index(_ base: Term, _ indices: [Term], _ juxtaposed: [Term]?, _ term: Term) throws(NumPyFault)
    -> PythonCode
  {
    let array = try code(base)
    guard array.type.isArray, let rank = array.type.rank ?? (array.type == .array ? 99 : nil) else {
      throw unsupported(term, "an element of what is no array")
    }
    var terms = indices
    if let juxtaposed, indices.count == 1, rank >= juxtaposed.count { terms = juxtaposed }
    guard terms.count <= rank, array.type != .array else { throw unsupported(term, "an element of this") }
    var places: [String] = []
    var axes = rank
    for index in terms {
      switch index.kind {
      case .wholeAxis: places.append(":")
      case .slice(let low, let high):
        let start = try low.map { (term: Term) throws(NumPyFault) in try place(term) } ?? ""
        let end = try high.map { (term: Term) throws(NumPyFault) in try scalar(term, term).text } ?? ""
        places.append("\(start):\(end)")
      default:
        places.append(try place(index))
        axes -= 1
      }
    }
    let type = NumPyType.ofRank(axes)
    return PythonCode(
      "\(array.inside(.atom))[\(places.joined(separator: ", "))]", .atom, array.type == .row && axes == 1 ? .row : type)
  }

  /// The index from 0, with whole numbers put together.
  private mutating func place(_ index: Term) throws(NumPyFault) -> String {
    try checkBase(index)
    switch index.kind {
    case .number(let digits):
      guard let value = Int(digits), value >= 1 else { throw unsupported(index, "an index below 1") }
      return String(value - 1)
    case .binary(.add, let left, let right):
      if case .number("1") = right.kind { return try scalar(left, index).text }
      if case .number("1") = left.kind { return try scalar(right, index).text }
    case .name(let key):
      guard type(of: key) == .number else { throw unsupported(index, "an index that is no number") }
    default: break
    }
    return "\(try scalar(index, index).inside(.additive)) - 1"
  }

  /// An index that a binder takes below 1 may count from 0, which only the array's length tells.
  private func checkBase(_ index: Term) throws(NumPyFault) {
    let (key, offset): (String, Int)
    switch index.kind {
    case .name(let name): (key, offset) = (name, 0)
    case .binary(.add, let left, let right):
      guard case .name(let name) = left.kind, case .number(let digits) = right.kind, let value = Int(digits) else {
        return
      }
      (key, offset) = (name, value)
    case .binary(.subtract, let left, let right):
      guard case .name(let name) = left.kind, case .number(let digits) = right.kind, let value = Int(digits) else {
        return
      }
      (key, offset) = (name, -value)
    default: return
    }
    guard isLocal(key) else { return }
    guard let least = leastValue(of: key), least + offset >= 1 else {
      throw unsupported(index, "an index that may count from 0")
    }
  }

  mutating func apply(_ function: Term, _ arguments: [Term], _ term: Term) throws(NumPyFault) -> PythonCode {
    guard case .name(let key) = function.kind else { throw unsupported(term, "a function made from a function") }
    switch type(of: key) {
    case .function?:
      var texts: [String] = []
      for argument in arguments { texts.append(try scalar(argument, argument).text) }
      return PythonCode("\(try self.function(key, function))(\(texts.joined(separator: ", ")))")
    case .vector?, .matrix?: return try index(function, arguments, nil, term)
    default: throw unsupported(term, "an application of what is no function")
    }
  }

  mutating func builtin(_ name: String, _ arguments: [Term], _ term: Term) throws(NumPyFault) -> PythonCode {
    if name == "diag" || name == "Diag", arguments.count == 1 {
      let inner = try code(arguments[0])
      guard inner.type == .vector || inner.type == .matrix else { throw unsupported(term, "diag of this") }
      return PythonCode("np.diag(\(inner.text))", .atom, inner.type == .vector ? .matrix : .vector)
    }
    if name == "round", arguments.count == 1 {
      // Halves away from zero, where Python takes the even one.
      let x = try scalar(arguments[0], term)
      return PythonCode("np.copysign(np.floor(abs(\(x.text)) + 0.5), \(x.text))")
    }
    guard let entry = NumPyFunction.named(name) else {
      throw unsupported(term, "\(name), which has no NumPy form here")
    }
    guard entry.arity.contains(arguments.count) else { throw unsupported(term, "\(name) with these arguments") }
    var codes: [PythonCode] = []
    for argument in arguments { codes.append(try code(argument)) }
    try check(entry.arguments, codes, name, term)
    if let helper = entry.helper { need(helper) }
    if entry.template.hasPrefix("math.") { needMath() }
    var texts = codes.map(\.text)
    if case .list = entry.arguments, codes.count == 1 { texts = [codes[0].text] }
    let type: NumPyType
    switch entry.result {
    case .same: type = codes.first?.type ?? .number
    case .number: type = .number
    case .vector: type = .vector
    case .matrix: type = .matrix
    }
    return PythonCode(entry.filled(texts), .atom, type)
  }

  private func check(
    _ wanted: NumPyFunction.Arguments, _ codes: [PythonCode], _ name: String, _ term: Term
  ) throws(NumPyFault) {
    let types = codes.map(\.type)
    let fits: Bool
    switch wanted {
    case .elementwise: fits = types.allSatisfy { $0.isScalar || $0.isArray } && types.dropFirst().allSatisfy(\.isScalar)
    case .number: fits = types.allSatisfy(\.isScalar)
    case .vector: fits = types.allSatisfy { $0 == .vector }
    case .matrix: fits = types.first == .matrix && types.dropFirst().allSatisfy(\.isArray)
    case .array: fits = types.first == .vector || types.first == .matrix
    case .list: fits = types.count > 1 ? types.allSatisfy(\.isScalar) : types[0] == .vector || types[0] == .set
    }
    if !fits { throw unsupported(term, "\(name) of these") }
  }
}
