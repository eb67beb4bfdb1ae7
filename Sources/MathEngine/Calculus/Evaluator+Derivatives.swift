import MathSyntax

/// Derivatives at a point: exact, by directional derivatives of terms.
extension Evaluator {
  func derivative(_ derivative: Term.Derivative, _ term: Term) throws(Fault) -> Value {
    let (body, places) = try bodyAndPoint(derivative.body, derivative.variables.map(\.variable), derivative.point, term)
    let count = locals.count
    locals += places
    defer { locals.removeLast(locals.count - count) }
    try checkDependence(of: body, on: derivative.variables.map(\.variable))
    var steps: [Term] = []
    for (variable, order) in derivative.variables { steps += Array(repeating: variable, count: order) }
    return try differentiate(body, steps, term)
  }

  /// `\frac{\partial}{\partial w}(y-\hat y)^2` of plain values is not 0: what they depend on is not known.
  private func checkDependence(of body: Term, on variables: [Term]) throws(Fault) {
    let names = Dictionary(variables.flatMap(\.freeNames).map { ($0, $0) }) { first, _ in first }
    guard !Differentiator(evaluator: self, tangents: names).depends(body) else { return }
    guard let plain = plainName(in: body, parameters: [], depth: 0) else { return }
    if use(plain) == nil { throw Self.unbound(plain, body.range) }
    throw Fault(.unsupported, body.range, "{0} is a plain value here; what it depends on is not known.", [plain])
  }

  /// A name that stands for no function, in a term or in the functions that it applies.
  private func plainName(in term: Term, parameters: [String], depth: Int) -> String? {
    for name in term.freeNames where !parameters.contains(name) {
      guard case .function(let function)? = use(name) else { return name }
      if function.builtin == nil, depth < 40,
        let inner = plainName(in: function.body, parameters: function.parameters, depth: depth + 1)
      {
        return inner
      }
    }
    return nil
  }

  /// The derivative by each variable in turn; an array variable adds its axes.
  private func differentiate(_ body: Term, _ variables: [Term], _ term: Term) throws(Fault) -> Value {
    guard variables.count <= 6 else { throw Fault(.unsupported, term.range, "This order is not computed.") }
    var slots: [(name: String, tangent: String, directions: [Value], shape: [Int]?)] = []
    for (place, variable) in variables.enumerated() {
      let tangent = "∂\(place)"
      switch variable.kind {
      case .name(let key):
        if let value = use(key) {
          guard let (directions, shape) = units(value) else {
            throw Fault(.unsupported, variable.range, "There is no derivative by {0}.", [value.kindName])
          }
          slots.append((key, tangent, directions, shape))
        } else {
          slots.append((key, tangent, [.integer(1)], nil))
        }
      case .index(let base, let indices, let juxtaposed):
        guard case .name(let key) = base.kind, case .array(let array)? = use(key) else {
          throw unsupportedVariable(variable)
        }
        slots.append((key, tangent, [.array(try unit(array, variable, indices, juxtaposed))], nil))
      default: throw unsupportedVariable(variable)
      }
    }
    if case .name(let key) = body.kind, !slots.contains(where: { $0.name == key }) {
      throw Fault(.unsupported, body.range, "{0} is a plain value here; what it depends on is not known.", [key])
    }
    // Differentiated as often as asked, each time along a tangent of its own.
    var derived: Term? = body
    for slot in slots {
      guard let current = derived else { break }
      derived = try Differentiator(evaluator: self, tangents: [slot.name: slot.tangent]).derivative(current)
    }
    return try assemble(derived, slots[...], term)
  }

  private func unsupportedVariable(_ variable: Term) -> Fault {
    Fault(.unsupported, variable.range, "There is no derivative by this.")
  }

