import LanguageServerProtocol
import Testing
import TextModel

@testable import NoteServer

@Suite("Semantic tokens")
struct SemanticTokenTests {
  typealias Token = SemanticTokenEncoder.Token

  @Test(
    "A token is five numbers, relative to the one before, in the client's unit",
    arguments: [
      (.utf8, [0, 2, 4, 1, 0, 0, 5, 3, 2, 1, 1, 0, 1, 1, 0]), (.utf16, [0, 2, 2, 1, 0, 0, 3, 1, 2, 1, 1, 0, 1, 1, 0]),
      (.utf32, [0, 2, 1, 1, 0, 0, 2, 1, 2, 1, 1, 0, 1, 1, 0]),
    ] as [(PositionEncoding, [Int])])
  func data(encoding: PositionEncoding, expected: [Int]) {
    let tokens = [
      Token(range: 2..<6, type: 1, modifiers: 0), Token(range: 7..<10, type: 2, modifiers: 1),
      Token(range: 11..<12, type: 1, modifiers: 0),
    ]
    let text = SourceText("a 𝑥+熵\nb")
    #expect(SemanticTokenEncoder.data(of: tokens, in: text, encoding: encoding, multiline: .split) == expected)
  }

  @Test("A token over a line's end is split there for a client that takes none such")
  func multiline() {
    let text = SourceText("ab\r\ncd")
    let token = [Token(range: 1..<5, type: 0, modifiers: 0)]
    let split = SemanticTokenEncoder.data(of: token, in: text, encoding: .utf16, multiline: .split)
    #expect(split == [0, 1, 1, 0, 0, 1, 0, 1, 0, 0])
    let whole = SemanticTokenEncoder.data(of: token, in: text, encoding: .utf16, multiline: .whole)
    #expect(whole == [0, 1, 4, 0, 0])
  }

  @Test("A delta, put upon the old numbers, gives the new ones")
  func delta() {
    var random = SplitMix(state: 7)
    var old: [Int] = []
    for _ in 0..<500 {
      var new = old
      let place = new.isEmpty ? 0 : Int(random.next() % UInt64(new.count / 5 + 1)) * 5
      if random.next() % 3 > 0 || new.isEmpty {
        new.insert(contentsOf: (0..<5).map { _ in Int(random.next() % 3) }, at: min(place, new.count))
      } else if place < new.count {
        new.removeSubrange(place..<place + 5)
      }
      let delta = LSP.SemanticTokensDelta(from: old, to: new, resultId: nil)
      var patched = old
      for edit in delta.edits {
        patched.replaceSubrange(edit.start..<edit.start + edit.deleteCount, with: edit.data ?? [])
      }
      #expect(patched == new)
      #expect(delta.edits.allSatisfy { $0.start % 5 == 0 && $0.deleteCount % 5 == 0 })
      old = new
    }
  }
}

/// Steele, Lea, Flood, "Fast splittable pseudorandom number generators" (2014): the same choices on every run.
struct SplitMix {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
