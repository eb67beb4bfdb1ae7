extension SymbolTable {
  /// The known command nearest to a misspelt one.
  func nearest(to name: String, among others: [String] = []) -> String? {
    EditDistance.nearest(to: name, among: others + Self.commandNames)
  }

  /// Every spelling with a backslash and letters, canonical ones first.
  static let commandNames: [String] = {
    let all = shared.names.map { String(decoding: bytes(of: $0), as: UTF8.self) }
    return all.filter { $0.utf8.count > 2 && $0.utf8.first == UInt8(ascii: "\\") && !$0.hasPrefix("\\not\\") }
  }()
}
