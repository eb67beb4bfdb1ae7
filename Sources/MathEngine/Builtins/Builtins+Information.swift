extension Builtins {
  static let information: [Builtin] = []
}
