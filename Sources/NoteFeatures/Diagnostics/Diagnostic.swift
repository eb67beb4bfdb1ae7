/// Something wrong, or worth knowing, at a place in a note.
public struct Diagnostic: Sendable, Hashable {
  public var code: DiagnosticCode
  public var severity: Severity
  /// Half-open UTF-8 bytes of the note.
  public var range: Range<Int>
  public var message: Message
  public var related: [Related]
  /// The change that certainly mends it, where there is one.
  public var fix: Fix?

  public init(
    _ code: DiagnosticCode, _ severity: Severity, _ range: Range<Int>, _ message: Message, related: [Related] = [],
    fix: Fix? = nil
  ) {
    self.code = code
    self.severity = severity
    self.range = range
    self.message = message
    self.related = related
    self.fix = fix
  }

  /// Another place that belongs to it.
  public struct Related: Sendable, Hashable {
    public var place: Place
    public var message: Message

    public init(place: Place, message: Message) {
      self.place = place
      self.message = message
    }
  }
}
