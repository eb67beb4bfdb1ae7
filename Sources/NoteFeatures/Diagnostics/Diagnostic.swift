package import NoteIndex

/// Something wrong, or worth knowing, at a place in a note.
package struct Diagnostic: Sendable, Hashable {
  package var code: DiagnosticCode
  package var severity: Severity
  /// Half-open UTF-8 bytes of the note.
  package var range: Range<Int>
  package var message: Message
  package var related: [Related]
  /// The change that certainly mends it, where there is one.
  package var fix: Fix?

  package init(
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
  package struct Related: Sendable, Hashable {
    package var place: NotePlace
    package var message: Message

    package init(place: NotePlace, message: Message) {
      self.place = place
      self.message = message
    }
  }
}
