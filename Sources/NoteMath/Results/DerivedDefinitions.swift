import MathSyntax

/// What a note says of the names that a formula derives.
struct DerivedDefinitions {
  /// The bodies of what is defined by other names, put into what is derived.
  var bodies: [String: Term] = [:]
  /// Names that were computed from others in a way that can't be put in; a derivative of them has no value.
  var opaque: Set<String> = []

  var count: Int { bodies.count + opaque.count }

  func knows(_ name: String) -> Bool { bodies[name] != nil || opaque.contains(name) }

  /// What is defined by an opaque name is opaque itself.
  mutating func spreadOpacity() {
    var isSpreading = !opaque.isEmpty
    while isSpreading {
      let reached = bodies.filter { !opaque.contains($0.key) && !opaque.isDisjoint(with: $0.value.freeNames) }.keys
      opaque.formUnion(reached)
      isSpreading = !reached.isEmpty
    }
  }
}
