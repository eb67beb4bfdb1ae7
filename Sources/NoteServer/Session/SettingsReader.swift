import JSON
import NoteFeatures

/// Reads settings as clients send them: nested objects, dotted keys, or both.
enum SettingsReader {
  /// The `mlnotes` section of what may also be the section itself.
  static func section(of options: JSONValue) -> JSONValue {
    options["mlnotes"].objectValue == nil ? options : options["mlnotes"]
  }

  /// Sets what can be set, and gives the keys of what cannot.
  static func read(_ settings: JSONValue, into configuration: inout Configuration) -> [String] {
    var refused: [String] = []
    // Nested objects still to be read, with their prefix; as deep as the reader of JSON allows.
    var pending = [(prefix: "", object: settings.objectValue ?? JSONObject())]
    while let (prefix, object) = pending.popLast() {
      for member in object.members {
        let key = prefix + member.key
        if let nested = member.value.objectValue {
          pending.append((key + ".", nested))
        } else if !member.value.isNull {
          let value = SettingValue(json: member.value)
          if value.map({ configuration.set(key, to: $0) }) != true { refused.append(key) }
        }
      }
    }
    return refused
  }
}

extension SettingValue {
  fileprivate init?(json: JSONValue) {
    if let value = json.boolValue {
      self = .boolean(value)
    } else if let value = json.intValue {
      self = .integer(value)
    } else if let value = json.stringValue {
      self = .text(value)
    } else if let values = json.arrayValue {
      let texts = values.compactMap(\.stringValue)
      guard texts.count == values.count else { return nil }
      self = .texts(texts)
    } else {
      return nil
    }
  }
}
