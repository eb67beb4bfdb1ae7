import MathSyntax

/// One relation of a derivation.
struct Step: Sendable {
  var left: Term
  var sign: Term.RelationSign
  var right: Term
  var signRange: Range<Int>
  /// What the relation gives its left side, where it is the first one and the left side may be defined.
  var definition: Term.Definition?
}
