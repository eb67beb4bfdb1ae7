/// Something to tell a person: which sentence, and what stands in its blanks. Words are made of it last.
public struct Message: Sendable, Hashable {
  public var id: MessageID
  public var arguments: [Argument]
  /// Words that stand in for the table's, for sentences that are not in it.
  var template: String?

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
    let template = template ?? id.template(in: language)
    var out: [UInt8] = []
    let bytes = Array(template.utf8)
    var index = 0
    while index < bytes.count {
      if bytes[index] == UInt8(ascii: "{"), index + 2 < bytes.count, bytes[index + 2] == UInt8(ascii: "}"),
        let argument = argument(named: bytes[index + 1])
      {
        switch argument {
        case .text(let text): out += Array(text.utf8)
        case .message(let message): out += Array(message.words(in: language).utf8)
        case .phrase(let english, let arguments):
          out += Array(Phrasebook.words(english, arguments, in: language).utf8)
        }
        index += 3
      } else {
        out.append(bytes[index])
        index += 1
      }
    }
    return String(decoding: out, as: UTF8.self)
  }

  private func argument(named digit: UInt8) -> Argument? {
    let index = Int(digit) - Int(UInt8(ascii: "0"))
    return arguments.indices.contains(index) ? arguments[index] : nil
  }
}
