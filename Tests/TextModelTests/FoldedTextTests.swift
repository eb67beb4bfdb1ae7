import Testing

@testable import TextModel

@Suite struct FoldedTextTests {
  /// Unicode's own folding, as Python's unicodedata computes it.
  @Test func tablesAgreeWithUnicodedata() {
    for line in foldVectors.split(separator: "\n") {
      let parts = line.split(separator: "=", omittingEmptySubsequences: false)
      let source = scalars(parts[0])
      let expected = scalars(parts[1])
      #expect(FoldedText(source).utf8 == Array(expected.utf8), "\(parts[0])")
    }
  }

  @Test(arguments: [
    ("AdamW", "adamw"), ("Ｐｒｅｃｉｓｉｏｎ＝ＴＰ／（ＴＰ＋ＦＰ）", "precision=tp/(tp+fp)"), ("⼀⼆⽅⾯", "一二方面"),
    ("⺠⻓⻅", "民长见"), ("KL 散度", "kl散度"), ("KL散度", "kl散度"), ("prompt \u{3000} Tuning", "prompt tuning"),
    ("Poincare\u{301}", "poincaré"), ("Straße", "strasse"), ("𝑥²", "x2"), ("ﬁne‑tuning", "fine-tuning"),
    ("soft\u{AD}max", "softmax"), ("  a  ", "a"), ("", ""), ("がか\u{3099}", "がが"), ("交叉\n熵", "交叉熵"),
    ("self-\nattention", "self-attention"), ("prompt\ntuning", "prompt tuning"), ("等模 型", "等模 型"),
    ("\u{1112}\u{1161}\u{11AB}", "한"),
  ])
  func foldsNames(name: String, folded: String) {
    #expect(FoldedName(name).string == folded)
  }

  @Test(arguments: ["某一类的点 KL 散度", "a\u{301}\u{327}b Ａ\r\n㍍ ﬁ x", "⼀ 类\n\n 熵🙂 é", "\u{301}", "ｶﾞｶﾞ"])
  func everyFoldedByteLeadsBackIntoTheSource(source: String) {
    let bytes = Array(source.utf8)
    var text = FoldedText()
    text.append(0..<bytes.count, of: bytes, join: .none)
    var last = 0
    for offset in text.utf8.indices {
      let range = text.sourceRange(of: offset..<offset + 1)
      #expect(range.lowerBound >= last && range.upperBound <= bytes.count && !range.isEmpty)
      last = range.lowerBound
    }
  }

  @Test func mapsANameAcrossAWrapBackToItsWholeRange() {
    let source = "使用逻辑回\n\n归 模型"
    let bytes = Array(source.utf8)
    var text = FoldedText()
    text.append(0..<15, of: bytes, join: .none)
    text.append(17..<bytes.count, of: bytes, join: .wrap)
    #expect(String(decoding: text.utf8, as: UTF8.self) == "使用逻辑回归 模型")
    #expect(text.sourceRange(of: 6..<18) == 6..<20)
  }

  @Test func separatesWhatIsNotJoined() {
    let bytes = Array("ab`c`d".utf8)
    var text = FoldedText()
    text.append(0..<2, of: bytes, join: .none)
    text.append(5..<6, of: bytes, join: .none)
    #expect(text.utf8 == [0x61, 0x62, FoldedText.separator, 0x64])
    #expect(text.sourceRange(of: 3..<4) == 5..<6)
  }

  /// Stretches of letters and of ideographs are folded at once; that shows in nothing.
  @Test func foldsStretchesAsItFoldsScalars() {
    var random = Lehmer(state: 11)
    for _ in 0..<3_000 {
      let source = random.text(of: "aZ9-(  \t\n一熵〇，Ａ⼀\u{301}é🙂\u{7F}\u{0}", count: 12)
      let bytes = Array(source.utf8)
      let whole = FoldedText(source)
      var single = FoldedText()
      var start = 0
      for scalar in source.unicodeScalars {
        let end = start + UTF8.width(scalar)
        single.append(start..<end, of: bytes, join: start == 0 ? .none : .adjacent)
        start = end
      }
      #expect(FoldedName(source).utf8 == whole.utf8, "\(source.debugDescription)")
      // A mark that merges reads on, which single scalars do not let it.
      if source.unicodeScalars.contains("\u{301}") { continue }
      #expect(single.utf8 == whole.utf8, "\(source.debugDescription)")
      var place = 0
      for index in whole.utf8.indices {
        let range = whole.sourceRange(of: index..<index + 1)
        #expect(single.sourceRange(of: index..<index + 1) == range, "\(source.debugDescription) at \(index)")
        #expect(whole.sourceRange(of: index..<index + 1, from: &place) == range)
      }
    }
  }

  @Test func aTextOfMarksIsFoldedInLinearTime() {
    let source = "a" + String(repeating: "\u{301}", count: 20_000)
    #expect(FoldedText(source).utf8.count > 10_000)
  }

  @Test(arguments: [("熵", ["shang"]), ("率", ["lv", "lve", "shuai"]), ("a", [])])
  func readsCharacters(character: String, syllables: [String]) {
    let scalar = character.unicodeScalars.first.map(\.value) ?? 0
    #expect(Pinyin.shared.syllables(of: scalar).starts(with: syllables.prefix(2)))
  }

  @Test func knowsInitials() {
    let letters = "交叉熵".unicodeScalars.map { Pinyin.shared.initials(of: $0.value) }
    #expect(zip(letters, "jcs".utf8).allSatisfy { $0 >> UInt32($1 - 0x61) & 1 == 1 })
  }

  private func scalars(_ hex: Substring) -> String {
    var text = String.UnicodeScalarView()
    for part in hex.split(separator: " ") {
      if let value = UInt32(part, radix: 16), let scalar = Unicode.Scalar(value) { text.append(scalar) }
    }
    return String(text)
  }
}

/// Numbers that are the same in every run (Lehmer's generator modulo 2⁶⁴).
private struct Lehmer {
  var state: UInt64

  mutating func text(of letters: String, count: Int) -> String {
    let letters = Array(letters.unicodeScalars)
    var text = String.UnicodeScalarView()
    for _ in 0..<count {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      text.append(letters[Int((state >> 33) % UInt64(letters.count))])
    }
    return String(text)
  }
}
