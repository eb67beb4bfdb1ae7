/// Translations of the sentences of the math targets, by their English templates.
///
/// A sentence that is not in the book is said in English: late, but never wrong.
enum Phrasebook {
  static func words(_ english: String, _ arguments: [String], in language: Language) -> String {
    let template = language == .chinese ? chinese[english] ?? english : english
    var message = Message(.phrase, arguments.map(Message.Argument.text))
    message.template = template
    return message.words(in: language)
  }

  static let chinese: [String: String] = [
    "This takes more steps than an evaluation may.": "计算步数超出上限。",
    "The evaluation was cancelled.": "计算已取消。",
    "This goes too deep.": "嵌套过深。",
  ]
}
