/// The macros in force at a place: those of the workspace, then those that the note defined before it.
public struct MacroTable: Sendable, Equatable {
  public init() {}
}
