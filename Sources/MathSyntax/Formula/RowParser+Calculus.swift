/// Derivatives, gradients, integrals, limits as they are written.
extension RowParser {
  /// `\frac{d}{dx}`, `\frac{d^2 f}{dx^2}`, `\frac{\partial^2 f}{\partial x\,\partial y}`; nil where it is an ordinary fraction.
  func derivativeFraction(_ item: FormulaItem, _ top: MathNode, _ bottom: MathNode) throws(Fault) -> Term? {
    let above = ItemReader.items(of: top)
    let below = ItemReader.items(of: bottom)
    guard let mark = differential(above.first), let lower = differential(below.first), mark == lower,
      let variables = try differentials(bottom, below, mark)
    else { return nil }
    let order = above[0].sup.map { ItemReader.bare($0) }
    let total = variables.reduce(0) { $0 + $1.order }
    // Where d is a number, nobody leaves it as a factor above and below; `\frac{d^2}{dk}` alone may be a fraction.
    let mayBeFraction = mark == "d" && context.isBound("d") && !isUpright(above[0])
    if mayBeFraction, above.count > 1, case .binary = above[1].lexeme { return nil }
    guard order.map({ Self.wholeNumber($0) == total }) ?? (total == 1) else {
      if mayBeFraction { return nil }
      if let order, Self.wholeNumber(order) == nil {
        throw Fault(.unsupported, order.range, "Only a derivative of a fixed order has a value.")
      }
      throw Fault(.syntax, item.range, "The orders above and below differ.")
    }
    let start = position
    position += 1
    let isPartial = mark == "\\partial"
    if above.count > 1 {
      let row = MathNode(.row, above[1].range.lowerBound..<top.range.upperBound, above.dropFirst().map(\.node))
      let body = try context.binding(variableNames(variables)) { () throws(Fault) in try context.expression(row) }
      return try finishDerivative(body, variables, isPartial, item, start: start)
    }
    guard self.item != nil else { throw Fault(.syntax, item.range, "This derivative is of nothing.") }
    return try derived(try bigBody(), by: variables.map(\.variable), start) {
      .derivative(Term.Derivative(body: $0, variables: variables, isPartial: isPartial))
    }
  }

  private static func wholeNumber(_ node: MathNode) -> Int? {
    if case .number(let digits) = node.kind { Int(digits) } else { nil }
  }

  /// `\frac{d}{dx} x^2 \Big|_{x=1}`: a place behind what is derived is that of the derivative, since to derive first is
  /// all that can be meant. In parentheses (`\frac{d}{dx}(F|_{x=1})`) it stays with its function.
  private func derived(_ body: Term, by variables: [Term], _ start: Int, _ derivative: (Term) -> Term.Kind)
    throws(Fault) -> Term
  {
    let whole = range(from: start)
    if !isParenthesized(body) {
      switch body.kind {
      case .substituted(let inner, let places):
        return Term(.substituted(Term(derivative(inner), whole), places), whole)
      case .evaluated(let inner, let variable, let lower, let upper):
        let only: String? = if variables.count == 1, case .name(let key) = variables[0].kind { key } else { nil }
        let place = Term.Kind.evaluated(
          Term(derivative(inner), whole), variable: variable ?? only, lower: lower, upper: upper)
        return Term(place, whole)
      default: if let place = placedFactor(of: body) { throw Self.placeOfFactor(place) }
      }
    }
    return Term(derivative(body), whole)
  }

  private func isParenthesized(_ term: Term) -> Bool { context.text(term.range).last == ")" }

  /// A factor of a product that is evaluated at a place of its own.
  private func placedFactor(of term: Term) -> Term? {
    if isParenthesized(term) { return nil }
    switch term.kind {
    case .substituted, .evaluated: return term
    case .binary(_, let left, let right): return placedFactor(of: left) ?? placedFactor(of: right)
    case .negate(let operand): return placedFactor(of: operand)
    default: return nil
    }
  }

  private static func placeOfFactor(_ term: Term) -> Fault {
    Fault(.ambiguous, term.range, "It can't be told whether this is evaluated before it is derived; parentheses tell.")
  }

  private func variableNames(_ variables: [(variable: Term, order: Int)]) -> [(String, NameKind)] { [] }

