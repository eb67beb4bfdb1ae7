/// The accents of `\hat` and its kin: their combining characters and what is drawn over more than one letter.
enum AccentTable {
  struct Entry: Sendable {
    var combining: String
    /// Drawn on a row of its own, over the middle; nil for a line as long as the body.
    var over: String?
    /// The spacing character in MathML.
    var mark: String
  }

  static let entries: [String: Entry] = [
    "hat": Entry(combining: "\u{302}", over: "^", mark: "^"),
    "check": Entry(combining: "\u{30C}", over: "ˇ", mark: "ˇ"),
    "tilde": Entry(combining: "\u{303}", over: "~", mark: "~"),
    "bar": Entry(combining: "\u{304}", over: nil, mark: "ˉ"),
    "overline": Entry(combining: "\u{304}", over: nil, mark: "‾"),
    "vec": Entry(combining: "\u{20D7}", over: "→", mark: "⃗"),
    "overrightarrow": Entry(combining: "\u{20D7}", over: "→", mark: "→"),
    "overleftarrow": Entry(combining: "\u{20D6}", over: "←", mark: "←"),
    "dot": Entry(combining: "\u{307}", over: "˙", mark: "˙"),
    "ddot": Entry(combining: "\u{308}", over: "¨", mark: "¨"),
    "dddot": Entry(combining: "\u{20DB}", over: "⃛", mark: "⃛"),
    "acute": Entry(combining: "\u{301}", over: "´", mark: "ˊ"),
    "grave": Entry(combining: "\u{300}", over: "`", mark: "ˋ"),
    "breve": Entry(combining: "\u{306}", over: "˘", mark: "˘"),
    "ddddot": Entry(combining: "\u{20DC}", over: "⃜", mark: "⃜"),
    "overleftrightarrow": Entry(combining: "\u{20E1}", over: "↔", mark: "↔"),
    "overleftharpoon": Entry(combining: "\u{20D0}", over: "↼", mark: "↼"),
    "overrightharpoon": Entry(combining: "\u{20D1}", over: "⇀", mark: "⇀"),
    "overgroup": Entry(combining: "\u{311}", over: "⏠", mark: "⏠"),
    "overlinesegment": Entry(combining: "\u{305}", over: nil, mark: "‾"),
    "mathring": Entry(combining: "\u{30A}", over: "˚", mark: "˚"),
  ]

  /// One letter with its accent, as a single character where Unicode has one (NFC), else with a combining mark.
  static func composed(_ letter: String, _ entry: Entry) -> String {
    if let table = precomposed[entry.combining], let found = table[letter] { return found }
    return letter + entry.combining
  }

  private static let precomposed: [String: [String: String]] = [
    "\u{302}": table("aeiouwyzcghjsAEIOUWYZCGHJS", "âêîôûŵŷẑĉĝĥĵŝÂÊÎÔÛŴŶẐĈĜĤĴŜ"),
    "\u{304}": table("aeiouygAEIOUYG", "āēīōūȳḡĀĒĪŌŪȲḠ"),
    "\u{303}": table("aeiouyvnAEIOUYVN", "ãẽĩõũỹṽñÃẼĨÕŨỸṼÑ"),
    "\u{307}": table("abcdefghmnoprstwxyzABCDEFGHMNOPRSTWXYZ", "ȧḃċḋėḟġḣṁṅȯṗṙṡṫẇẋẏżȦḂĊḊĖḞĠḢṀṄȮṖṘṠṪẆẊẎŻ"),
    "\u{308}": table("aeiouxywhtAEIOUXYWH", "äëïöüẍÿẅḧẗÄËÏÖÜẌŸẄḦ"),
    "\u{30C}": table("acdeghijklnorstuzACDEGHIKLNORSTUZ", "ǎčďěǧȟǐǰǩľňǒřšťǔžǍČĎĚǦȞǏǨĽŇǑŘŠŤǓŽ"),
    "\u{301}": table("aceilnorsuwyzACEILNORSUWYZ", "áćéíĺńóŕśúẃýźÁĆÉÍĹŃÓŔŚÚẂÝŹ"),
    "\u{300}": table("aeinouwyAEINOUWY", "àèìǹòùẁỳÀÈÌǸÒÙẀỲ"),
    "\u{306}": table("aegiouAEGIOU", "ăĕğĭŏŭĂĔĞĬŎŬ"),
    "\u{30A}": table("auwyAU", "åůẘẙÅŮ"),
  ]

  private static func table(_ from: String, _ to: String) -> [String: String] {
    Dictionary(
      zip(from.unicodeScalars.map { String($0) }, to.unicodeScalars.map { String($0) }),
      uniquingKeysWith: { first, _ in first })
  }
}
