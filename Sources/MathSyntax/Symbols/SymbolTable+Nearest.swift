extension SymbolTable {
  /// The known command nearest to a misspelt one, a macro of the note before one of the table.
  func nearest(to name: String, among macros: [String] = []) -> String? {
    EditDistance.nearest(to: name, among: macros.map { Array($0.utf8) } + Self.commandNames)
  }

  /// Every spelling with a backslash and letters, canonical ones first.
  private static let commandNames: [[UInt8]] = {
    var known: Set<Int32> = []
    var (canonical, others): ([[UInt8]], [[UInt8]]) = ([], [])
    for name in shared.names {
      if known.insert(name.entry).inserted {
        canonical.append(Array(bytes(of: name)))
      } else {
        others.append(Array(bytes(of: name)))
      }
    }
    let all = canonical + others
    return all.filter { $0.count > 2 && $0[0] == UInt8(ascii: "\\") && !$0.starts(with: Array("\\not\\".utf8)) }
  }()
}
