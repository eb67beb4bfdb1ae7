import MathNumerics

extension Value {
  /// Whether it is an undefined number, or an array with one in it.
  var holdsNaN: Bool {
    switch self {
    case .number(.real(let number)): number.isNaN
    case .number(.complex(let number)): number.isNaN
    case .array(let array):
      switch array.storage {
      case .exact: false
      case .real(let elements): elements.contains { $0.isNaN }
      case .complex(let elements): elements.contains { $0.isNaN }
      }
    default: false
    }
  }
}
