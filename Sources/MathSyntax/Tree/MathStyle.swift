/// The alphabets that `\mathbf` and its kin select, by their canonical names (Unicode Technical Report 25, section 2.2).
public enum MathStyle: String, Sendable, CaseIterable {
  case roman = "mathrm"
  case italic = "mathit"
  case bold = "mathbf"
  case boldItalic = "boldsymbol"
  case blackboard = "mathbb"
  case calligraphic = "mathcal"
  case script = "mathscr"
  case fraktur = "mathfrak"
  case sans = "mathsf"
  case monospace = "mathtt"
  /// `\displaystyle`, `\mathrel`, …: no change of the letters.
  case plain = ""
}
