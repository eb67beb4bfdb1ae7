import Testing

@testable import TextModel

@Suite struct SourceTextTests {
  @Test("A column counted on from another place of the line is the one counted from its start")
  func columnsBehindKnownPlaces() {
    let text = SourceText("ab 交叉熵 𝑥🙂 é\r\n\n熵 x\rz")
    for encoding in [PositionEncoding.utf8, .utf16, .utf32] {
      for known in 0...text.count where known == text.count || text.utf8[known] & 0xC0 != 0x80 {
        let place = text.position(at: known, encoding: encoding)
        guard known <= text.lines.range(ofLine: place.line, in: text.utf8).upperBound else { continue }
        for offset in 0...text.count {
          #expect(
            text.position(at: offset, encoding: encoding, behind: (known, place.column))
              == text.position(at: offset, encoding: encoding))
        }
      }
    }
  }

  @Test(arguments: [
    ("", [0]), ("a", [0]), ("a\n", [0, 2]), ("a\r\nb", [0, 3]), ("a\rb", [0, 2]), ("\r\r\n\n", [0, 1, 3, 4]),
    ("\n\r", [0, 1, 2]),
  ])
  func countsLinesAsLSPDoes(text: String, starts: [Int]) {
    #expect(SourceText(text).lines.starts == starts)
  }

  struct Place: Sendable {
    var text: String
    var offset: Int
    var line: Int
    var utf8: Int
    var utf16: Int
    var utf32: Int
  }

  @Test(arguments: [
    Place(text: "ab", offset: 1, line: 0, utf8: 1, utf16: 1, utf32: 1),
    Place(text: "熵a", offset: 3, line: 0, utf8: 3, utf16: 1, utf32: 1),
    Place(text: "𝑥y", offset: 4, line: 0, utf8: 4, utf16: 2, utf32: 1),
    Place(text: "a\r\n🙂b", offset: 7, line: 1, utf8: 4, utf16: 2, utf32: 1),
    Place(text: "a\rb", offset: 2, line: 1, utf8: 0, utf16: 0, utf32: 0),
    Place(text: "x", offset: 1, line: 0, utf8: 1, utf16: 1, utf32: 1),
  ])
  func convertsBothWays(place: Place) {
    let text = SourceText(place.text)
    for (encoding, column) in [(PositionEncoding.utf8, place.utf8), (.utf16, place.utf16), (.utf32, place.utf32)] {
      let position = TextPosition(line: place.line, column: column)
      #expect(text.position(at: place.offset, encoding: encoding) == position)
      #expect(text.offset(at: position, encoding: encoding) == place.offset)
    }
  }

  @Test func clampsWhatLiesOutside() {
    let text = SourceText("熵\r\nb")
    #expect(text.offset(at: TextPosition(line: 9, column: 0), encoding: .utf16) == 6)
    #expect(text.offset(at: TextPosition(line: 0, column: 99), encoding: .utf16) == 3)
    #expect(text.offset(at: TextPosition(line: -1, column: 0), encoding: .utf16) == 0)
    #expect(text.position(at: 4, encoding: .utf16) == TextPosition(line: 0, column: 1))
    #expect(text.position(at: 99, encoding: .utf8) == TextPosition(line: 1, column: 1))
    #expect(text.lines.range(ofLine: 7, in: text.utf8) == 5..<6)
    for encoding in PositionEncoding.allCases {
      #expect(text.position(at: 2, encoding: encoding) == TextPosition(line: 0, column: 0))
    }
    let astral = SourceText("𝑥")
    #expect(astral.offset(at: TextPosition(line: 0, column: 1), encoding: .utf16) == 0)
  }

  /// Edits keep the line table equal to one made anew, whatever happens to a CR and its LF.
  @Test(arguments: 1...40)
  func editedTableEqualsAFreshOne(seed: UInt64) {
    var random = SplitMix(state: seed)
    let pieces = ["\r", "\n", "\r\n", "a", "熵", "🙂", ""]
    var text = SourceText((0..<12).map { _ in pieces[random.below(pieces.count)] }.joined())
    for _ in 0..<60 {
      let ends = [random.below(text.count + 1), random.below(text.count + 1)].sorted()
      let upper = min(ends[1], ends[0] + 4)
      let replacement = (0..<random.below(4)).map { _ in pieces[random.below(pieces.count)] }.joined()
      text.apply(TextEdit(range: ends[0]..<upper, replacement: replacement))
      #expect(text.lines == LineTable(utf8: text.utf8), "\(text.utf8)")
      if text.lines != LineTable(utf8: text.utf8) { return }
    }
  }

  /// Every scalar boundary of every line comes back from its position.
  @Test(arguments: 1...20)
  func positionsRoundTrip(seed: UInt64) {
    var random = SplitMix(state: seed)
    let pieces = ["\r", "\n", "\r\n", "a", "é", "熵", "🙂"]
    let text = SourceText((0..<40).map { _ in pieces[random.below(pieces.count)] }.joined())
    for encoding in PositionEncoding.allCases {
      for offset in 0...text.count {
        let position = text.position(at: offset, encoding: encoding)
        let back = text.offset(at: position, encoding: encoding)
        #expect(back <= offset && text.position(at: back, encoding: encoding) == position)
        let isBoundary = offset == text.count || text.utf8[offset] & 0xC0 != 0x80
        let isSplitBreak = offset > 0 && offset < text.count && text.utf8[offset - 1] == 13 && text.utf8[offset] == 10
        if isBoundary, !isSplitBreak { #expect(back == offset) }
      }
    }
  }

  @Test func applyClampsAnEditThatReachesOutside() {
    var text = SourceText("ab")
    text.apply(TextEdit(range: 1..<9, replacement: "\r\nc"))
    #expect(text.utf8 == Array("a\r\nc".utf8) && text.lines.starts == [0, 3])
  }
}

/// A small generator whose runs repeat (Steele, Lea and Flood, 2014).
struct SplitMix {
  var state: UInt64

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ value >> 30) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ value >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((value ^ value >> 31) % UInt64(max(1, bound)))
  }
}
