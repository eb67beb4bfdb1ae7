extension Builtins {
  static let similarities: [Builtin] = []
}
