extension Builtins {
  static let trees: [Builtin] = []
}
