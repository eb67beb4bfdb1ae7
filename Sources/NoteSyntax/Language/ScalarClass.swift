/// What a scalar may be to the rules that read sentences: a text that holds none of a class is not looked through for it.
struct ScalarClass: OptionSet, Sendable {
  var rawValue: UInt16

  /// Ends a sentence or an item: 。！？；： and their ASCII twins, the full stop left out.
  static let stop = ScalarClass(rawValue: 1)
  /// ，、 and the ASCII comma.
  static let comma = ScalarClass(rawValue: 2)
  /// （ or (
  static let open = ScalarClass(rawValue: 4)
  /// ） or )
  static let close = ScalarClass(rawValue: 8)
  /// = in both widths.
  static let equals = ScalarClass(rawValue: 16)
  /// A full stop, which ends a sentence before white space only.
  static let dot = ScalarClass(rawValue: 32)
  /// Starts a reference in words.
  static let reference = ScalarClass(rawValue: 64)
  /// Starts a word that gives a name.
  static let calling = ScalarClass(rawValue: 128)
  /// Starts a copula.
  static let copula = ScalarClass(rawValue: 256)

  /// ^
  static let caret = ScalarClass(rawValue: 512)

  /// What a clause ends at, or changes its depth.
  static var clauseMarks: ScalarClass { ScalarClass(rawValue: 1 | 2 | 4 | 8 | 32) }

  /// The classes of the scalars below U+10000; the others have none.
  static let table: [ScalarClass] = {
    var table = [ScalarClass](repeating: [], count: 0x10000)
    func add(_ kind: ScalarClass, _ scalars: [UInt32]) {
      for scalar in scalars where scalar < 0x10000 { table[Int(scalar)].insert(kind) }
    }
    func text(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
    add(.stop, text("。！？；!?;：:"))
    add(.comma, text("，,、"))
    add(.open, text("（("))
    add(.close, text("）)"))
    add(.equals, text("=＝"))
    add(.dot, text("."))
    add(.caret, text("^"))
    add(.reference, ReferenceWords.nounList.firsts + ReferenceWords.pointerList.firsts + text("第0123456789０１２３４５６７８９"))
    add(.calling, ConceptWords.callings.firsts + ConceptWords.alsoCalled.firsts + text("所"))
    add(.copula, ConceptWords.copulas.firsts)
    return table
  }()
}
