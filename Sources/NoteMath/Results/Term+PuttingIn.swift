import MathSyntax

extension Term {
  /// The literals that another term has in the place of this one's names, where it is the same expression otherwise; nil
  /// where it is none, or where nothing was put in. What has a value already, as `0.46` for `\tanh(0.5)`, counts as the
  /// same.
  func numbersPutIn(by other: Term) -> [(name: String, literal: Term)]? {
    switch kind {
    case .name, .index, .member: return nil
    default: break
    }
    var found: [(name: String, literal: Term)] = []
    return collect(other, &found) && !found.isEmpty ? found : nil
  }

  private func collect(_ other: Term, _ found: inout [(name: String, literal: Term)]) -> Bool {
    switch (kind, other.kind) {
    case (.name(let name), _) where other.isLiteral:
      found.append((name, other))
      return true
    case (.index(let base, _, _), _) where other.isLiteral:
      if case .name(let name) = base.kind { found.append((name, other)) }
      return true
    case (.binary(let sign, let a, let b), .binary(let otherSign, let c, let d)):
      guard sign == otherSign || (Self.products.contains(sign) && Self.products.contains(otherSign)) else {
        return false
      }
      return a.collect(c, &found) && b.collect(d, &found)
    case (.negate(let a), .negate(let b)): return a.collect(b, &found)
    case (.power(let a, let b), .power(let c, let d)): return a.collect(c, &found) && b.collect(d, &found)
    case (.builtin(let entry, let a, _), .builtin(let otherEntry, let b, _))
    where entry == otherEntry && a.count == b.count:
      return zip(a, b).allSatisfy { $0.collect($1, &found) }
    case (.builtin, _), (.apply, _), (.root, _), (.norm, _): return other.isLiteral
    default: return freeNames.isEmpty && other.freeNames.isEmpty
    }
  }

  private static let products: Set<BinaryOperator> = [.multiply, .dot, .times]

  /// A name before parentheses that hold one number or name, as `H(0.5)` where H is a number: it may as well be a function
  /// here that the note says nothing of.
  func hasLetterBeforeParentheses(_ source: [UInt8]) -> Bool {
    if case .binary(.multiply, let base, let argument) = kind, case .name = base.kind, argument.isSingle,
      base.range.upperBound < source.count, argument.range.lowerBound >= base.range.upperBound
    {
      let behind = source[base.range.upperBound...]
      if behind.first == UInt8(ascii: "(") || behind.first == UInt8(ascii: "[") || behind.starts(with: "\\left".utf8) {
        return true
      }
    }
    return children.contains { $0.hasLetterBeforeParentheses(source) }
  }

  private var isSingle: Bool {
    switch kind {
    case .name, .number, .tuple, .vector, .index, .negate, .binary(.divide, _, _): true
    default: false
    }
  }
}
