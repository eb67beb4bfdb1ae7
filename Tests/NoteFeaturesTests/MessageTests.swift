import NoteFeatures
import Testing

@Suite struct MessageTests {
  @Test(arguments: MessageID.allCases)
  func blanksAreTheSameInAllLanguages(id: MessageID) {
    let blanks = blanks(in: id.template(in: .english))
    for language in Language.allCases {
      #expect(self.blanks(in: id.template(in: language)) == blanks)
      let arguments = (0..<10).map { Message.Argument.text("<\($0)>") }
      let words = Message(id, arguments).words(in: language)
      #expect(!words.contains("{") && blanks.allSatisfy { words.contains("<\($0)>") })
    }
  }

  private func blanks(in template: String) -> Set<Int> {
    Set((0..<10).filter { template.contains("{\($0)}") })
  }
}
