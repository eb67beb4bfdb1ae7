extension SymbolTable {
  /// The known command nearest to a misspelt one, a macro of the note before one of the table.
  func nearest(to name: String, among macros: [String] = []) -> String? {
    EditDistance.nearest(to: name, among: macros.map { Array($0.utf8) } + Self.commandNames)
  }

  /// Every spelling with a backslash and letters, canonical ones first.
  private static let commandNames: [[UInt8]] = {
    let all = shared.names.map { Array(bytes(of: $0)) }
    return all.filter { $0.count > 2 && $0[0] == UInt8(ascii: "\\") && !$0.starts(with: Array("\\not\\".utf8)) }
  }()
}
