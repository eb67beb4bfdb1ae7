import MathEngine
import MathNumerics
import MathSyntax

extension ClaimJudge {
  /// What makes a difference no proof that the claim is false; nil where it is one.
  func doubt(_ left: Side, _ sign: Term.RelationSign, _ right: Side) -> String? {
    if hasUnit(left.term) || hasUnit(right.term) { return "words behind a number may be a unit" }
    if let doubt = notationDoubt(left.term, right.term) ?? notationDoubt(right.term, left.term) { return doubt }
    if Conventions.vary(in: left.term, environment) || Conventions.vary(in: right.term, environment),
      let a = left.value.scalar, let b = right.value.scalar, a.double * b.double > 0
    {
      return "the sides differ by a factor that is a matter of convention"
    }
    if changesBase(left.term, right.term) { return "the exponents may be in different units" }
    // `\log` is natural unless its values say otherwise.
    for base in ["log2", "lg"] {
      let (first, second) = (changingLogarithms(left, to: base), changingLogarithms(right, to: base))
      guard first != nil || second != nil else { continue }
      if case .fails = judged(first ?? left, sign, second ?? right) { continue }
      return "the logarithm may have another base"
    }
    return nil
  }

  /// Notations that have several meanings, of which only one is computed.
  private func notationDoubt(_ term: Term, _ other: Term) -> String? {
    if term.isShape, other.isProductOfShapes { return "the products may be shapes" }
    if isBracketed(term) { return "the brackets may take the whole part" }
    // `99.9% = 3 nines`
    if case .percent = term.kind, other.isWholeNumber { return "words behind a number may be a unit" }
    if hasTensorProduct(term) { return "the operation may be another one" }
    return hasIterate(term) ? "the power of a function may be an iterate" : nil
  }

  /// `[2.7]`
  private func isBracketed(_ term: Term) -> Bool {
    if case .vector(let elements) = term.kind { return elements.count == 1 }
    let start = term.range.lowerBound
    guard WrittenDigits(term) != nil, start >= 0, start < source.count else { return false }
    return source[start] == UInt8(ascii: "[") || start > 0 && source[start - 1] == UInt8(ascii: "[")
  }

  /// `2\otimes 3` of numbers.
  private func hasTensorProduct(_ term: Term) -> Bool {
    if case .binary(.kronecker, let left, _) = term.kind, number(left, environment) != nil { return true }
    return term.children.contains(where: hasTensorProduct)
  }

  /// `f^2(1)`, where f is no built-in.
  private func hasIterate(_ term: Term) -> Bool {
    if case .power(let base, let exponent) = term.kind, case .apply(_, let arguments, _) = base.kind,
      let first = arguments.first, exponent.range.upperBound <= first.range.lowerBound
    {
      return true
    }
    return term.children.contains(where: hasIterate)
  }

  /// `2^H = e^H`: the same exponent, counted in the base's own units.
  private func changesBase(_ left: Term, _ right: Term) -> Bool {
    guard case .power(let first, let exponent) = left.kind, case .power(let second, let other) = right.kind,
      case .name(let name) = exponent.kind, case .name(name) = other.kind
    else { return false }
    return first.freeNames.isEmpty && second.freeNames.isEmpty
  }

  /// How far the value moves where each decimal in it is rounded at its last place: first order, all errors adding up.
  func slack(of term: Term) -> Double {
    guard let value = number(term, environment) else { return 0 }
    var slack = 0.0
    for literal in term.decimals.prefix(Self.maximumDecimalCount) {
      guard let unit = WrittenDigits(literal)?.unit, case .number(let digits) = literal.kind,
        let exact = Rational(decimal: digits), let half = Rational(exactly: unit / 2)
      else { continue }
      let moved = Term(.number((exact + half).decimal(places: Self.maximumPlaces)), literal.range)
      guard let other = number(term.rewritten { $0 === literal ? moved : nil }, environment) else { return .infinity }
      slack += abs(other - value)
    }
    for name in term.freeNames.prefix(Self.maximumDecimalCount) {
      guard case .number(.exact(let exact))? = environment[name], let half = Self.halfUnit(of: exact) else { continue }
      var changed = environment
      changed[name] = .number(.exact(exact + half))
      guard let other = number(term, changed) else { return .infinity }
      slack += abs(other - value)
    }
    return slack
  }

