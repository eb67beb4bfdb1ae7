public enum MathParser {
  public static func parse(_ utf8: [UInt8], notation: MathNotation = .latex) -> MathTree {
    MathTree(source: utf8, syntax: notation, root: MathNode(.row, 0..<0), diagnostics: [], macros: MacroTable())
  }
}
extension MathDiagnostic {
  var message: Fault.Message { Fault.Message(template: "{0}", arguments: ["\(reason)"]) }
}
