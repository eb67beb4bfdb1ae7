/// Something to tell a person: which sentence, and what stands in its blanks. Words are made of it last.
public struct Message: Sendable, Hashable {
  public var id: MessageID
  public var arguments: [Argument]

  public init(_ id: MessageID, _ arguments: [Argument] = []) {
    self.id = id
    self.arguments = arguments
  }

  public init(_ id: MessageID, _ arguments: String...) {
    self.init(id, arguments.map(Argument.text))
  }

  /// What fills a blank: text that is the same in every language, or another message.
  public enum Argument: Sendable, Hashable {
    case text(String)
    indirect case message(Message)
    /// A sentence of the math targets, whose English template is the key of its translations (`Phrasebook`).
    case phrase(String, [String])
  }

  /// The sentence in a language. A blank without an argument stays as it is written in the table.
  public func words(in language: Language) -> String {
    Template.filled(id.template(in: language), closingGaps: language == .chinese) { index in
      guard arguments.indices.contains(index) else { return nil }
      switch arguments[index] {
      case .text(let text): return text
      case .message(let message): return message.words(in: language)
      case .phrase(let english, let arguments): return Phrasebook.words(english, arguments, in: language)
      }
    }
  }
}
