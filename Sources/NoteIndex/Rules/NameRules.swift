import TextModel

/// The rules by which a name's traits follow from how and where it is given (Grammar/Notes.md, Mentions).
enum NameRules {
  /// How one definition gives the name.
  struct Giving {
    var spelling: String
    var isHandbook: Bool
    var isExact: Bool
    var isLinkOnly: Bool
    var isDeclared: Bool
  }

  /// The shape of a folded name.
  struct Shape {
    var ideographs = 0
    var letters = 0
    var words = 0

    init(_ folded: [UInt8]) {
      var inWord = false
      var index = 0
      while index < folded.count {
        let (scalar, length) = folded.withUnsafeBufferPointer { UTF8Scalar.decode($0, at: index, end: $0.count) }
        index += length
        let isIdeograph = UTF8Scalar.isIdeographic(scalar)
        let isLetter =
          !isIdeograph && (scalar >= 0xC0 || scalar >= 0x61 && scalar <= 0x7A || scalar >= 0x30 && scalar <= 0x39)
        if isIdeograph { ideographs += 1 }
        if isLetter { letters += 1 }
        if isLetter, !inWord { words += 1 }
        inWord = isLetter || (inWord && scalar == 0x2D)
      }
    }
  }

  static func traits(of name: FoldedName, given: [Giving]) -> NameTraits {
    let shape = Shape(name.utf8)
    var traits: NameTraits = []
    let own = given.filter { !$0.isHandbook }
    let ruling = own.isEmpty ? given : own
    if own.isEmpty { traits.insert(.handbook) }
    // `OR` in capitals is the gate.
    let isFunctionWord =
      !own.isEmpty && FunctionWords.contains(name.utf8) && !given.allSatisfy { isAllCapital($0.spelling) }
    if ruling.allSatisfy(\.isLinkOnly) || isFunctionWord { traits.insert(.linkOnly) }
    let isShort = shape.ideographs > 0 ? shape.ideographs + shape.words < 3 : shape.letters < 4
    if ruling.contains(where: \.isExact) || own.isEmpty && isShort || given.allSatisfy({ needsExactCase($0.spelling) })
    {
      traits.insert(.exact)
    }
    if StopWords.contains(name.utf8) || own.isEmpty && isShort {
      traits.insert(.loose)
    } else if own.contains(where: \.isDeclared) || shape.ideographs >= 3 || shape.words >= 2
      || shape.ideographs >= 1 && shape.words >= 1 && shape.ideographs + shape.letters >= 4
    {
      traits.insert(.strict)
    } else if shape.ideographs == 0, shape.letters >= 4 {
      traits.insert(.strictInOwnCase)
    }
    return traits
  }

  /// All-capital names of two letters, and those that are words.
  private static func needsExactCase(_ spelling: String) -> Bool {
    guard isAllCapital(spelling) else { return false }
    return spelling.utf8.count == 2 || CapitalWords.contains(spelling.utf8.map { $0 | 0x20 })
  }

  private static func isAllCapital(_ spelling: String) -> Bool {
    spelling.utf8.count >= 2 && spelling.utf8.allSatisfy { $0 &- 0x41 < 26 }
  }
}
