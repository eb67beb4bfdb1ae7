import MathSyntax

/// An event made of named ones.
indirect enum EventFormula: Sendable {
  case atom(Atom)
  case not(EventFormula)
  case all([EventFormula])
  case any([EventFormula])

  /// `A`; or `X = 1`, one of the values of X, which exclude each other.
  struct Atom: Hashable, Sendable {
    var name: String
    var value: String?
  }

  static let certain = EventFormula.all([])

  /// All of several terms; nil where one of them is no event.
  static func conjunction(_ terms: [Term]) -> EventFormula? {
    var parts: [EventFormula] = []
    for term in terms {
      guard let part = EventFormula(term) else { return nil }
      parts.append(part)
    }
    return .all(parts)
  }

  init?(_ term: Term) {
    func both(_ left: Term, _ right: Term) -> [EventFormula]? {
      guard let a = EventFormula(left), let b = EventFormula(right) else { return nil }
      return [a, b]
    }
    switch term.kind {
    case .name(let key): self = Self.named(key)
    case .index:
      guard let spelling = term.eventSpelling else { return nil }
      self = .atom(Atom(name: spelling))
    case .unsized(.identity): self = .atom(Atom(name: "I"))
    case .not(let inner), .conjugate(let inner, _), .primed(let inner, 1), .mean(let inner):
      guard let event = EventFormula(inner) else { return nil }
      self = .not(event)
    case .power(let base, let exponent):
      guard let event = EventFormula(base), let mark = exponent.eventSpelling,
        ["c", "C", "\\complement"].contains(mark)
      else { return nil }
      self = .not(event)
    case .binary(let sign, let left, let right):
      guard let parts = both(left, right) else { return nil }
      switch sign {
      case .multiply, .intersection, .dot, .times: self = .all(parts)
      case .union: self = .any(parts)
      case .difference, .subtract: self = .all([parts[0], .not(parts[1])])
      default: return nil
      }
    case .logical(let sign, let left, let right):
      guard let parts = both(left, right) else { return nil }
      switch sign {
      case .and: self = .all(parts)
      case .or: self = .any(parts)
      case .implies: self = .any([.not(parts[0]), parts[1]])
      case .equivalent: self = .any([.all(parts), .all(parts.map { .not($0) })])
      }
    case .comparison(let operands, let signs):
      guard signs.count == 1, operands.count == 2, let name = operands[0].eventSpelling,
        let value = operands[1].eventSpelling
      else { return nil }
      let atom = EventFormula.atom(Atom(name: name, value: value))
      switch signs[0] {
      case .equal: self = atom
      case .notEqual: self = .not(atom)
      default: return nil
      }
    case .tuple(let parts), .set(let parts):
      guard let all = Self.conjunction(parts) else { return nil }
      self = all
    default: return nil
    }
  }

  /// `\bar{A}` is not A.
  private static func named(_ key: String) -> EventFormula {
    for prefix in ["\\bar{", "\\neg", "\\lnot"] where key.hasPrefix(prefix) {
      var inner = String(key.dropFirst(prefix.count))
      if prefix.hasSuffix("{"), inner.hasSuffix("}") { inner = String(inner.dropLast()) }
      return .not(.atom(Atom(name: inner.trimmingBlanks)))
    }
    for suffix in ["^c", "^C"] where key.hasSuffix(suffix) {
      return .not(.atom(Atom(name: String(key.dropLast(suffix.count)))))
    }
    return .atom(Atom(name: key))
  }

  var atoms: [Atom] {
    switch self {
    case .atom(let atom): [atom]
    case .not(let inner): inner.atoms
    case .all(let parts), .any(let parts): parts.flatMap(\.atoms)
    }
  }

  func holds(_ isTrue: (Atom) -> Bool) -> Bool {
    switch self {
    case .atom(let atom): isTrue(atom)
    case .not(let inner): !inner.holds(isTrue)
    case .all(let parts): parts.allSatisfy { $0.holds(isTrue) }
    case .any(let parts): parts.contains { $0.holds(isTrue) }
    }
  }
}

extension Term {
  /// A name, an index or a number as it is written in an event.
  var eventSpelling: String? {
    switch kind {
    case .name(let key): return key
    case .number(let digits): return digits
    case .words(let text): return text
    case .negate(let inner): return inner.eventSpelling.map { "-" + $0 }
    case .index(let base, let indices, _):
      guard let name = base.eventSpelling else { return nil }
      let parts = indices.compactMap(\.eventSpelling)
      return parts.count == indices.count ? name + "_{" + parts.joined(separator: ",") + "}" : nil
    case .unsized(.identity): return "I"
    default: return nil
    }
  }
}

extension String {
  fileprivate var trimmingBlanks: String { filter { $0 != " " } }
}
