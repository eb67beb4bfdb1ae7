/// The characters that Unicode has raised and lowered (blocks Superscripts and Subscripts, Phonetic Extensions).
enum ScriptAlphabet {
  /// The text raised, or nil where one of its characters has no raised form.
  static func raised(_ text: String) -> String? { mapped(text, by: superscripts) }

  /// The text lowered, or nil where one of its characters has no lowered form.
  static func lowered(_ text: String) -> String? { mapped(text, by: subscripts) }

  private static func mapped(_ text: String, by table: [Unicode.Scalar: Unicode.Scalar]) -> String? {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      guard let mapped = table[scalar] else { return nil }
      result.append(mapped)
    }
    return String(result)
  }

  private static let superscripts = table(
    "0123456789+−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWαβγδεθιφχ⊤*′†",
    "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵅᵝᵞᵟᵋᶿᶥᵠᵡᵀ*′†")

  private static let subscripts = table(
    "0123456789+−=()aehijklmnoprstuvxβγρφχ", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ")

  private static func table(_ from: String, _ to: String) -> [Unicode.Scalar: Unicode.Scalar] {
    Dictionary(zip(from.unicodeScalars, to.unicodeScalars), uniquingKeysWith: { first, _ in first })
  }
}
