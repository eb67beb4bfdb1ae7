/// Sentences with blanks `{0}` to `{9}`.
enum Template {
  /// The sentence with its blanks filled. A blank that is given nothing stays as it is written.
  ///
  /// With `closingGaps`, a space between two Chinese characters goes that the writing around a blank would leave.
  static func filled(_ template: String, closingGaps: Bool = false, _ argument: (Int) -> String?) -> String {
    let scalars = Array(template.unicodeScalars)
    var out: [Unicode.Scalar] = []
    var index = 0
    // Whether what stands at the end of `out` came from a blank.
    var isBehindBlank = false
    while index < scalars.count {
      if let blank = blank(scalars, at: index), let words = argument(blank) {
        if closingGaps, let first = words.unicodeScalars.first, isHan(first), out.last == " ", out.count > 1,
          isHan(out[out.count - 2])
        {
          out.removeLast()
        }
        out += Array(words.unicodeScalars)
        isBehindBlank = true
        index += 3
        continue
      }
      let isGap =
        closingGaps && isBehindBlank && scalars[index] == " " && out.last.map(isHan) == true
        && index + 1 < scalars.count && isHan(scalars[index + 1])
      if !isGap { out.append(scalars[index]) }
      isBehindBlank = false
      index += 1
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: out)
    return String(text)
  }

  /// What stands in the blanks of a template that the text fits, by their numbers; nil where it does not fit.
  ///
  /// The blanks of the template are numbered in the order in which they stand.
  static func match(_ template: String, _ text: String) -> [String]? {
    let pieces = pieces(of: Array(template.unicodeScalars))
    var rest = Array(text.unicodeScalars)[...]
    guard let first = pieces.first, rest.starts(with: first) else { return nil }
    rest = rest.dropFirst(first.count)
    var found: [String] = []
    for (index, piece) in pieces.enumerated().dropFirst() {
      let isLast = index == pieces.count - 1
      guard let end = isLast ? suffix(piece, of: rest) : place(of: piece, in: rest), end > rest.startIndex else {
        return nil
      }
      found.append(String(String.UnicodeScalarView(rest[..<end])))
      rest = rest[(end + piece.count)...]
    }
    return rest.isEmpty ? found : nil
  }

  private static func suffix(_ piece: [Unicode.Scalar], of text: ArraySlice<Unicode.Scalar>) -> Int? {
    text.count >= piece.count && text.suffix(piece.count).elementsEqual(piece) ? text.endIndex - piece.count : nil
  }

  private static func place(of piece: [Unicode.Scalar], in text: ArraySlice<Unicode.Scalar>) -> Int? {
    text.indices.first { text[$0...].starts(with: piece) }
  }

  /// What stands before, between and behind the blanks.
  private static func pieces(of scalars: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
    var pieces: [[Unicode.Scalar]] = [[]]
    var index = 0
    while index < scalars.count {
      if blank(scalars, at: index) != nil {
        pieces.append([])
        index += 3
      } else {
        pieces[pieces.count - 1].append(scalars[index])
        index += 1
      }
    }
    return pieces
  }

  private static func blank(_ scalars: [Unicode.Scalar], at index: Int) -> Int? {
    guard scalars[index] == "{", index + 2 < scalars.count, scalars[index + 2] == "}",
      ("0"..."9").contains(scalars[index + 1])
    else { return nil }
    return Int(scalars[index + 1].value - 0x30)
  }

  /// Chinese characters (Unicode's unified ideographs and extension A).
  private static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    (0x4E00...0x9FFF).contains(scalar.value) || (0x3400...0x4DBF).contains(scalar.value)
  }
}
