import JSON
import NoteFeatures

extension Command {
  /// `mlnotes settings`, from which the editors' manifests and documentation are made: hidden from `--help`.
  static let settings = Command(
    name: "settings", summary: "the settings there are, as JSON",
    help: """
      usage: mlnotes settings

      Writes an array of {"name", "type", "default", "choices", "summary", "summaryInChinese", "isForEditor"} for every
      setting, in the order of the documentation.

      """
  ) { _ in
    let settings = JSONValue.array(SettingKey.all.map(json(of:)))
    return StandardOutput.write(settings.jsonBytes() + [0x0A]) ? 0 : 2
  }

  private static func json(of key: SettingKey) -> JSONValue {
    var members: [(String, JSONValue)] = [("name", .string("mlnotes.\(key.name)"))]
    switch key.kind {
    case .boolean(let value): members += [("type", "boolean"), ("default", .bool(value))]
    case .text(let value): members += [("type", "string"), ("default", .string(value))]
    case .texts(let values): members += [("type", "array"), ("default", .array(values.map(JSONValue.string)))]
    case .choice(let choices, let value):
      members += [
        ("type", "string"), ("default", .string(value)), ("choices", .array(choices.map(JSONValue.string))),
      ]
    }
    members += [
      ("summary", .string(key.summary)), ("summaryInChinese", .string(key.summaryInChinese)),
      ("isForEditor", .bool(key.isForEditor)),
    ]
    return .object(JSONObject(members))
  }
}
