/// Cuts a stream of bytes into message bodies (LSP 3.17, "Base Protocol": a header with `Content-Length`, a blank line,
/// the body).
///
/// Bytes may come in pieces of any size. After a header that makes no sense, bytes are skipped up to the next
/// `Content-Length:`, so that one bad message does not end the session.
public struct FrameReader: Sendable {
  public enum Frame: Sendable, Equatable {
    case body([UInt8])
    case fault(FramingFault)
  }

  /// A longer body is a fault.
  public var maximumBodyBytes: Int
  private var buffer: [UInt8] = []
  private var consumed = 0
  private var isResynchronizing = false

  public init(maximumBodyBytes: Int = 1 << 28) {
    self.maximumBodyBytes = maximumBodyBytes
  }

  public mutating func append(_ bytes: some Sequence<UInt8>) {
    if consumed > 0 {
      buffer.removeFirst(consumed)
      consumed = 0
    }
    buffer.append(contentsOf: bytes)
  }

  /// The next frame, or `nil` until more bytes come.
  public mutating func next() -> Frame? {
    if isResynchronizing, !resynchronize() { return nil }
    guard let header = FrameHeader(scanning: buffer[consumed...]) else {
      if buffer.count - consumed > Self.maximumHeaderBytes { return fault(.headerTooLong, skipping: 1) }
      return nil
    }
    if header.headerBytes > Self.maximumHeaderBytes { return fault(.headerTooLong, skipping: 1) }
    switch header.bodyBytes {
    // The rest of a body that was longer than it said may end in the next message's header, on the same line.
    case .failure(.lengthMissing): return fault(.lengthMissing, skipping: 1)
    case .failure(let cause): return fault(cause, skipping: header.headerBytes)
    case .success(let count) where count > maximumBodyBytes:
      return fault(.bodyTooLong, skipping: header.headerBytes)
    case .success(let count):
      let start = consumed + header.headerBytes
      guard buffer.count - start >= count else { return nil }
      consumed = start + count
      return .body(Array(buffer[start..<consumed]))
    }
  }

  private mutating func fault(_ cause: FramingFault, skipping count: Int) -> Frame {
    consumed += count
    isResynchronizing = true
    return .fault(cause)
  }

  /// Skips to the next `Content-Length:`; `false` where there is none so far.
  private mutating func resynchronize() -> Bool {
    let name = FrameHeader.lengthName
    var index = consumed
    while index + name.count <= buffer.count {
      if FrameHeader.isSame(buffer[index..<index + name.count], name) {
        consumed = index
        isResynchronizing = false
        return true
      }
      index += 1
    }
    consumed = index
    return false
  }

  private static let maximumHeaderBytes = 8 << 10
}