  private func assemble(
    _ derived: Term?, _ slots: ArraySlice<(name: String, tangent: String, directions: [Value], shape: [Int]?)>,
    _ term: Term
  ) throws(Fault) -> Value {
    guard let slot = slots.first else {
      guard let derived else { return .integer(0) }
      return try evaluate(derived)
    }
    var parts: [Value] = []
    for direction in slot.directions {
      locals.append((slot.tangent, direction))
      defer { locals.removeLast() }
      parts.append(Self.numberOfOne(try assemble(derived, slots.dropFirst(), term).asVector))
    }
    guard let shape = slot.shape else { return parts[0] }
    guard case .array(let stacked) = Self.listed(parts) else {
      throw Fault(.unsupported, term.range, "This derivative is not computed.")
    }
    if stacked.rank == 1 { return .array(stacked.withShape(shape)) }
    // A vector by a vector: the Jacobian has a row for each component.
    if shape.count == 1, stacked.rank == 2 { return .array(slots.count == 1 ? stacked.transposed : stacked) }
    throw Fault(.unsupported, term.range, "A derivative of more than two axes is not computed.")
  }

  /// `v^\top Av` of a column v has one row and one column, and is derived as the number that it is.
  private static func numberOfOne(_ value: Value) -> Value {
    guard case .array(let array) = value, array.shape == [1, 1] else { return value }
    return .number(array[0])
  }

  /// Unit directions of a value, and its shape; one direction and no shape for a number.
  private func units(_ value: Value) -> ([Value], [Int]?)? {
    switch value {
    case .number: return ([.integer(1)], nil)
    case .array(let array):
      guard array.count <= 1024 else { return nil }
      let directions = (0..<array.count).map { place in
        Value.array(
          NumericArray(
            shape: array.shape, numbers: (0..<array.count).map { Number($0 == place ? 1 : 0) }, isRow: array.isRow))
      }
      return (directions, array.shape)
    default: return nil
    }
  }

  private func unit(_ array: NumericArray, _ variable: Term, _ indices: [Term], _ juxtaposed: [Term]?) throws(Fault)
    -> NumericArray
  {
    var terms = indices
    if let juxtaposed, array.rank >= juxtaposed.count { terms = juxtaposed }
    guard terms.count == array.rank else { throw unsupportedVariable(variable) }
    var place = 0
    for (axis, index) in terms.enumerated() {
      let at = try wholeNumber(index)
      guard at >= 1, at <= array.shape[axis] else {
        throw Fault(
          .index, variable.range, "The index {0} is outside {1} to {2}.", [String(at), "1", String(array.shape[axis])])
      }
      place = place * array.shape[axis] + at - 1
    }
    return NumericArray(shape: array.shape, numbers: (0..<array.count).map { Number($0 == place ? 1 : 0) })
  }

  /// A function named alone is applied: to the point, or to its own parameters.
  private func bodyAndPoint(_ body: Term, _ variables: [Term], _ point: [Term]?, _ term: Term) throws(Fault)
    -> (Term, [(name: String, value: Value)])
  {
    guard case .name(let key) = body.kind else { return (body, []) }
    guard case .function(let function)? = use(key) else {
      if variables.contains(where: { if case .name(key) = $0.kind { true } else { false } }) { return (body, []) }
      if use(key) == nil { throw Self.unbound(key, body.range) }
      throw Fault(.unsupported, body.range, "{0} is a plain value here; what it depends on is not known.", [key])
    }
    let parameters = function.parameters.map { Term(.name($0), body.range) }
    var places: [(name: String, value: Value)] = []
    if let point {
      guard point.count == parameters.count else {
        throw Fault(
          .arity, term.range, "{0} takes {1} arguments, not {2}.", [key, String(parameters.count), String(point.count)])
      }
      for (parameter, argument) in zip(function.parameters, point) {
        places.append((parameter, try evaluate(argument)))
      }
    }
    return (Term(.apply(body, parameters, []), body.range), places)
  }