  /// `\frac{\partial f}{\partial x}(1,2)` and `|_{x=1}` behind.
  private func finishDerivative(
    _ body: Term, _ variables: [(variable: Term, order: Int)], _ isPartial: Bool, _ item: FormulaItem, start: Int
  ) throws(Fault) -> Term {
    if case .name(let key) = body.kind, !item.hasScripts, let next = self.item, opensArguments(next) {
      let kind = context.kind(of: key)
      if case .function? = kind {
        let call = try callArguments(next)
        let derivative = Term.Derivative(body: body, variables: variables, isPartial: isPartial, point: call.terms)
        return try closing(Term(.derivative(derivative), item.range.lowerBound..<call.range.upperBound), call.close)
      }
    }
    let derivative = Term.Derivative(body: body, variables: variables, isPartial: isPartial)
    let term = Term(.derivative(derivative), item.coreRange)
    if let at = self.item, case .fence("|") = at.lexeme, let sub = at.sub, let places = try substitutions(sub) {
      position += 1
      return Term(.substituted(term, places), range(from: start))
    }
    return try scripted(term, item, base: nil)
  }

  /// `d`, `\mathrm{d}` or `\partial` as an item.
  private func differential(_ item: FormulaItem?) -> String? {
    guard let item, item.sub == nil, item.primes == 0 else { return nil }
    switch item.lexeme {
    case .name("d"), .words("d"), .function("d", _), .name("\\mathbf{d}"): return "d"
    case .special("\\partial"): return "\\partial"
    default: return nil
    }
  }

  private func isUpright(_ item: FormulaItem) -> Bool {
    if case .styled? = item.core?.kind { return true }
    if case .text? = item.core?.kind { return true }
    if case .operatorName? = item.core?.kind { return true }
    return false
  }

  /// `dx`, `dx^2`, `\partial x\,\partial y`: the variables below the bar.
  private func differentials(_ row: MathNode, _ items: [FormulaItem], _ mark: String) throws(Fault)
    -> [(variable: Term, order: Int)]?
  {
    var variables: [(variable: Term, order: Int)] = []
    var index = 0
    while index < items.count {
      guard differential(items[index]) == mark, index + 1 < items.count else { return nil }
      var end = index + 1
      while end < items.count, differential(items[end]) != mark || end == index + 1 { end += 1 }
      guard let variable = try derivedVariable(items, index + 1, end) else { return nil }
      variables.append(variable)
      index = end
    }
    return variables
  }

  private func derivedVariable(_ items: [FormulaItem], _ start: Int, _ stop: Int) throws(Fault) -> (
    variable: Term, order: Int
  )? {
    var last = items[stop - 1]
    var order = 1
    if let sup = last.sup, case .number(let digits) = ItemReader.bare(sup).kind, let count = Int(digits), count > 0,
      count < 20
    {
      order = count
      last.sup = nil
    }
    for item in items[start..<stop] {
      switch item.lexeme {
      case .name, .words, .function: continue
      case .compound where stop - start == 1, .open, .close, .comma: continue
      default: return nil
      }
    }
    let nodes = items[start..<(stop - 1)].map(\.node) + [last.node]
    let row = MathNode(.row, items[start].range.lowerBound..<items[stop - 1].range.upperBound, nodes)
    return (try context.expression(row), order)
  }

  /// `\partial_x f`, `\partial f / \partial x` stays unsupported.
  func partialOperator(_ item: FormulaItem) throws(Fault) -> Term {
    let start = position
    guard let sub = item.sub else {
      throw Fault(.unsupported, item.range, "This ∂ does not say by what to derive.")
    }
    position += 1
    let variables = try context.reading(sub) { parser throws(Fault) -> [Term] in
      if let letters = try parser.juxtaposedIndices() {
        parser.position = parser.end
        return letters
      }
      return try parser.arguments().0
    }
    var order = 1
    if let sup = item.sup {
      guard case .number(let digits) = ItemReader.bare(sup).kind, let count = Int(digits), count > 0, count < 20 else {
        throw Fault(.unsupported, sup.range, "Only a derivative of a fixed order has a value.")
      }
      order = count
    }
    let each = variables.map { (variable: $0, order: variables.count == 1 ? order : 1) }
    return try derived(try bigBody(), by: variables, start) {
      .derivative(Term.Derivative(body: $0, variables: each, isPartial: true))
    }
  }

