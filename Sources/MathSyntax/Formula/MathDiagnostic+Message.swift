extension MathDiagnostic {
  /// The diagnostic in words, with its arguments apart.
  var message: Fault.Message { Fault.Message(template: "{0}", arguments: ["\(reason)"]) }
}