  /// A derivative inside another one, by numbers: as a term.
  func expanded(_ inner: Term.Derivative, _ term: Term, tangents: [String: String]) throws(Fault) -> Term {
    let unsupported = Fault(.unsupported, term.range, "A derivative within a derivative is not computed.")
    guard inner.point == nil else { throw unsupported }
    let (body, places) = try bodyAndPoint(inner.body, inner.variables.map(\.variable), nil, term)
    guard places.isEmpty else { throw unsupported }
    var derived: Term? = body
    for (variable, order) in inner.variables {
      guard case .name(let key) = variable.kind, case .number? = use(key), order <= 6 else { throw unsupported }
      for _ in 0..<order {
        guard let current = derived else { break }
        let tangent = nextTangent()
        let next = try with(tangent, .integer(1)) { () throws(Fault) in
          try Differentiator(evaluator: self, tangents: [key: tangent]).derivative(current)
        }
        derived = next.map { Term(.substituted($0, [(tangent, Term(.number("1"), term.range))]), term.range) }
      }
    }
    return derived ?? Term(.number("0"), term.range)
  }

  func gradient(_ gradient: Term.Gradient, _ term: Term) throws(Fault) -> Value {
    var variables = gradient.variables
    var body = gradient.body
    if variables.isEmpty { (body, variables) = try parametersAsVariables(gradient, term) }
    if variables.isEmpty { throw Fault(.ambiguous, term.range, "It can't be told by which names to derive.") }
    // `\log \pi` with π a function: applied to its own parameters.
    body = applyingFunctions(body)
    var places: [(name: String, value: Value)] = []
    if let point = gradient.point, case .name(let key) = gradient.body.kind, case .function(let function)? = use(key) {
      guard point.count == function.parameters.count else {
        throw Fault(
          .arity, term.range, "{0} takes {1} arguments, not {2}.",
          [key, String(function.parameters.count), String(point.count)])
      }
      if gradient.variables.isEmpty {
        for (parameter, argument) in zip(function.parameters, point) {
          places.append((parameter, try evaluate(argument)))
        }
      } else {
        body = Term(.apply(gradient.body, point, []), gradient.body.range)
      }
    }
    let count = locals.count
    locals += places
    defer { locals.removeLast(locals.count - count) }
    try checkDependence(of: body, on: variables)
    if [.divergence, .jacobian, .curl].contains(gradient.kind) {
      return try componentwise(gradient.kind, body, variables, term)
    }
    if gradient.kind == .gradient {
      return try joined(variables.map { (v) throws(Fault) in try differentiate(body, [v], term).asVector })
    }
    var rows: [Value] = []
    for a in variables {
      var row: [Value] = []
      for b in variables { row.append(try differentiate(body, [a, b], term)) }
      rows.append(row.count == 1 ? row[0] : Self.listed(row))
    }
    let hessian = rows.count == 1 ? rows[0] : Self.listed(rows)
    guard gradient.kind == .laplacian else { return hessian }
    guard case .array(let array) = hessian, array.isMatrix else { return hessian }
    return .number((0..<array.shape[0]).reduce(Number(0)) { $0.adding(array[$1 * (array.shape[0] + 1)]) })
  }

  /// The Jacobian of a function of several numbers or of one vector, a row for each component; or its trace.
  private func componentwise(_ kind: Term.Gradient.Kind, _ body: Term, _ variables: [Term], _ term: Term) throws(Fault)
    -> Value
  {
    let jacobian: NumericArray
    if variables.count == 1 {
      guard case .array(let array) = try differentiate(body, [variables[0]], term), array.isMatrix else {
        throw Fault(.unsupported, term.range, "Only a vector has a Jacobian or a divergence here.")
      }
      jacobian = array
    } else {
      var columns: [Value] = []
      for variable in variables {
        let column = try differentiate(body, [variable], term)
        columns.append(column.loosened ?? column)
      }
      guard case .array(let array) = Self.listed(columns), array.isMatrix else {
        throw Fault(.unsupported, term.range, "Only a vector has a Jacobian or a divergence here.")
      }
      jacobian = array.transposed
    }
    if kind == .jacobian { return .array(jacobian) }
    if kind == .curl {
      guard jacobian.shape == [3, 3] else {
        throw Fault(.shape, term.range, "A curl takes three components and variables.")
      }
      func difference(_ a: Int, _ b: Int) -> Number { jacobian[a].adding(jacobian[b].multiplying(Number(-1))) }
      return .array(NumericArray(shape: [3], numbers: [difference(7, 5), difference(2, 6), difference(3, 1)]))
    }
    guard jacobian.shape[0] == jacobian.shape[1] else {
      throw Fault(.shape, term.range, "A divergence takes as many components as variables.")
    }
    let size = jacobian.shape[0]
    return .number((0..<size).reduce(Number(0)) { $0.adding(jacobian[$1 * (size + 1)]) })
  }