  /// `\nabla f`, `\nabla_x f`, `\nabla^2 f`, `\nabla\cdot F`, `\nabla\times F`.
  func nabla(_ item: FormulaItem) throws(Fault) -> Term {
    let start = position
    position += 1
    var kind = Term.Gradient.Kind.gradient
    if let sup = item.sup {
      guard case .number("2") = ItemReader.bare(sup).kind else {
        throw Fault(.unsupported, sup.range, "Only ∇ and ∇² have a value.")
      }
      kind = .hessian
    }
    var variables: [Term] = []
    if let sub = item.sub {
      variables = try context.reading(sub) { parser throws(Fault) in try parser.arguments().0 }
      if variables.count == 1, case .tuple(let parts) = variables[0].kind { variables = parts }
    }
    if let next = self.item, case .binary(let name) = next.lexeme {
      switch name {
      case "\\cdot":
        kind = .divergence
        position += 1
      case "\\times":
        kind = .curl
        position += 1
      default: break
      }
    }
    return try gradient(kind, variables, item, start: start)
  }

  /// `\Delta f`: the Laplacian where a function follows; else an ordinary name.
  func laplacian(_ item: FormulaItem) throws(Fault) -> Term? {
    if let sup = item.sup, item.sub == nil, self.peek().map({ !startsOperand($0) }) ?? true {
      position += 1
      return Term(.simplex(try context.expression(sup)), item.range)
    }
    guard !item.hasScripts, let next = peek(), case .name(let key) = next.lexeme,
      case .function? = context.kind(of: key)
    else { return nil }
    let start = position
    position += 1
    return try gradient(.laplacian, [], item, start: start)
  }

  /// `J_f(1,2)`, `H_f(1,2)`: the Jacobian or the Hessian of a function of the page, where nothing else is called so.
  func matrixOfDerivatives(_ key: String, _ item: FormulaItem) throws(Fault) -> Term? {
    let kind: Term.Gradient.Kind
    switch key {
    case "J", "\\mathbf{J}", "\\boldsymbol{J}": kind = .jacobian
    case "H", "\\mathbf{H}", "\\boldsymbol{H}": kind = .hessian
    default: return nil
    }
    guard let sub = item.sub, item.sup == nil, item.primes == 0, let next = peek(), opensArguments(next),
      !context.isBound(key), !context.isBound(NameKey.scripted(key, sub: NameKey.spelling(of: sub), sup: nil))
    else { return nil }
    let marks = ItemReader.items(of: sub)
    guard marks.count == 1, !marks[0].hasScripts, case .name(let function) = marks[0].lexeme,
      case .function? = context.kind(of: function)
    else { return nil }
    let start = position
    position += 1
    let call = try callArguments(next)
    let gradient = Term.Gradient(
      kind: kind, body: Term(.name(function), marks[0].range), variables: [], point: call.terms)
    return try closing(Term(.gradient(gradient), range(from: start)), call.close)
  }

  func vectorOperator(_ name: String, _ item: FormulaItem) throws(Fault) -> Term? {
    guard !item.hasScripts, let next = peek(), startsOperand(next) else { return nil }
    if case .builtin? = context.kind(of: name) { return nil }
    let start = position
    position += 1
    let kind: Term.Gradient.Kind = name == "grad" ? .gradient : name == "div" ? .divergence : .curl
    return try gradient(kind, [], item, start: start)
  }

  private func gradient(_ kind: Term.Gradient.Kind, _ variables: [Term], _ item: FormulaItem, start: Int) throws(Fault)
    -> Term
  {
    guard let next = self.item else { throw Fault(.syntax, item.range, "This derivative is of nothing.") }
    if case .name(let key) = next.lexeme, !next.hasScripts, case .function? = context.kind(of: key), let open = peek(),
      opensArguments(open)
    {
      position += 1
      let name = Term(.name(key), next.coreRange)
      let call = try callArguments(open)
      // Nothing but the gradient is transposed in `\nabla f(x)^\top (y-x)`.
      let isTransposed = call.close?.sup.map(ItemReader.items(of:)).map { $0.count == 1 && isTransposeMark($0[0]) }
      if isTransposed == true || self.item.map({ !startsFactor($0) && !isMultiplication($0) }) ?? true {
        let gradient = Term.Gradient(kind: kind, body: name, variables: variables, point: call.terms)
        return try closing(Term(.gradient(gradient), range(from: start)), call.close)
      }
      position = start + (positionBehindNabla(start))
    }
    let body = try bigBody()
    var variables = variables
    if variables.isEmpty, case .substituted(_, let places) = body.kind {
      variables = places.map { Term(.name($0.0), body.range) }
    }
    return try derived(body, by: variables, start) {
      .gradient(Term.Gradient(kind: kind, body: $0, variables: variables, point: nil))
    }
  }

