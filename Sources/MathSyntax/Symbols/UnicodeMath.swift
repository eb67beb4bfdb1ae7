/// What Unicode characters stand for in a formula (Unicode Technical Report 25).
enum UnicodeMath {
  // MARK: Scripts

  private static let superscripts: [Int32: String] = table([
    "⁰0", "¹1", "²2", "³3", "⁴4", "⁵5", "⁶6", "⁷7", "⁸8", "⁹9", "⁺+", "⁻-", "⁼=", "⁽(", "⁾)", "ⁿn", "ⁱi", "ᵀT", "ᵃa",
    "ᵇb",
    "ᶜc", "ᵈd", "ᵉe", "ᶠf", "ᵍg", "ʰh", "ʲj", "ᵏk", "ˡl", "ᵐm", "ᵒo", "ᵖp", "ʳr", "ˢs", "ᵗt", "ᵘu", "ᵛv", "ʷw", "ˣx",
    "ʸy",
    "ᶻz", "ᴬA", "ᴮB", "ᴰD", "ᴱE", "ᴳG", "ᴴH", "ᴵI", "ᴶJ", "ᴷK", "ᴸL", "ᴹM", "ᴺN", "ᴼO", "ᴾP", "ᴿR", "ᵁU", "ⱽV", "ᵂW",
    "ᵝβ",
    "ᵞγ", "ᵟδ", "ᵠφ", "ᵡχ", "ᶿθ",
  ])

  private static let subscripts: [Int32: String] = table([
    "₀0", "₁1", "₂2", "₃3", "₄4", "₅5", "₆6", "₇7", "₈8", "₉9", "₊+", "₋-", "₌=", "₍(", "₎)", "ₐa", "ₑe", "ₕh", "ᵢi",
    "ⱼj",
    "ₖk", "ₗl", "ₘm", "ₙn", "ₒo", "ₚp", "ᵣr", "ₛs", "ₜt", "ᵤu", "ᵥv", "ₓx", "ᵦβ", "ᵧγ", "ᵨρ", "ᵩφ", "ᵪχ",
  ])

  private static func table(_ pairs: [String]) -> [Int32: String] {
    var table: [Int32: String] = [:]
    for pair in pairs {
      let scalars = Array(pair.unicodeScalars)
      table[Int32(bitPattern: scalars[0].value)] = String(String.UnicodeScalarView(scalars.dropFirst()))
    }
    return table
  }

  /// A superscript or subscript character, and what it is when it stands on the line.
  static func script(_ value: Int32) -> (base: String, isSuperscript: Bool)? {
    guard value < 0x2100 && value >= 0xB2 || (0x2C7C...0x2C7D).contains(value) else { return nil }
    if let base = superscripts[value] { return (base, true) }
    if let base = subscripts[value] { return (base, false) }
    return nil
  }

  // MARK: Accents

  private static let combining: [Int32: String] = [
    0x300: "grave", 0x301: "acute", 0x302: "hat", 0x303: "tilde", 0x304: "bar", 0x305: "bar", 0x306: "breve",
    0x307: "dot", 0x308: "ddot", 0x30A: "mathring", 0x30C: "check", 0x20D6: "overleftarrow", 0x20D7: "vec",
    0x20DB: "dddot",
  ]

  /// The combining character of an accent's name.
  static func mark(of accent: String) -> String? {
    if accent == "cedilla" { return "\u{327}" }
    if accent == "bar" { return "\u{304}" }
    return combining.first { $0.value == accent }.flatMap { UnicodeScalar(UInt32(bitPattern: $0.key)) }.map {
      String($0)
    }
  }

  static func combiningAccent(_ value: Int32) -> String? {
    value >= 0x300 && value < 0x20E0 ? combining[value] : nil
  }

  private static let accented: [Int32: (String, String)] = {
    let rows: [(String, String, String)] = [
      ("hat", "âêîôûÂÊÎÔÛĉĈĝĜĥĤĵĴŝŜŵŴŷŶẑẐ", "aeiouAEIOUcCgGhHjJsSwWyYzZ"),
      ("tilde", "ãñõÃÑÕĩĨũŨẽẼỹỸṽṼ", "anoANOiIuUeEyYvV"),
      ("bar", "āēīōūĀĒĪŌŪȳȲḡḠ", "aeiouAEIOUyYgG"),
      ("dot", "ȧĊċḋḊėĖḟḞġĠḣḢṁṀṅṄȯȮṗṖṙṘṡṠṫṪẇẆẋẊẏẎżŻ", "aCcdDeEfFgGhHmMnNoOpPrRsStTwWxXyYzZ"),
      ("ddot", "äëïöüÄËÏÖÜÿŸẍẌẅẄ", "aeiouAEIOUyYxXwW"), ("acute", "áéíóúÁÉÍÓÚýÝćĆńŃśŚźŹ", "aeiouAEIOUyYcCnNsSzZ"),
      ("grave", "àèìòùÀÈÌÒÙ", "aeiouAEIOU"), ("check", "čČďĎěĚňŇřŘšŠťŤžŽǎǍ", "cCdDeEnNrRsStTzZaA"),
      ("mathring", "åÅůŮ", "aAuU"),
      ("breve", "ăĂĕĔğĞĭĬŏŎŭŬ", "aAeEgGiIoOuU"),
    ]
    var table: [Int32: (String, String)] = [:]
    for (name, composed, letters) in rows {
      for (scalar, letter) in zip(composed.unicodeScalars, letters.unicodeScalars) {
        table[Int32(bitPattern: scalar.value)] = (String(letter), name)
      }
    }
    return table
  }()

