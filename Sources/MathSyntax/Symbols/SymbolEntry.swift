/// What the symbol table tells of one symbol or command: for completion, hovers and speech.
public struct SymbolEntry: Sendable {
  /// Every spelling, the canonical one first: `\le`, `\leq`, `≤`.
  public let names: [String]
  /// As it is shown: `≤`; for a command with arguments its canonical name or form.
  public let glyph: String
  /// The section of the table: `relation`, `function`, `accent`, …
  public let kind: String
  /// What it usually means in machine learning; empty where that is plain from the glyph.
  public let meaning: Wording
  /// How it is said; empty where there is no usual word.
  public let spoken: Wording

  /// The same words in the two languages of the table.
  public struct Wording: Sendable, Equatable {
    public let english: String
    public let chinese: String

    public var isEmpty: Bool { english.isEmpty && chinese.isEmpty }
  }

  /// Every entry, in the order of the table.
  public static var all: [SymbolEntry] { SymbolTable.shared.entries.indices.map(SymbolEntry.init(index:)) }

  /// The entry of a command with its backslash or of a character, nil where it is unknown.
  public static func named(_ name: String) -> SymbolEntry? {
    let index = SymbolTable.shared.find(name)
    return index < 0 ? nil : SymbolEntry(index: index)
  }

  private init(index: Int) {
    let entry = SymbolTable.shared.entries[index]
    let text = SymbolTable.text
    let bytes = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    let fields = SymbolTableLoader.fields(of: entry.line, in: bytes).map {
      String(decoding: UnsafeBufferPointer(rebasing: bytes[$0]), as: UTF8.self)
    }
    func field(_ index: Int) -> String { index < fields.count ? fields[index] : "" }
    names = SymbolTable.shared.names.filter { $0.entry == Int32(index) }
      .map { String(decoding: SymbolTable.bytes(of: $0), as: UTF8.self) }
    // A dash keeps the place of a form that there is none of.
    glyph = field(1) == "-" && entry.section != .binary ? "" : field(1)
    kind = entry.section.rawValue
    meaning = Wording(english: field(2), chinese: field(3))
    spoken = Wording(english: field(4), chinese: field(5))
  }
}
