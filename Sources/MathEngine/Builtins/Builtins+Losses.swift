extension Builtins {
  static let losses: [Builtin] = []
}
