/// One built-in note, in the note format.
public struct Page: Sendable {
  /// The file name under the handbook's root, for instance `sigmoid.md`.
  public let path: String

  // A StaticString lies in the executable's read-only data, so that starting up copies no page.
  private let text: StaticString

  init(path: String, text: StaticString) {
    self.path = path
    self.text = text
  }

  /// The page's UTF-8 text in place; valid for the life of the process.
  public var utf8: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
  }

  /// A copy of the page's UTF-8 text.
  public var bytes: [UInt8] { Array(utf8) }
}
