/// A setting's value as a client sends it.
public enum SettingValue: Sendable, Equatable {
  case boolean(Bool)
  case integer(Int)
  case text(String)
  case texts([String])
}
