/// The languages in which the server speaks.
public enum Language: String, Sendable, CaseIterable {
  case english = "en"
  case chinese = "zh"

  /// The language for a locale tag such as `zh-CN` or `en_US` (BCP 47 or POSIX); English where it is neither.
  public init(locale: String?) {
    self = (locale ?? "").utf8.starts(with: "zh".utf8) ? .chinese : .english
  }
}
