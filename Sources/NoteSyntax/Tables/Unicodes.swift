/// Unicode's white space and punctuation as CommonMark 0.31.2, section 2.1, defines them.
enum Unicodes {
  static func isSpace(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x09, 0x0A, 0x0C, 0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: true
    default: false
    }
  }

  /// General categories P and S.
  static func isPunctuation(_ scalar: UInt32) -> Bool {
    if scalar < 0x80 { return Ascii.isPunctuation(UInt8(scalar)) }
    if Script.isHan(scalar) { return false }
    guard let scalar = Unicode.Scalar(scalar) else { return false }
    switch scalar.properties.generalCategory {
    case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation, .initialPunctuation,
      .finalPunctuation, .otherPunctuation, .mathSymbol, .currencySymbol, .modifierSymbol, .otherSymbol:
      return true
    default: return false
    }
  }
}
