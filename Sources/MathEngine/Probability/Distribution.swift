/// The law of a random variable that no finite table holds.
public enum Distribution: Sendable {
  /// Over the reals: a known family, or a mixture.
  case scalar(ScalarLaw)
  /// Over vectors.
  case vector(VectorLaw)
  /// What comes of other random variables, as `Z = X + Y`.
  case derived(DerivedVariable)

  /// As it is shown: `Normal(0, 1)`.
  var text: String {
    switch self {
    case .scalar(let law): law.text
    case .vector(let law): law.text
    case .derived: "random variable"
    }
  }
}
