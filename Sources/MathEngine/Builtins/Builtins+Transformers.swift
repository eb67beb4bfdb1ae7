extension Builtins {
  static let transformers: [Builtin] = []
}
