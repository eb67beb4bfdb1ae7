extension String {
  /// Of a canonical key (`MathSyntax.NameKey`): a name of several letters, such as `F_1` or `Precision`, means the same
  /// all over a note; `n` and `x` need not.
  package var isTelling: Bool {
    if utf8.contains(where: { $0 >= 0x80 }) { return true }
    // A subscript of several letters tells as much as a name of several letters.
    var (letters, best, isCommand) = (0, 0, false)
    for byte in utf8 {
      if byte == UInt8(ascii: "\\") { isCommand = true }
      guard (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A else {
        if byte != UInt8(ascii: "\\") { (letters, isCommand) = (0, false) }
        continue
      }
      if !isCommand { letters += 1 }
      best = max(best, letters)
    }
    return best > 1 || self == "F_1"
  }
}