  /// `ŷ`: the letter and its accent.
  static func accentedLetter(_ value: Int32) -> (String, String)? {
    value >= 0xC0 && value < 0x1F00 ? accented[value] : nil
  }

  static func vulgarFraction(_ value: Int32) -> (String, String)? {
    switch value {
    case 0xBC: return ("1", "4")
    case 0xBD: return ("1", "2")
    case 0xBE: return ("3", "4")
    case 0x2153: return ("1", "3")
    case 0x2154: return ("2", "3")
    case 0x215B: return ("1", "8")
    default: return nil
    }
  }

  // MARK: Mathematical alphanumerics

  private static let blocks: [MathStyle] = [
    .bold, .plain, .boldItalic, .script, .script, .fraktur, .blackboard, .fraktur, .sans, .sans, .sans, .sans,
    .monospace,
  ]

  private static let letterlike: [Int32: (String, MathStyle)] = [
    0x2102: ("C", .blackboard), 0x210D: ("H", .blackboard), 0x2115: ("N", .blackboard), 0x2119: ("P", .blackboard),
    0x211A: ("Q", .blackboard), 0x211D: ("R", .blackboard), 0x2124: ("Z", .blackboard), 0x212C: ("B", .calligraphic),
    0x2130: ("E", .calligraphic), 0x2131: ("F", .calligraphic), 0x210B: ("H", .calligraphic),
    0x2110: ("I", .calligraphic), 0x2112: ("L", .calligraphic), 0x2133: ("M", .calligraphic),
    0x211B: ("R", .calligraphic), 0x212F: ("e", .calligraphic), 0x210A: ("g", .calligraphic),
    0x2134: ("o", .calligraphic), 0x212D: ("C", .fraktur), 0x210C: ("H", .fraktur), 0x2128: ("Z", .fraktur),
    0x210E: ("h", .plain),
  ]

  private static let greek: [String] = Array(
    "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΘΣΤΥΦΧΨΩ∇αβγδεζηθικλμνξοπρςστυφχψω∂ϵϑϰϕϱϖ".unicodeScalars
  ).map { String($0) }

  /// The letter that a mathematical alphanumeric is in its plain form, and its style. Italic is plain.
  static func styledLetter(_ value: Int32) -> (String, MathStyle)? {
    if value < 0x2135, value >= 0x2102 { return letterlike[value] }
    guard value >= 0x1D400, value < 0x1D7CA else { return nil }
    if value < 0x1D6A4 {
      let index = Int(value - 0x1D400)
      let letter = index % 52
      let code = letter < 26 ? 0x41 + letter : 0x61 + letter - 26
      // Blocks of 52 letters, in the order of the code chart; script is how \mathcal is typed.
      let style = blocks[index / 52]
      return (String(UnicodeScalar(UInt8(code))), style == .script ? .calligraphic : style)
    }
    guard value >= 0x1D6A8 else { return value < 0x1D6A6 ? (value == 0x1D6A4 ? "\\imath" : "\\jmath", .plain) : nil }
    let index = Int(value - 0x1D6A8)
    let style: MathStyle = [.bold, .plain, .boldItalic, .sans, .sans][index / 58]
    return (greek[index % 58], style)
  }

  static func styledDigit(_ value: Int32) -> (text: String, style: MathStyle)? {
    guard value >= 0x1D7CE, value <= 0x1D7FF else { return nil }
    let index = Int(value - 0x1D7CE)
    let styles: [MathStyle] = [.bold, .blackboard, .sans, .sans, .monospace]
    return (String(index % 10), styles[index / 10])
  }

  // MARK: Classes

  /// Chinese, Japanese, Korean letters and their punctuation.
  static func isIdeograph(_ value: Int32) -> Bool {
    switch value {
    case 0x2E80...0x2FDF, 0x3003...0x303F, 0x3040...0x30FF, 0x3100...0x312F, 0x3130...0x318F, 0x31A0...0x31BF,
      0x3400...0x4DBF, 0x4E00...0x9FFF, 0xAC00...0xD7AF, 0xF900...0xFAFF, 0xFF5F...0xFFEF, 0x20000...0x3FFFF:
      return true
    default: return false
    }
  }

  static func isLetter(_ value: Int32) -> Bool {
    guard value > 0x7F, let scalar = UnicodeScalar(UInt32(bitPattern: value)) else { return false }
    return scalar.properties.isAlphabetic || isIdeograph(value)
  }

  /// Whether a character shows: letters, marks, digits, punctuation and symbols of any script.
  static func isPrintable(_ value: Int32) -> Bool {
    guard value > 0x7F, let scalar = UnicodeScalar(UInt32(bitPattern: value)) else { return false }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: return false
    default: return true
    }
  }
}
