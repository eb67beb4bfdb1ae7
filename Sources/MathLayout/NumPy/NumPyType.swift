import MathSyntax

/// What a piece of code evaluates to, as far as operators depend on it.
enum NumPyType: Equatable, Sendable {
  case number, boolean
  case vector
  /// A transposed vector; NumPy has no such thing, so it is the vector, remembered to be a row.
  case row
  case matrix
  /// Of rank 3 and above, or of unknown rank.
  case array
  case set, tuple
  case function

  init?(_ kind: NameKind?) {
    switch kind {
    case nil, .number?, .unknown?: self = .number
    case .array(rank: 1)?: self = .vector
    case .array(rank: 2)?: self = .matrix
    case .array?: self = .array
    case .function?: self = .function
    case .collection?: self = .set
    case .boolean?: self = .boolean
    case .builtin?, .random?: return nil
    }
  }

  var isScalar: Bool { self == .number || self == .boolean }
  var isArray: Bool { self == .vector || self == .row || self == .matrix || self == .array }

  /// The number of axes.
  var rank: Int? {
    switch self {
    case .number, .boolean: 0
    case .vector, .row: 1
    case .matrix: 2
    default: nil
    }
  }

  static func ofRank(_ rank: Int) -> NumPyType {
    switch rank {
    case 0: .number
    case 1: .vector
    case 2: .matrix
    default: .array
    }
  }
}