  private func isMultiplication(_ item: FormulaItem) -> Bool {
    if case .binary(let name) = item.lexeme { return Self.multiplicativeSigns[name] != nil }
    return false
  }

  private func positionBehindNabla(_ start: Int) -> Int {
    if start + 1 < end, case .binary = items[start + 1].lexeme { return 2 }
    return 1
  }

  // Integrals

  /// `\int_a^b f\,dx`: everything up to the differential that belongs to this sign.
  func integral(_ name: String, _ item: FormulaItem) throws(Fault) -> Term {
    let start = position
    position += 1
    let dimension = name == "\\iint" || name == "\\oiint" ? 2 : name == "\\iiint" || name == "\\oiiint" ? 3 : 1
    let bounds = try integralBounds(item, isContour: name.hasPrefix("\\oi"))
    guard let last = closingDifferential(from: position, count: dimension) else {
      return try integralOfFraction(item, bounds, start: start, isContour: name.hasPrefix("\\oint"))
    }
    let names = last.names
    let bodyStart = position
    let body: Term
    if last.start == bodyStart {
      body = Term(.number("1"), items[last.start].range)
    } else {
      body = try context.binding(names.map { ($0, NameKind.number) }) { () throws(Fault) in
        try window(bodyStart, last.start) { () throws(Fault) in try sum() }
      }
    }
    position = last.end
    var integral = Term(
      .integral(Term.Integral(body: body, variables: names, bounds: bounds, isContour: name.hasPrefix("\\oint"))),
      range(from: start))
    // `\int dx f(x)` is not read as `1` times something.
    if last.start == bodyStart, let next = self.item, startsFactor(next) {
      let rest = try context.binding(names.map { ($0, NameKind.number) }) { () throws(Fault) in try product() }
      integral = Term(
        .integral(Term.Integral(body: rest, variables: names, bounds: bounds, isContour: name.hasPrefix("\\oint"))),
        range(from: start))
    }
    return integral
  }

  private func integralBounds(_ item: FormulaItem, isContour: Bool) throws(Fault) -> Term.Integral.Bounds {
    guard let sub = item.sub else {
      guard item.sup == nil else {
        throw Fault(.syntax, item.range, "This integral has an upper bound but no lower one.")
      }
      return .none
    }
    if let sup = item.sup {
      let low = try context.expression(sub)
      return .between(low, try context.expression(sup))
    }
    if isContour { return .region(try context.expression(sub)) }
    let region = try context.reading(sub) { parser throws(Fault) in try parser.product(of: try parser.setOperand()) }
    return .region(region)
  }

  /// `[0,1]\times[0,2]`: brackets behind a cross are intervals as well.
  func product(of first: Term) throws(Fault) -> Term {
    var product = first
    while let next = item, case .binary("\\times") = next.lexeme {
      position += 1
      let right = try setOperand()
      product = Term(.binary(.times, product, right), product.range.lowerBound..<right.range.upperBound)
    }
    return product
  }

  /// The differentials that close an integral whose body starts here: inner integrals take theirs first.
  private func closingDifferential(from start: Int, count: Int) -> (start: Int, end: Int, names: [String])? {
    var needed = 0
    var index = start
    while index < end {
      switch items[index].lexeme {
      case .large(let name) where name.hasSuffix("int"):
        needed += name == "\\iint" ? 2 : name == "\\iiint" ? 3 : 1
      case .open where partner[index] > index: index = partner[index]
      default:
        if let name = differentialName(index) {
          if needed > 0 {
            needed -= 1
            index += 1
          } else {
            return differentialRun(index, name, count)
          }
        }
      }
      index += 1
    }
    return nil
  }

  private func differentialRun(_ index: Int, _ name: String, _ count: Int) -> (start: Int, end: Int, names: [String])? {
    var names = [name]
    var next = index + 2
    while names.count < count, next < end, let name = differentialName(next) {
      names.append(name)
      next += 2
    }
    return names.count == count ? (index, next, names) : nil
  }

