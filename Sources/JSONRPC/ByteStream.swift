/// Where messages come from and go to; the host's, so that nothing below it touches a file descriptor.
public protocol ByteStream: Sendable {
  /// Waits for bytes and puts them into the buffer; the count, 0 at the end of the stream or where reading fails.
  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int

  /// Writes all bytes; `false` where nobody reads them any more.
  func write(_ bytes: [UInt8]) -> Bool
}