  /// The parts of a gradient, one a variable; of something with components, its Jacobian.
  private func joined(_ parts: [Value]) -> Value {
    if parts.count == 1 { return parts[0] }
    if case .array(let columns) = Self.listed(parts), columns.isMatrix { return .array(columns.transposed) }
    return Self.listed(parts)
  }

  private func parametersAsVariables(_ gradient: Term.Gradient, _ term: Term) throws(Fault) -> (Term, [Term]) {
    var function = gradient.body
    if case .apply(let applied, _, _) = gradient.body.kind { function = applied }
    guard case .name(let key) = function.kind, case .function(let value)? = use(key) else {
      throw Fault(.ambiguous, term.range, "It can't be told by which names to derive.")
    }
    return (
      Term(.apply(function, value.parameters.map { Term(.name($0), term.range) }, []), term.range),
      value.parameters.map { Term(.name($0), term.range) }
    )
  }

  private func applyingFunctions(_ body: Term) -> Term {
    func applied(_ term: Term) -> Term {
      guard case .name(let key) = term.kind, case .function(let function)? = use(key) else { return term }
      return Term(.apply(term, function.parameters.map { Term(.name($0), term.range) }, []), term.range)
    }
    switch body.kind {
    case .builtin(let entry, let arguments, let separators):
      return Term(.builtin(entry, arguments.map(applied), separators), body.range)
    default: return applied(body)
    }
  }

  /// `f'(x)`, `\sigma'(z)`: the derivative of a function of one parameter at an argument.
  func derivative(of function: Term, order: Int, at argument: Term, _ term: Term) throws(Fault) -> Value {
    let point = try evaluate(argument)
    let variable = Term(.name("x′"), term.range)
    let body = Term(.apply(function, [variable], []), function.range)
    return try with("x′", point) { () throws(Fault) in
      if case .array(let array) = point {
        // Elementwise: every element in its own direction at once.
        guard order == 1 else { throw Fault(.unsupported, term.range, "This derivative is not computed.") }
        let ones = Value.array(
          NumericArray(shape: array.shape, numbers: Array(repeating: Number(1), count: array.count)))
        let derived = try Differentiator(evaluator: self, tangents: ["x′": "∂0"]).derivative(
          inlinedBody(body, variable))
        return try with("∂0", ones) { () throws(Fault) in
          try derived.map { (d) throws(Fault) in try evaluate(d) } ?? .integer(0)
        }
      }
      return try differentiate(inlinedBody(body, variable), Array(repeating: variable, count: order), term)
    }
  }

  /// An anonymous function's body in place of its application.
  private func inlinedBody(_ body: Term, _ variable: Term) -> Term {
    guard case .apply(let function, _, _) = body.kind, case .anonymous(let parameters, let inner) = function.kind,
      parameters.count == 1, case .builtin(let entry, let arguments, let separators) = inner.kind
    else { return body }
    let replaced = arguments.map { argument in
      if case .name(parameters[0]) = argument.kind { variable } else { argument }
    }
    return Term(.builtin(entry, replaced, separators), body.range)
  }
}
