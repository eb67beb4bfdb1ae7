/// What a person has set, as a feature needs it. Made from `SettingKey`s; a plain value that is handed in.
public struct Configuration: Sendable, Equatable {
  /// nil follows the client's locale.
  public var language: Language?
  /// The client's locale, which the host fills in.
  public var locale: Language = .english
  public var disabledFeatures = Set(Feature.allCases.filter { !$0.isOnByDefault })
  public var severities: [DiagnosticCode: Severity]
  public var usesHandbook = true
  public var excludes: [String] = []

  public init() {
    severities = [:]
    for code in DiagnosticCode.allCases { severities[code] = code.defaultSeverity }
  }

  /// The language to speak.
  public var spoken: Language { language ?? locale }

  public func isOn(_ feature: Feature) -> Bool { !disabledFeatures.contains(feature) }

  /// Takes one setting in. False where the key is unknown or the value does not fit it; nothing changes then.
  public mutating func set(_ name: String, to value: SettingValue) -> Bool {
    guard let key = SettingKey.all.first(where: { $0.name == name }), key.kind.admits(value) else { return false }
    if key.isForEditor { return true }
    switch (name, value) {
    case ("language", .text(let tag)): language = Language(rawValue: tag)
    case ("handbook", .boolean(let on)): usesHandbook = on
    case ("exclude", .texts(let patterns)): excludes = patterns
    case (_, .boolean(let on)):
      guard let feature = Feature(rawValue: String(name.dropFirst("features.".count))) else { return false }
      if on { disabledFeatures.remove(feature) } else { disabledFeatures.insert(feature) }
    case (_, .text(let severity)):
      guard let code = DiagnosticCode(rawValue: String(name.dropFirst("diagnostics.".count))) else { return false }
      severities[code] = Severity(name: severity)
    default: return false
    }
    return true
  }
}

extension SettingKey.Kind {
  fileprivate func admits(_ value: SettingValue) -> Bool {
    switch (self, value) {
    case (.boolean, .boolean), (.texts, .texts), (.text, .text): true
    case (.choice(let choices, _), .text(let choice)): choices.contains(choice)
    default: false
    }
  }
}