  private static let maximumDecimalCount = 12
  private static let maximumPlaces = 12

  /// Half of the last place of a number that is written with a few places behind the point.
  private static func halfUnit(of value: Rational) -> Rational? {
    guard !value.isInteger else { return nil }
    var half = Rational(1).divided(by: 2) ?? 0
    var scaled = value
    for _ in 0..<6 {
      scaled = scaled * 10
      half = half.divided(by: 10) ?? half
      if scaled.isInteger { return half }
    }
    return nil
  }

  private func number(_ term: Term, _ environment: Environment) -> Double? {
    let evaluator = Evaluator(environment: environment, budget: budget, cancelFlag: cancelFlag)
    guard case .success(.number(let number)) = evaluator.value(of: term), !number.isComplex else { return nil }
    return number.double
  }

  /// The side with other logarithms; nil where it has none that are written `\log`.
  private func changingLogarithms(_ side: Side, to entry: String) -> Side? {
    var isChanged = false
    let term = side.term.rewritten { part in
      guard case .builtin(let name, let arguments, let marks) = part.kind, name == "ln" || name == "log",
        arguments.count == 1, isWritten(part.range, "\\log") || isWritten(part.range, "log")
      else { return nil }
      isChanged = true
      return Term(.builtin(entry, arguments, marks), part.range)
    }
    guard isChanged else { return nil }
    let evaluator = Evaluator(environment: environment, budget: budget, cancelFlag: cancelFlag)
    guard case .success(let value) = evaluator.value(of: term) else { return nil }
    return Side(term, value)
  }

  private func isWritten(_ range: Range<Int>, _ word: String) -> Bool {
    guard range.lowerBound >= 0, range.lowerBound <= source.count else { return false }
    return source[range.lowerBound...].starts(with: word.utf8)
  }

  /// `175\text{B}`, `391\text{ iterations}`
  private func hasUnit(_ term: Term) -> Bool {
    if case .binary(.multiply, let left, let right) = term.kind, isNumeral(left), isWord(right) { return true }
    return term.children.contains { hasUnit($0) }
  }

  private func isNumeral(_ term: Term) -> Bool {
    if WrittenDigits(term) != nil { return true }
    if case .binary(_, _, let right) = term.kind { return isNumeral(right) }
    if case .power(let base, _) = term.kind { return isNumeral(base) }
    return false
  }

  private func isWord(_ term: Term) -> Bool {
    switch term.kind {
    case .words: return true
    case .name(let name):
      // `2\text{TP}` is a product all the same.
      let isAcronym = name.utf8.count > 1 && name.utf8.allSatisfy { (0x41...0x5A).contains($0) }
      return !(isAcronym && environment[name] != nil) && Self.wordCommands.contains { isWritten(term.range, $0) }
    case .power(let base, _): return isWord(base)
    case .binary(.divide, let left, _), .binary(.multiply, let left, _): return isWord(left)
    default: return false
    }
  }

  private static let wordCommands = ["\\text", "\\mathrm", "\\mbox", "\\rm", "\\operatorname", "{\\rm", "\\mathsf"]
}

extension Term {
  /// `28\times 28`
  fileprivate var isShape: Bool {
    guard case .binary(.times, let left, let right) = kind else { return false }
    return (left.isShape || left.isWholeNumber) && right.isWholeNumber
  }

  /// `(2\times 3)(3\times 4)`
  fileprivate var isProductOfShapes: Bool {
    switch kind {
    case .binary(.multiply, let left, let right), .binary(.dot, let left, let right),
      .binary(.times, let left, let right):
      (left.isShape || left.isProductOfShapes) && right.isShape
    default: false
    }
  }

  fileprivate var isWholeNumber: Bool {
    if case .number(let digits) = kind { return digits.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    return false
  }

  /// Literals with digits behind a point, those of exponents of ten left out.
  var decimals: [Term] {
    switch kind {
    case .number(let digits): digits.utf8.contains(UInt8(ascii: ".")) ? [self] : []
    default: children.flatMap(\.decimals)
    }
  }
}
