import MathEngine
import TextModel

/// Which of several definitions of a name a formula sees.
enum DefinitionOrder {
  /// The nearest one before the formula; else the only one behind it, in its own section or else in the note. Indices
  /// ascend in source order, so the nearest before it is in the formula's own section wherever that section has one;
  /// where it is in another one, the only one behind the formula in its paragraph (`…, where $p = 0.3$`) comes first. A
  /// name that the formula itself gives a value to is never taken from behind it.
  ///
  /// - Parameters:
  ///   - name: What is defined. A definition takes a built-in meaning away from there on (NOTATION.md, 12): one behind the
  ///     formula counts for `e` in its paragraph alone, for `\sigma` in its section.
  ///   - definitions: The formulas that define it, ascending.
  ///   - places: Where each formula of the note stands; sections and paragraphs ascend as well.
  static func place(of name: String, at definitions: [Int], for index: Int, isOwn: Bool, places: [Place]) -> Int? {
    guard !definitions.isEmpty else { return nil }
    var low = definitions.partitioningIndex { $0 >= index }
    let before = low > 0 ? definitions[low - 1] : nil
    if low < definitions.count, definitions[low] == index { low += 1 }
    let behind = definitions[low...]
    if isOwn || behind.isEmpty { return before }
    let own = places[index]
    if let before {
      if places[before].section == own.section { return before }
      return only(behind.prefix { places[$0] == own }) ?? before
    }
    if constants.contains(name) { return only(behind.prefix { places[$0] == own }) }
    if behind.count == 1, Builtins.entry(name) == nil { return behind.first }
    return only(behind.prefix { places[$0].section == own.section })
  }

  private static func only(_ places: ArraySlice<Int>) -> Int? { places.count == 1 ? places.first : nil }

  private static let constants: Set<String> = ["e", "i", "\\pi", "\\mathrm{e}", "\\mathrm{i}"]

  /// Where a formula stands.
  struct Place: Equatable, Sendable {
    /// How many sections begin at or before it.
    var section: Int
    var paragraph: Int
  }

  /// How many sections begin at or before an offset.
  static func section(at offset: Int, starts: [Int]) -> Int {
    starts.partitioningIndex { $0 > offset }
  }
}
