extension Builtins {
  static let optimizers: [Builtin] = []
}
