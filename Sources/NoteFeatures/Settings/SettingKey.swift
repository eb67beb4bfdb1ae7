/// One key of the settings: what editors' manifests and the documentation are made from.
public struct SettingKey: Sendable, Equatable {
  /// Without the leading `mlnotes.`
  public var name: String
  public var kind: Kind
  public var summary: String

  public enum Kind: Sendable, Equatable {
    case boolean(default: Bool)
    case choice([String], default: String)
    case texts(default: [String])
  }

  /// All keys, in the order of the documentation.
  public static let all: [SettingKey] =
    [
      SettingKey(
        name: "language", kind: .choice(["auto", "en", "zh"], default: "auto"),
        summary: "The language of messages; `auto` follows the editor's locale."),
      SettingKey(
        name: "handbook", kind: .boolean(default: true),
        summary: "Explain terms that the notes do not define from the built-in handbook."),
      SettingKey(
        name: "exclude", kind: .texts(default: []), summary: "Files and folders to leave out, as in a `.gitignore`."),
    ]
    + Feature.allCases.map {
      SettingKey(
        name: "features.\($0.rawValue)", kind: .boolean(default: true), summary: "Answer requests for \($0.rawValue).")
    }
    + DiagnosticCode.allCases.map {
      SettingKey(
        name: "diagnostics.\($0.rawValue)",
        kind: .choice(Severity.allCases.map(\.name) + ["off"], default: $0.defaultSeverity?.name ?? "off"),
        summary: $0.summary)
    }
}
