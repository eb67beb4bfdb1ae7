extension Builtins {
  /// An entry whose body is in the math notation itself.
  static func formula(
    _ names: [String], _ parameters: [String], _ sentence: String, _ chinese: String, _ example: (String, String),
    _ source: String, _ body: String
  ) -> Builtin {
    Builtin(
      names, parameters.count...parameters.count, sentence, chinese,
      "\(names[0])(\(parameters.joined(separator: ", ")))", example: example, source: source,
      .formula(parameters: parameters, body))
  }
}
