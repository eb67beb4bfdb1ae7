/// Why a header is none.
public enum FramingFault: Error, Sendable, Equatable, CustomStringConvertible {
  case lengthMissing
  case lengthMalformed
  /// Two different lengths.
  case lengthAmbiguous
  case headerTooLong
  case bodyTooLong

  public var description: String {
    switch self {
    case .lengthMissing: return "a header without Content-Length"
    case .lengthMalformed: return "a Content-Length that is no number"
    case .lengthAmbiguous: return "a header with two different Content-Lengths"
    case .headerTooLong: return "a header that does not end"
    case .bodyTooLong: return "a Content-Length beyond the limit"
    }
  }
}
