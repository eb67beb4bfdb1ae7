/// Every sentence that the server says, in every language it speaks. `{0}`, `{1}`… are blanks.
///
/// A test checks that a sentence has the same blanks in all languages.
public enum MessageID: String, Sendable, CaseIterable {
  case unclosed
  // Lenses
  case needs
}

extension MessageID {
  public func template(in language: Language) -> String {
    let (english, chinese) = templates
    return language == .chinese ? chinese : english
  }

  private var templates: (String, String) {
    switch self {
    case .unclosed: ("This {0} is never closed.", "这个 {0} 没有闭合。")
    case .needs: ("needs {0}", "缺 {0}")
    }
  }
}
