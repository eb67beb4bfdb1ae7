extension Builtins {
  static let metrics: [Builtin] = []
}
