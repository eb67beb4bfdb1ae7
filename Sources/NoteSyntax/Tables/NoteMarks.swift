/// Characters and words that give blocks their meaning in notes. `Grammar/Notes.md`, chapter "Blocks", lists the same.
enum NoteMarks {
  /// Bullets that PDF extraction leaves as private-use scalars: the glyphs of Wingdings and Symbol as Word writes them
  /// (U+F06C ●, U+F06E ■, U+F075 ◆, U+F076 ❖, U+F0A7 ▪, U+F0A8 ◻, U+F0B7 •, U+F0D8 ➢, U+F0E0 →, U+F0FC ✓, U+F0FE ☑).
  static let privateBullets: [UInt32] = [
    0xF06C, 0xF06D, 0xF06E, 0xF06F, 0xF070, 0xF071, 0xF072, 0xF075, 0xF076, 0xF077, 0xF09F, 0xF0A1, 0xF0A7, 0xF0A8,
    0xF0B2, 0xF0B7, 0xF0D8, 0xF0DC, 0xF0E0, 0xF0E8, 0xF0FC, 0xF0FE,
  ]

  /// Environments that are display math where they stand on lines of their own (amsmath, section 3), `*` left off.
  static let displayEnvironments: Set<[UInt8]> = Set(
    """
    align aligned alignat alignedat array bmatrix Bmatrix cases dcases eqnarray equation flalign gather gathered matrix \
    multline numcases pmatrix rcases smallmatrix split subequations vmatrix Vmatrix darray dmath CD
    """.split(separator: " ").map { Array($0.utf8) })

  /// Ends a sentence, so that a hard-wrapped paragraph ends with it.
  static let sentenceEnds = ScalarSet("。！？!?：:；;…")

  /// Starts a line that is no continuation of a hard-wrapped paragraph, besides numbers.
  static let lineOpeners = ScalarSet("【·•●○■□◆※-*#>|①②③④⑤⑥⑦⑧⑨⑩")
}
