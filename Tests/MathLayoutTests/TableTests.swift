import MathSyntax
import Testing

@testable import MathLayout

@Suite("Tables")
struct TableTests {
  @Test(
    "Widths of what notes are written with",
    arguments: [
      ("x", 1), ("αβ∑≤", 4), ("中文", 4), ("（）", 4), ("ŷ", 1), ("θ\u{302}", 1), ("𝔼𝐱", 2), ("⎛⎜⎝", 3), ("か", 2), ("한", 2),
      ("\u{200B}", 0),
      ("🙂", 2), ("─│", 2), ("ᵀ₁", 2),
    ])
  func widths(_ text: String, _ width: Int) { #expect(DisplayWidth.of(text) == width) }

  @Test("Raised and lowered characters are one for one")
  func scripts() {
    #expect(ScriptAlphabet.raised("−1") == "⁻¹")
    #expect(ScriptAlphabet.raised("⊤") == "ᵀ")
    #expect(ScriptAlphabet.lowered("i+1") == "ᵢ₊₁")
    #expect(ScriptAlphabet.lowered("Q") == nil)
    #expect(ScriptAlphabet.raised("q") == nil)
    let all = "0123456789+−=()abcdefghijklmnoprstuvwxyz".unicodeScalars.map { String($0) }
    #expect(Set(all.map { ScriptAlphabet.raised($0) }).count == all.count)
  }

  @Test(
    "Styled letters are those of the standard, holes included",
    arguments: [
      ("E", MathStyle.blackboard, "𝔼"), ("R", .blackboard, "ℝ"), ("1", .blackboard, "𝟙"), ("L", .calligraphic, "ℒ"),
      ("N", .calligraphic, "𝒩"), ("x", .bold, "𝐱"), ("Σ", .bold, "𝚺"), ("μ", .boldItalic, "𝝁"), ("ϵ", .bold, "𝛜"),
      ("g", .fraktur, "𝔤"),
      ("H", .fraktur, "ℌ"), ("x", .roman, "x"), ("中", .bold, "中"), ("∇", .bold, "𝛁"), ("ω", .bold, "𝛚"),
    ])
  func styles(_ letter: String, _ style: MathStyle, _ styled: String) {
    #expect(MathAlphabet.styled(letter, style) == styled)
  }

  @Test("A letter with its accent is one character where Unicode has it")
  func accents() throws {
    for (letter, name, composed) in [("y", "hat", "\u{177}"), ("x", "dot", "\u{1E8B}"), ("n", "tilde", "\u{F1}")] {
      let entry = try #require(AccentTable.entries[name])
      #expect(Array(AccentTable.composed(letter, entry).unicodeScalars) == Array(composed.unicodeScalars))
    }
    for entry in AccentTable.entries.values {
      for letter in "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ".map(String.init) {
        let composed = AccentTable.composed(letter, entry)
        // Canonically the same as the letter with the mark behind it.
        #expect(composed == letter + entry.combining, "\(composed)")
        #expect(DisplayWidth.of(composed) == 1)
      }
    }
  }
}
