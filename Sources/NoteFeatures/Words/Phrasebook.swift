/// Translations of the sentences of the math targets, by their English templates.
///
/// A sentence that is not in the book is said in English: late, but never wrong. A test finds every template in the
/// sources of those targets and looks it up here.
enum Phrasebook {
  /// English templates and their Chinese ones, with the same blanks.
  static let chinese: [String: String] = [syntax, values, analysis, probability].reduce(into: [:]) { book, part in
    book.merge(part) { first, _ in first }
  }

  /// A sentence of the math targets, with its arguments put in.
  static func words(_ english: String, _ arguments: [String], in language: Language) -> String {
    guard language == .chinese, let template = chinese[english] else {
      return Template.filled(english) { arguments.indices.contains($0) ? arguments[$0] : nil }
    }
    return Template.filled(template, closingGaps: true) { arguments.indices.contains($0) ? term(arguments[$0]) : nil }
  }

  /// An argument in Chinese where it is words of the math targets; else, being a name or a formula, as it is.
  static func term(_ english: String) -> String {
    // Names have no blanks.
    guard english.utf8.contains(UInt8(ascii: " ")) else { return english }
    for (pattern, chinese) in terms {
      guard let parts = Template.match(pattern, english) else { continue }
      return Template.filled(chinese) { parts.indices.contains($0) ? parts[$0] : nil }
    }
    return english
  }
}