  /// `dx`, `\mathrm{d}x`, `d\theta` at `index`.
  private func differentialName(_ index: Int) -> String? {
    guard index + 1 < end, !items[index].hasScripts, differential(items[index]) == "d" else { return nil }
    let next = items[index + 1]
    guard case .name(let key) = next.lexeme, next.sup == nil, next.primes == 0 else { return nil }
    return NameKey.scripted(key, sub: next.sub.map { NameKey.spelling(of: $0) }, sup: nil)
  }

  /// `\int\frac{dx}{x}`: the differential stands in a numerator.
  private func integralOfFraction(_ item: FormulaItem, _ bounds: Term.Integral.Bounds, start: Int, isContour: Bool)
    throws(Fault)
    -> Term
  {
    for index in position..<end {
      guard let core = items[index].core, case .fraction(.bar, let top, let bottom) = core.kind else { continue }
      let above = ItemReader.items(of: core.children[top])
      guard above.count >= 2, differential(above[above.count - 2]) == "d",
        case .name(let key) = above[above.count - 1].lexeme,
        above[above.count - 1].sup == nil
      else { continue }
      let last = above[above.count - 1]
      let name = NameKey.scripted(key, sub: last.sub.map { NameKey.spelling(of: $0) }, sup: nil)
      let rest = above.dropLast(2)
      let bodyStart = position
      let body = try context.binding([(name, NameKind.number)]) { () throws(Fault) -> Term in
        let denominator = try context.expression(core.children[bottom])
        var numerator = Term(.number("1"), core.children[top].range)
        if !rest.isEmpty {
          numerator = try context.expression(MathNode(.row, core.children[top].range, rest.map(\.node)))
        }
        let quotient = Term(.binary(.divide, numerator, denominator), core.range)
        if index == bodyStart { return quotient }
        let before = try window(bodyStart, index) { () throws(Fault) in try sum() }
        return Term(.binary(.multiply, before, quotient), before.range.lowerBound..<core.range.upperBound)
      }
      position = index + 1
      return Term(
        .integral(Term.Integral(body: body, variables: [name], bounds: bounds, isContour: isContour)),
        range(from: start))
    }
    throw Fault(.syntax, item.range, "This integral has no dx.")
  }

  // Limits

  func limit(_ item: FormulaItem) throws(Fault) -> Term {
    let start = position
    guard let sub = item.sub else { throw Fault(.syntax, item.range, "This limit does not say where to.") }
    if case .function(let name, _) = item.lexeme, name != "lim" {
      throw Fault(.unsupported, item.range, "{0} is not computed.", [name])
    }
    position += 1
    let parser = try RowParser(Self.binderRow(sub), context)
    guard parser.items.count >= 3, case .name(let key) = parser.items[0].lexeme, parser.items[0].sup == nil,
      case .relation(let arrow) = parser.items[1].lexeme, Self.signs[arrow] == .maps
    else { throw Fault(.syntax, sub.range, "A limit is written with x \\to a.") }
    let variable = NameKey.scripted(key, sub: parser.items[0].sub.map { NameKey.spelling(of: $0) }, sup: nil)
    parser.position = 2
    let (target, side) = try parser.limitTarget()
    let body = try context.binding([(variable, NameKind.number)]) { () throws(Fault) in try bigBody() }
    return Term(
      .limit(Term.Limit(variable: variable, target: target, side: side, body: body)), range(from: start))
  }

  /// `a`, `a^+`, `0^-`, `\infty`, `+\infty`.
  func limitTarget() throws(Fault) -> (Term, Term.Limit.Side) {
    var side = Term.Limit.Side.both
    if let last = items.last, let sup = last.sup {
      let marks = ItemReader.items(of: sup)
      if marks.count == 1, case .binary(let sign) = marks[0].lexeme, sign == "+" || sign == "-" {
        side = sign == "+" ? .above : .below
        var trimmed = last
        trimmed.sup = nil
        let nodes = items[position..<(items.count - 1)].map(\.node) + [trimmed.node]
        let row = MathNode(.row, items[position].range.lowerBound..<last.coreRange.upperBound, nodes)
        position = end
        return (try context.expression(row), side)
      }
    }
    let target = try sum()
    try expectEnd()
    return (target, side)
  }
}
