extension Builtins {
  static let internals: [Builtin] = []
}
