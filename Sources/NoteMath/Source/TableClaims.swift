import MathEngine
import MathSyntax
import NoteSyntax
import TextModel

/// What a table claims whose header has a formula, as `$F_1 = \frac{2PR}{P+R}$` beside `P` and `R`: in each row the cell
/// below it is the formula's result with the row's numbers put in.
struct TableClaims {
  /// In the order of rows.
  let candidates: [FormulaCandidate]

  private static let maximumRowCount = 200

  init(header: [Range<Int>], rows: [[Range<Int>]], in text: SourceText) {
    let columns = header.map { TableCell($0, in: text) }
    var candidates: [FormulaCandidate] = []
    let formulas = columns.indices.compactMap { place in Formula(place, columns).map { (place, $0) } }
    for row in rows.prefix(Self.maximumRowCount) where row.count == header.count && !formulas.isEmpty {
      let cells = row.map { TableCell($0, in: text) }
      for (place, formula) in formulas {
        guard cells[place].isNumber, let head = formula.puttingIn(cells) else { continue }
        // `%` begins a comment in LaTeX.
        if formula.notation == .latex, cells[place].utf8.contains(UInt8(ascii: "%")) { continue }
        candidates.append(
          FormulaCandidate(
            range: cells[place].range, form: formula.notation == .latex ? .mathEntry : .entry,
            source: FormulaSource(pieces: [cells[place].range], of: text, head: head + " = ")))
      }
    }
    self.candidates = candidates
  }

  /// A header cell that defines its column by others.
  private struct Formula {
    let notation: MathNotation
    /// The right side, with the names of other columns at their places in it.
    private let body: [UInt8]
    private var places: [(range: Range<Int>, column: Int)] = []

    init?(_ place: Int, _ columns: [TableCell]) {
      let cell = columns[place]
      guard cell.utf8.contains(UInt8(ascii: "=")) else { return nil }
      notation = cell.isMath ? .latex : .plain
      let tree = MathParser.parse(cell.utf8, notation: notation)
      let names = columns.map {
        NameKey.of(String(decoding: $0.utf8, as: UTF8.self), syntax: $0.isMath ? .latex : .plain)
      }
      let resolver = Resolver(scope: Environment(), parameters: names.compactMap { $0 }.map { ($0, .number) })
      guard tree.diagnostics.isEmpty, let term = resolver.resolve(tree).term,
        case .definition(let definition) = term.kind, case .name = definition.target,
        definition.body.range.upperBound <= cell.utf8.count
      else { return nil }
      let range = definition.body.range
      body = Array(cell.utf8[range])
      for name in definition.body.names {
        guard case .name(let key) = name.kind, let column = names.firstIndex(of: key), column != place else {
          return nil
        }
        places.append((name.range.lowerBound - range.lowerBound..<name.range.upperBound - range.lowerBound, column))
      }
      if places.isEmpty { return nil }
      places.sort { $0.range.lowerBound < $1.range.lowerBound }
    }

    /// The right side with a row's numbers in parentheses; nil where a cell holds none.
    func puttingIn(_ cells: [TableCell]) -> String? {
      var text: [UInt8] = []
      var end = 0
      for (range, column) in places {
        guard cells[column].isNumber, range.lowerBound >= end else { return nil }
        var number = String(decoding: cells[column].utf8, as: UTF8.self)
        if notation == .latex, number.hasSuffix("%") { number = number.dropLast() + "\\%" }
        text += body[end..<range.lowerBound] + "(\(number))".utf8
        end = range.upperBound
      }
      return String(decoding: text + body[end...], as: UTF8.self)
    }
  }
}

extension Term {
  /// Every name in the term, as often as it stands there.
  fileprivate var names: [Term] {
    if case .name = kind { return [self] }
    return children.flatMap(\.names)
  }
}
