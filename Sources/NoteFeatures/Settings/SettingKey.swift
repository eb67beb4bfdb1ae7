/// One key of the settings: what editors' manifests and the documentation are made from (`editors/generate.py`).
public struct SettingKey: Sendable, Equatable {
  /// Without the leading `mlnotes.`
  public var name: String
  public var kind: Kind
  public var summary: String
  public var summaryInChinese: String
  /// Whether it is read by the editor's plugin and means nothing to the server.
  public var isForEditor = false

  public enum Kind: Sendable, Equatable {
    case boolean(default: Bool)
    case choice([String], default: String)
    case text(default: String)
    case texts(default: [String])
  }

  /// All keys, in the order of the documentation.
  public static let all: [SettingKey] =
    [
      SettingKey(
        name: "language", kind: .choice(["auto", "en", "zh"], default: "auto"),
        summary: "The language of messages; `auto` follows the editor's locale.",
        summaryInChinese: "消息的语言；`auto` 跟随编辑器的语言。"),
      SettingKey(
        name: "handbook", kind: .boolean(default: true),
        summary: "Explain terms that the notes do not define from the built-in handbook.",
        summaryInChinese: "笔记中没有定义的术语由内置手册解释。"),
      SettingKey(
        name: "exclude", kind: .texts(default: []), summary: "Files and folders to leave out, as in a `.gitignore`.",
        summaryInChinese: "不读取的文件和文件夹，写法同 `.gitignore`。"),
    ] + features + diagnostics + editorKeys

  private static let features = Feature.allCases.map {
    SettingKey(
      name: "features.\($0.rawValue)", kind: .boolean(default: $0.isOnByDefault),
      summary: "Answer requests for \($0.rawValue).",
      summaryInChinese: "响应 \($0.rawValue) 请求。")
  }

  private static let diagnostics = DiagnosticCode.allCases.map {
    SettingKey(
      name: "diagnostics.\($0.rawValue)",
      kind: .choice(Severity.allCases.map(\.name) + ["off"], default: $0.defaultSeverity?.name ?? "off"),
      summary: $0.summary, summaryInChinese: $0.summaryInChinese)
  }

  private static let editorKeys: [SettingKey] = [
    SettingKey(
      name: "server.path", kind: .text(default: "mlnotes"), summary: "The mlnotes executable.",
      summaryInChinese: "mlnotes 可执行文件。", isForEditor: true),
    SettingKey(
      name: "trace.server", kind: .choice(["off", "messages", "verbose"], default: "off"),
      summary: "What to log of the messages between the editor and the server.",
      summaryInChinese: "记录编辑器与服务器之间的哪些消息。", isForEditor: true),
  ]
}
