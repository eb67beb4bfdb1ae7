import MathSyntax

/// The uses of symbols in one formula that show what they are.
struct SymbolRoles {
  struct Use {
    var name: String
    var role: SymbolRole
    var range: Range<Int>
  }

  private(set) var uses: [Use] = []
  private let source: [UInt8]

  init(source: [UInt8]) { self.source = source }

  mutating func visit(_ term: Term) {
    switch term.kind {
    case .builtin("\\sigma", let arguments, _) where arguments.count == 1,
      .builtin("sigmoid", let arguments, _) where arguments.count == 1:
      if isWritten("\\sigma", term.range) { note("\\sigma", .logistic, term.range) }
    case .power(let base, let exponent):
      if case .name("\\sigma") = base.kind, case .number("2") = exponent.kind { note("\\sigma", .number, base.range) }
    case .binary(.divide, _, let right):
      if case .name("\\sigma") = right.kind { note("\\sigma", .number, right.range) }
    case .apply(let function, let arguments, let marks):
      if case .name("\\pi") = function.kind, arguments.count > 1 || !marks.isEmpty {
        note("\\pi", .function, function.range)
      }
    case .constant(.pi): if isWritten("\\pi", term.range) { note("\\pi", .constant, term.range) }
    case .comparison(let operands, [.element]):
      if operands.count == 2, case .name(let name) = operands[0].kind,
        case .space(_, let shape) = operands[1].kind
      {
        note(name, .shape(shape.map { text($0.range) }.joined(separator: "×")), operands[0].range)
      }
    default: break
    }
    for child in term.children { visit(child) }
  }

  private mutating func note(_ name: String, _ role: SymbolRole, _ range: Range<Int>) {
    uses.append(Use(name: name, role: role, range: range))
  }

  private func isWritten(_ word: String, _ range: Range<Int>) -> Bool {
    let range = range.clamped(to: 0..<source.count)
    return source[range].starts(with: word.utf8)
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: source[range.clamped(to: 0..<source.count)].filter { $0 != UInt8(ascii: " ") }, as: UTF8.self)
  }
}
